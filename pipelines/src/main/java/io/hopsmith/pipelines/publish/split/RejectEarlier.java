package io.hopsmith.pipelines.publish.split;

import io.hopsmith.pipelines.io.GroupSorted;
import io.hopsmith.pipelines.io.ReadRecords;
import io.hopsmith.pipelines.io.RecordCoder;
import io.hopsmith.schemas.QaRow;
import io.hopsmith.validators.split.Dropped;
import io.hopsmith.validators.split.RowKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.transforms.FlatMapElements;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.TypeDescriptor;

/** Drops rows that a dataset has which was published before. */
final class RejectEarlier extends PTransform<PCollection<SplitRow>, PCollection<SplitRow>> {
  private static final long serialVersionUID = 1L;
  private static final TypeDescriptor<Meeting> MEETING = TypeDescriptor.of(Meeting.class);

  private final transient List<Path> datasets;
  private final int buckets;

  RejectEarlier(List<Path> datasets, int buckets) {
    this.datasets = List.copyOf(datasets);
    this.buckets = buckets;
  }

  @Override
  public PCollection<SplitRow> expand(PCollection<SplitRow> rows) {
    PCollectionList<Meeting> all =
        PCollectionList.of(
            rows.apply(
                    "OwnPlaces",
                    FlatMapElements.into(MEETING)
                        .via(row -> Meeting.of(row.keys(), Optional.empty())))
                .setCoder(RecordCoder.of(Meeting.class)));
    for (int i = 0; i < datasets.size(); i++) {
      all = all.and(earlier(rows.getPipeline(), i));
    }
    PCollection<Dropped> repeated =
        all.apply("AllPlaces", Flatten.pCollections())
            .apply("Meet", meet())
            .apply(
                "NameFirst",
                GroupSorted.of(
                    Meeting.class, Dropped.class, new EarlierSteps.NameFirst(), buckets));
    return rows.apply("MarkDropped", new MarkDropped(repeated, buckets));
  }

  private GroupSorted<Meeting, Meeting> meet() {
    return GroupSorted.of(Meeting.class, Meeting.class, new EarlierSteps.Meet(), buckets);
  }

  private PCollection<Meeting> earlier(Pipeline pipeline, int dataset) {
    return pipeline
        .apply("Read earlier " + dataset, ReadRecords.of(QaRow.class, files(dataset)))
        .apply(
            "Places of earlier " + dataset,
            FlatMapElements.into(MEETING)
                .via(
                    row ->
                        Meeting.of(
                            RowKeys.of(row), Optional.of(EarlierTables.earlier(dataset, row)))))
        .setCoder(RecordCoder.of(Meeting.class));
  }

  private List<Path> files(int dataset) {
    try {
      return EarlierTables.files(datasets.get(dataset));
    } catch (IOException e) {
      throw new UncheckedIOException("listing " + datasets.get(dataset), e);
    }
  }
}
