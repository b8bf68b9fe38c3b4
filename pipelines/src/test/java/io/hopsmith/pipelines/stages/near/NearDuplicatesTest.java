package io.hopsmith.pipelines.stages.near;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hopsmith.agents.web.FetchedDocument;
import io.hopsmith.agents.web.HtmlPageReader;
import io.hopsmith.agents.web.UnreadablePageException;
import io.hopsmith.pipelines.io.ParquetRecords;
import io.hopsmith.pipelines.io.RecordCoder;
import io.hopsmith.pipelines.io.Shards;
import io.hopsmith.pipelines.rounds.Rounds;
import io.hopsmith.pipelines.run.BeamRun;
import io.hopsmith.pipelines.run.RunFolder;
import io.hopsmith.pipelines.run.RunIdentity;
import io.hopsmith.pipelines.run.StageContext;
import io.hopsmith.pipelines.run.StageProgress;
import io.hopsmith.schemas.Link;
import io.hopsmith.schemas.Page;
import io.hopsmith.schemas.Rejection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.beam.sdk.transforms.Create;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In the memory of each process, and by rounds and sorts where 0 records fit into it. */
class NearDuplicatesTest {
  private static final BeamRun CHECKED =
      new BeamRun(
          List.of(
              "--enforceImmutability=true", "--enforceEncodability=true", "--targetParallelism=4"));

  private static final BeamRun FAST = new BeamRun(List.of("--targetParallelism=2"));

  @TempDir Path temp;

  private BeamRun beam = CHECKED;

  private record Judged(List<Page> pages, List<Rejection> rejections) {}

  @ParameterizedTest
  @ValueSource(longs = {0, 1000})
  void oneOfEachStaysAndTheOthersNameIt(long inMemory) throws Exception {
    Page original = page("/towns/1", words(1, 200), "");
    Page print = page("/print/towns/1", words(1, 200) + " printed today", "");
    Page copy = page("/copies/of/towns/1", words(1, 200), "");
    Page other = page("/towns/2", words(2, 200), "");
    String id = original.id();
    Judged judged = judge(List.of(print, other, copy, original), inMemory);
    assertThat(judged.pages()).containsExactlyInAnyOrder(original, other);
    assertThat(judged.rejections())
        .extracting(each -> each.key() + " " + each.reason() + " " + each.detail())
        .containsExactlyInAnyOrder(
            "http://t.example/print/towns/1 DUPLICATE_PAGE repeats page "
                + "%s at http://t.example/towns/1: similarity 0.990".formatted(id),
            "http://t.example/copies/of/towns/1 DUPLICATE_PAGE repeats page "
                + "%s at http://t.example/towns/1: similarity 1.000".formatted(id));
    assertThat(judged.rejections())
        .extracting(Rejection::stage)
        .containsOnly(Rejection.Stage.CRAWL);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1000})
  void linksToACopyLeadToThePageThatStays(long inMemory) throws Exception {
    String links = " <a href='/print/towns/1'>first</a> and <a href='/towns/2'>second</a>";
    Page index = page("/index", words(3, 100), links);
    Page original = page("/towns/1", words(1, 200), "");
    Page print = page("/print/towns/1", words(1, 200), "");
    Judged judged = judge(List.of(index, print, original), inMemory);
    Page linking =
        judged.pages().stream().filter(page -> page.id().equals(index.id())).findFirst().get();
    assertThat(linking.links())
        .extracting(Link::url)
        .containsExactly("http://t.example/towns/1", "http://t.example/towns/2");
    assertThat(linking.blocks().get(0).links()).isEqualTo(linking.links());
  }

  @Test
  void aHundredPagesAndTheirCopiesLeaveTheHundredInWhateverOrderTheyCome() throws Exception {
    beam = FAST;
    List<Page> originals = new ArrayList<>();
    List<Page> all = new ArrayList<>();
    for (int town = 0; town < 100; town++) {
      originals.add(page("/" + town, words(town, 80), ""));
      all.add(page("/copy/" + town, words(town, 80) + " copied", ""));
    }
    all.addAll(originals);
    Collections.shuffle(all, new Random(4));
    Judged judged = judge(all, 1000);
    assertThat(judged.pages()).containsExactlyInAnyOrderElementsOf(originals);
    assertThat(judged.rejections()).hasSize(100);
  }

  @Test
  void pagesOfWhichEachIsLikeTheNextAreOneGroup() throws Exception {
    beam = FAST;
    List<Page> all = new ArrayList<>();
    for (int n = 0; n < 40; n++) {
      String text =
          IntStream.range(n * 8, n * 8 + 120)
              .mapToObj(word -> "word" + word)
              .collect(Collectors.joining(" "));
      all.add(page("/chain/" + n, text, ""));
    }
    Judged judged = judge(all, 1000);
    assertThat(judged.pages()).hasSizeBetween(2, 38);
    Judged inRounds = judge(all, 0);
    assertThat(inRounds.pages()).containsExactlyInAnyOrderElementsOf(judged.pages());
    assertThat(inRounds.rejections()).containsExactlyInAnyOrderElementsOf(judged.rejections());
  }

  @Test
  void pagesThatMeetNoOtherStayAsTheyAre() throws Exception {
    List<Page> all = List.of(page("/1", words(1, 90), ""), page("/2", words(2, 90), ""));
    Judged judged = judge(all, 0);
    assertThat(judged.pages()).containsExactlyInAnyOrderElementsOf(all);
    assertThat(judged.rejections()).isEmpty();
  }

  @Test
  void refusesAThresholdAtWhichMostPagesAreAlike() {
    assertThatThrownBy(() -> judge(List.of(), 0, 0.2))
        .hasMessageContaining("must be 0.5 to 1, not 0.2");
  }

  private Judged judge(List<Page> pages, long inMemory) throws IOException {
    return judge(pages, inMemory, 0.8);
  }

  private Judged judge(List<Page> pages, long inMemory, double similarity) throws IOException {
    try (RunFolder run = RunFolder.open(temp.resolve("run"), new RunIdentity("r", "c", "1", 2))) {
      Path output = Files.createDirectories(temp.resolve("run/.tmp-pages"));
      StageContext context =
          new StageContext(run, output, temp.resolve("run/work"), beam, StageProgress.SILENT);
      Path scratch = context.work().resolve("finish");
      Rounds rounds = new Rounds(context, scratch, step -> {}, inMemory, 3, 2);
      NearDuplicates near = new NearDuplicates(rounds, similarity);
      Path all =
          rounds.run(
              "all",
              (pipeline, to) ->
                  near.write(
                      pipeline.apply(
                          "Pages", Create.of(pages).withCoder(RecordCoder.of(Page.class))),
                      to));
      NearDuplicates.Unlike unlike = near.among(all);
      Path end =
          rounds.run(
              "end",
              (pipeline, to) ->
                  unlike.pages(pipeline).apply("Write", rounds.table(Page.class, to, "pages")));
      return new Judged(
          ParquetRecords.of(Page.class).readAll(Shards.list(end, "pages")),
          ParquetRecords.of(Rejection.class).readAll(unlike.rejections()));
    }
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
