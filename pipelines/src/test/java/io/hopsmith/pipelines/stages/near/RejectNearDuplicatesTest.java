package io.hopsmith.pipelines.stages.near;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hopsmith.agents.web.FetchedDocument;
import io.hopsmith.agents.web.HtmlPageReader;
import io.hopsmith.agents.web.UnreadablePageException;
import io.hopsmith.pipelines.io.RecordCoder;
import io.hopsmith.pipelines.run.BeamRun;
import io.hopsmith.schemas.Link;
import io.hopsmith.schemas.Page;
import io.hopsmith.schemas.Rejection;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.junit.jupiter.api.Test;

class RejectNearDuplicatesTest {
  private static final BeamRun CHECKED =
      new BeamRun(
          List.of(
              "--enforceImmutability=true", "--enforceEncodability=true", "--targetParallelism=4"));

  @Test
  void oneOfEachStaysAndTheOthersNameIt() throws Exception {
    Page original = page("/towns/1", words(1, 200), "");
    Page print = page("/print/towns/1", words(1, 200) + " printed today", "");
    Page copy = page("/copies/of/towns/1", words(1, 200), "");
    Page other = page("/towns/2", words(2, 200), "");
    String id = original.id();
    PCollectionTuple judged = judge(List.of(print, other, copy, original));
    PAssert.that(judged.get(RejectNearDuplicates.PAGES)).containsInAnyOrder(original, other);
    PAssert.that(judged.get(RejectNearDuplicates.REJECTIONS))
        .satisfies(
            rejections -> {
              assertThat(rejections)
                  .extracting(each -> each.key() + " " + each.reason() + " " + each.detail())
                  .containsExactlyInAnyOrder(
                      "http://t.example/print/towns/1 DUPLICATE_PAGE repeats page "
                          + "%s at http://t.example/towns/1: similarity 0.990".formatted(id),
                      "http://t.example/copies/of/towns/1 DUPLICATE_PAGE repeats page "
                          + "%s at http://t.example/towns/1: similarity 1.000".formatted(id));
              assertThat(rejections)
                  .extracting(Rejection::stage)
                  .containsOnly(Rejection.Stage.CRAWL);
              return null;
            });
    CHECKED.run(judged.getPipeline(), result -> {});
  }

  @Test
  void linksToACopyLeadToThePageThatStays() throws Exception {
    String links = " <a href='/print/towns/1'>first</a> and <a href='/towns/2'>second</a>";
    Page index = page("/index", words(3, 100), links);
    Page original = page("/towns/1", words(1, 200), "");
    Page print = page("/print/towns/1", words(1, 200), "");
    String id = index.id();
    PCollectionTuple judged = judge(List.of(index, print, original));
    PAssert.that(judged.get(RejectNearDuplicates.PAGES))
        .satisfies(
            pages -> {
              Page linking = only(pages, id);
              assertThat(linking.links())
                  .extracting(Link::url)
                  .containsExactly("http://t.example/towns/1", "http://t.example/towns/2");
              assertThat(linking.blocks().get(0).links()).isEqualTo(linking.links());
              return null;
            });
    CHECKED.run(judged.getPipeline(), result -> {});
  }

  @Test
  void aHundredPagesAndTheirCopiesLeaveTheHundredInWhateverOrderTheyCome() throws Exception {
    List<Page> originals = new ArrayList<>();
    List<Page> all = new ArrayList<>();
    for (int town = 0; town < 100; town++) {
      originals.add(page("/" + town, words(town, 80), ""));
      all.add(page("/copy/" + town, words(town, 80) + " copied", ""));
    }
    all.addAll(originals);
    Collections.shuffle(all, new Random(4));
    PCollectionTuple judged = judge(all);
    PAssert.that(judged.get(RejectNearDuplicates.PAGES)).containsInAnyOrder(originals);
    PAssert.that(judged.get(RejectNearDuplicates.REJECTIONS))
        .satisfies(
            rejections -> {
              assertThat(rejections).hasSize(100);
              return null;
            });
    CHECKED.run(judged.getPipeline(), result -> {});
  }

  @Test
  void refusesAThresholdAtWhichMostPagesAreAlike() {
    assertThatThrownBy(() -> RejectNearDuplicates.from(0.2))
        .hasMessageContaining("must be 0.5 to 1, not 0.2");
  }

  private static Page only(Iterable<Page> pages, String id) {
    return StreamSupport.stream(pages.spliterator(), false)
        .filter(page -> page.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static PCollectionTuple judge(List<Page> pages) {
    return Pipeline.create(CHECKED.options())
        .apply("Pages", Create.of(pages).withCoder(RecordCoder.of(Page.class)))
        .apply("RejectNearDuplicates", RejectNearDuplicates.from(0.8));
  }

  /** So many words as no other town has them. */
  private static String words(int town, int count) {
    return new Random(town)
        .ints(count, 0, 5000)
        .mapToObj(word -> "word" + word)
        .collect(Collectors.joining(" "));
  }

  private static Page page(String path, String text, String links) throws UnreadablePageException {
    String html = "<html lang=en><title>Town</title><main><p>" + text + links + "</p></main>";
    return new HtmlPageReader()
        .read(
            new FetchedDocument(
                "http://t.example" + path,
                List.of(),
                200,
                "text/html; charset=utf-8",
                html.getBytes(StandardCharsets.UTF_8),
                Instant.EPOCH,
                "allowed: no robots.txt"));
  }
}
