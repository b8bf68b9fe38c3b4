package io.hopsmith.pipelines.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hopsmith.schemas.Rejection;
import io.hopsmith.schemas.Rejection.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.ParDo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StageRunnerTest {
  private static final RunIdentity RUN = new RunIdentity("atlas", "c0ffee", "1.0", 2);

  @TempDir Path temp;

  /** Writes its text to one file; fails after writing when told to. */
  private record TextStage(
      Rejection.Stage name, List<Rejection.Stage> inputs, String text, boolean fails, long lost)
      implements Stage {
    @Override
    public StageCounts run(StageContext context) throws IOException {
      Files.writeString(context.output().resolve("text"), text);
      if (fails) {
        throw new IOException("the cable is out");
      }
      return StageCounts.of(name, 5, 3 - lost, Map.of(Reason.EMPTY_PAGE, 2L));
    }
  }

  /** Finds the disk full within a pipeline. */
  private record FullDiskStage() implements Stage {
    @Override
    public Rejection.Stage name() {
      return Rejection.Stage.CRAWL;
    }

    @Override
    public List<Rejection.Stage> inputs() {
      return List.of();
    }

    @Override
    public StageCounts run(StageContext context) {
      Pipeline pipeline = Pipeline.create(context.beam().options());
      pipeline.apply(Create.of("row")).apply(ParDo.of(new WriteFn()));
      context.beam().run(pipeline, result -> {});
      return StageCounts.of(name(), 1, 1, Map.of());
    }
  }

  private static final class WriteFn extends DoFn<String, Void> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void write(@Element String row) throws IOException {
      if (!row.isEmpty()) {
        IOException full = new IOException("out: No space left on device");
        throw new IOException("cannot write " + row, full);
      }
    }
  }

  @Test
  void putsACompleteStageInPlaceWithItsCounts() {
    StageCounts counts = rerun(crawl("pages")).counts();
    assertThat(counts.out()).isEqualTo(3);
    assertThat(output()).hasContent("pages");
    try (RunFolder folder = open()) {
      assertThat(folder.counts(Rejection.Stage.CRAWL)).contains(counts);
    }
    assertThat(temp.resolve("out")).isDirectoryNotContaining("glob:**.tmp-*");
  }

  @Test
  void aFailedStageLeavesNothingAndTheEarlierOneStays() {
    TextStage failing = new TextStage(Rejection.Stage.CRAWL, List.of(), "half", true, 0);
    assertThatThrownBy(() -> rerun(failing))
        .isInstanceOf(RunFailure.class)
        .hasMessageContaining("stage crawl failed in " + temp.resolve("out"))
        .hasMessageContaining("the cable is out")
        .hasMessageContaining("run it again");
    assertThat(output().getParent()).doesNotExist();
    rerun(crawl("whole"));
    assertThatThrownBy(() -> rerun(failing)).isInstanceOf(RunFailure.class);
    assertThat(output()).hasContent("whole");
  }

  @Test
  void saysWhatHelpsWhenTheDiskIsFull() {
    assertThatThrownBy(() -> rerun(new FullDiskStage()))
        .isInstanceOf(RunFailure.class)
        .hasMessage(
            "stage crawl found the disk of %s full (out: No space left on device): free space there and run the same command again, which goes on from the complete stages, or choose another output.folder (--out DIR)"
                .formatted(temp.resolve("out")));
    assertThat(temp.resolve("out/pages")).doesNotExist();
  }

  /** Flink hands exceptions of other processes on as texts, one in the other. */
  @Test
  void knowsTheFullDiskOfAWorkerByItsWords() {
    RuntimeException fromWorker =
        new IllegalStateException(
            "job failed",
            new Exception(
                "java.io.IOException: cannot write rows",
                new Exception("java.io.IOException: No space left on device")));
    assertThat(FullDisk.complaint(fromWorker)).contains("No space left on device");
    assertThat(FullDisk.complaint(new Exception("a page says: no space left on device"))).isEmpty();
  }

  @Test
  void refusesAStageThatLosesElements() {
    TextStage losing = new TextStage(Rejection.Stage.CRAWL, List.of(), "x", false, 1);
    assertThatThrownBy(() -> rerun(losing))
        .hasMessage("stage CRAWL lost count: 5 in, 2 out, 2 rejected {EMPTY_PAGE=2}");
    assertThat(output()).doesNotExist();
  }

  @Test
  void resumesFromCompleteStagesAndRunsThemAgainWhenTheirInputChanged() {
    TextStage index = index("first");
    rerun(crawl("pages"));
    assertThat(resume(index).kept()).isFalse();
    StageResult second = resume(index("second"));
    assertThat(second.kept()).isTrue();
    assertThat(second.counts().out()).isEqualTo(3);
    assertThat(temp.resolve("out/index/text")).hasContent("first");
    rerun(crawl("other pages"));
    assertThat(isCurrent(Rejection.Stage.INDEX)).isFalse();
    resume(index("second"));
    assertThat(temp.resolve("out/index/text")).hasContent("second");
  }

  @Test
  void namesTheStageThatIsMissing() {
    assertThatThrownBy(() -> rerun(index("x")))
        .hasMessageContaining("stage index reads what stage crawl writes")
        .hasMessageContaining("run 'hopsmith crawl' first");
  }

  @Test
  void refusesAnInputThatWasMadeFromOtherPagesAndNamesTheStageToRunAgain() {
    TextStage generate = generate();
    rerun(crawl("pages"));
    rerun(index("x"));
    rerun(generate);
    rerun(crawl("other pages"));
    assertThatThrownBy(() -> rerun(generate))
        .isInstanceOf(RunFailure.class)
        .hasMessageContaining("stage generate reads " + temp.resolve("out/index"))
        .hasMessageContaining("made from another result of stage crawl than is there now")
        .hasMessageContaining("run 'hopsmith index' first");
    rerun(index("y"));
    rerun(generate);
    assertThat(isCurrent(Rejection.Stage.GENERATE)).isTrue();
  }

  @Test
  void refusesAFolderOfAnotherRunNamingBoth() {
    open().close();
    assertThatThrownBy(
            () -> RunFolder.open(temp.resolve("out"), new RunIdentity("atlas", "decaf", "1.0", 2)))
        .isInstanceOf(RunFailure.class)
        .hasMessageContaining("belongs to run 'atlas' (config c0ffee, Hopsmith 1.0, schema 2)")
        .hasMessageContaining("this is run 'atlas' (config decaf, Hopsmith 1.0, schema 2)")
        .hasMessageContaining("choose another folder, or delete it");
  }

  @Test
  void refusesAFolderThatAnotherVersionOfTheProgramHasMade() throws IOException {
    open().close();
    RunIdentity newer = new RunIdentity("atlas", "c0ffee", "1.1", 2);
    assertThatThrownBy(() -> RunFolder.open(temp.resolve("out"), newer))
        .hasMessageContaining("belongs to run 'atlas' (config c0ffee, Hopsmith 1.0, schema 2)")
        .hasMessageContaining("this is run 'atlas' (config c0ffee, Hopsmith 1.1, schema 2)");
    Files.writeString(
        temp.resolve("out/run.json"), "{\"runId\": \"atlas\", \"configHash\": \"c0ffee\"}");
    assertThatThrownBy(this::open).hasMessageContaining("Hopsmith of an unknown version, schema 0");
  }

  @Test
  void refusesAFolderThatIsNoRuns() throws IOException {
    Files.writeString(temp.resolve("photo.jpg"), "mine");
    assertThatThrownBy(() -> RunFolder.open(temp, RUN)).hasMessageContaining("is not empty");
    assertThat(temp.resolve("photo.jpg")).hasContent("mine");
    assertThat(temp).isDirectoryNotContaining("glob:**.lock");
  }

  @Test
  void refusesAFolderThatCannotBeMade() throws IOException {
    Path file = Files.writeString(temp.resolve("file"), "");
    assertThatThrownBy(() -> RunFolder.open(file.resolve("out"), RUN))
        .isInstanceOf(RunFailure.class)
        .hasMessageContaining("cannot use output folder " + file.resolve("out"));
  }

  @Test
  void bringsBackTheOldFolderWhenAReplacementWasInterrupted() throws IOException {
    rerun(crawl("pages"));
    Files.move(output().getParent(), temp.resolve("out/.old-pages"));
    Files.createDirectories(temp.resolve("out/.tmp-pages"));
    open().close();
    assertThat(output()).hasContent("pages");
    assertThat(temp.resolve("out/.tmp-pages")).doesNotExist();
    assertThat(temp.resolve("out/.old-pages")).doesNotExist();
  }

  @Test
  void saysWhichBeamOptionIsWrong() {
    assertThatThrownBy(() -> new BeamRun(List.of("--noSuchOption=1")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("[--noSuchOption=1]");
    assertThatThrownBy(() -> new BeamRun(List.of("--runner=NoRunner")))
        .hasMessageContaining("NoRunner");
    assertThatThrownBy(() -> new BeamRun(List.of("--targetParallelism=0")))
        .hasMessageContaining("targetParallelism is 0; it must be at least 1");
  }

  private static TextStage crawl(String text) {
    return new TextStage(Rejection.Stage.CRAWL, List.of(), text, false, 0);
  }

  private static TextStage index(String text) {
    return new TextStage(Rejection.Stage.INDEX, List.of(Rejection.Stage.CRAWL), text, false, 0);
  }

  private static TextStage generate() {
    List<Rejection.Stage> inputs = List.of(Rejection.Stage.CRAWL, Rejection.Stage.INDEX);
    return new TextStage(Rejection.Stage.GENERATE, inputs, "z", false, 0);
  }

  private Path output() {
    return temp.resolve("out/pages/text");
  }

  private RunFolder open() {
    return RunFolder.open(temp.resolve("out"), RUN);
  }

  private boolean isCurrent(Rejection.Stage stage) {
    try (RunFolder folder = open()) {
      return folder.isCurrent(stage);
    }
  }

  private StageResult rerun(Stage stage) {
    try (RunFolder folder = open()) {
      return runner(folder).rerun(stage);
    }
  }

  private StageResult resume(Stage stage) {
    try (RunFolder folder = open()) {
      return runner(folder).resume(stage);
    }
  }

  private static StageRunner runner(RunFolder folder) {
    return new StageRunner(folder, new BeamRun(List.of()), StageProgress.SILENT);
  }
}
