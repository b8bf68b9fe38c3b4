package io.hopsmith.pipelines.publish.split;

import io.hopsmith.pipelines.io.GroupSorted;
import io.hopsmith.pipelines.io.RecordCoder;
import io.hopsmith.validators.split.Dropped;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.TypeDescriptor;

/** Drops rows on which the last word was said elsewhere; of several words the first counts. */
final class MarkDropped extends PTransform<PCollection<SplitRow>, PCollection<SplitRow>> {
  private static final long serialVersionUID = 1L;
  private static final TypeDescriptor<Part> PART = TypeDescriptor.of(Part.class);

  private final transient PCollection<Dropped> words;
  private final int buckets;

  MarkDropped(PCollection<Dropped> words, int buckets) {
    this.words = words;
    this.buckets = buckets;
  }

  @Override
  public PCollection<SplitRow> expand(PCollection<SplitRow> rows) {
    PCollection<Part> parts =
        rows.apply("RowParts", MapElements.into(PART).via(row -> Part.of(row)))
            .setCoder(RecordCoder.of(Part.class));
    PCollection<Part> said =
        words
            .apply("WordParts", MapElements.into(PART).via(drop -> Part.of(drop)))
            .setCoder(RecordCoder.of(Part.class));
    return PCollectionList.of(parts)
        .and(said)
        .apply("AllParts", Flatten.pCollections())
        .apply("Mark", GroupSorted.of(Part.class, SplitRow.class, new Mark(), buckets));
  }

  private static final class Mark implements GroupSorted.Step<Part, SplitRow> {
    private static final long serialVersionUID = 1L;

    @Override
    public String key(Part part) {
      return part.id();
    }

    @Override
    public String order(Part part) {
      return part.row().isPresent() ? "1" : "0";
    }

    @Override
    public void group(GroupSorted.Group<Part> parts, Consumer<SplitRow> out) {
      Optional<Dropped> dropped = Optional.empty();
      for (Part part : parts) {
        if (part.row().isPresent()) {
          SplitRow row = part.row().get();
          out.accept(row.dropped().isPresent() ? row : dropped.map(row::dropped).orElse(row));
        } else {
          dropped = dropped.or(part::dropped);
        }
      }
    }
  }
}
