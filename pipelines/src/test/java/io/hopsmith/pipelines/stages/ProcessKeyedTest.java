package io.hopsmith.pipelines.stages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.hopsmith.pipelines.io.RecordCoder;
import io.hopsmith.pipelines.io.SampleRows;
import io.hopsmith.pipelines.run.BeamRun;
import io.hopsmith.pipelines.run.RunFailure;
import io.hopsmith.pipelines.run.StageProgress;
import io.hopsmith.schemas.Passage;
import io.hopsmith.schemas.Rejection;
import io.hopsmith.schemas.Rejection.Reason;
import io.hopsmith.schemas.Rejection.Stage;
import io.hopsmith.schemas.Seed;
import io.hopsmith.schemas.Trajectory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.metrics.MetricsFilter;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.transforms.Create;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessKeyedTest {
  private static final BeamRun CHECKED =
      new BeamRun(List.of("--enforceImmutability=true", "--enforceEncodability=true"));
  private static final AtomicInteger OPENED = new AtomicInteger();
  private static final AtomicInteger CLOSED = new AtomicInteger();

  @TempDir Path folder;

  record Prefix(String text) implements ResourceSpec<Open> {
    @Override
    public Open open() throws IOException {
      if (text.isEmpty()) {
        throw new IOException("no prefix");
      }
      OPENED.incrementAndGet();
      return new Open(text);
    }
  }

  record Open(String text) implements AutoCloseable {
    @Override
    public void close() {
      CLOSED.incrementAndGet();
    }
  }

  @Test
  void sendsRowsRejectionsAndTrajectoriesTheirWays() {
    Pipeline pipeline = Pipeline.create(CHECKED.options());
    expectThree(apply(pipeline, new Prefix("a "), SampleRows.passages(3)));
    CHECKED.run(pipeline, result -> {});
  }

  @Test
  void sendsTheSameWhereElementsOfAKeyAreWorkedOnAtATime() {
    Pipeline pipeline = Pipeline.create(CHECKED.singleThreadOptions());
    expectThree(
        pipeline
            .apply(
                "Passages",
                Create.of(SampleRows.passages(3)).withCoder(RecordCoder.of(Passage.class)))
            .apply(
                "Work",
                ProcessKeyed.over(1, Passage.class, everyThird(new Prefix("a "))).atATime(3)));
    CHECKED.run(pipeline, result -> {});
  }

  private static void expectThree(KeyedOutputs<Seed> outputs) {
    PAssert.that(outputs.rows()).containsInAnyOrder(seed("a p0"));
    PAssert.that(outputs.rejections())
        .satisfies(
            rejections -> {
              assertThat(rejections)
                  .extracting(Rejection::key, Rejection::reason)
                  .containsExactlyInAnyOrder(
                      tuple("p1", Reason.REALISATION), tuple("p2", Reason.FAILURE));
              return null;
            });
    PAssert.that(outputs.trajectories()).containsInAnyOrder(trajectory("p0"));
  }

  @Test
  void writesFilesWhoseCountsAddUpAndTellsProgress() throws IOException {
    StageFiles files = new StageFiles(folder, "seeds", 2);
    List<Long> done = new ArrayList<>();
    StageProgress progress = update -> done.add(update.done());
    Pipeline pipeline = Pipeline.create(CHECKED.options());
    apply(pipeline, new Prefix("b "), SampleRows.passages(30)).write(Seed.class, files);
    CHECKED.run(pipeline, new ProgressWatch(Stage.GENERATE, 30, "passages", progress));
    assertThat(files.counts(Stage.GENERATE, 30).out()).isEqualTo(10);
    assertThat(files.counts(Stage.GENERATE, 30).rejected())
        .isEqualTo(Map.of(Reason.REALISATION, 10L, Reason.FAILURE, 10L));
    assertThat(done.get(done.size() - 1)).isEqualTo(30);
  }

  @Test
  void countsWhatComesInGoesOutAndIsRefusedByReason() {
    Pipeline pipeline = Pipeline.create(CHECKED.options());
    apply(pipeline, new Prefix("m "), SampleRows.passages(30));
    Map<String, Long> counters = new TreeMap<>();
    CHECKED.run(
        pipeline,
        result ->
            result
                .metrics()
                .queryMetrics(MetricsFilter.builder().build())
                .getCounters()
                .forEach(c -> counters.put(c.getName().toString(), c.getAttempted())));
    assertThat(counters)
        .containsEntry("hopsmith:generate.in", 30L)
        .containsEntry("hopsmith:generate.out", 10L)
        .containsEntry("hopsmith:generate.rejected.REALISATION", 10L)
        .containsEntry("hopsmith:generate.rejected.FAILURE", 10L);
  }

  @Test
  void opensTheResourceOnceForAllThreadsAndClosesIt() {
    OPENED.set(0);
    CLOSED.set(0);
    BeamRun fourThreads = new BeamRun(List.of("--targetParallelism=4"));
    Pipeline pipeline = Pipeline.create(fourThreads.options());
    apply(pipeline, new Prefix("c "), SampleRows.passages(50));
    fourThreads.run(pipeline, result -> {});
    assertThat(OPENED).hasValueGreaterThan(0);
    assertThat(CLOSED).hasValue(OPENED.get());
  }

  @Test
  void sharesOneResourceBetweenEqualSpecs() {
    OPENED.set(0);
    Open first = SharedResource.acquire(new Prefix("d "));
    Open second = SharedResource.acquire(new Prefix("d "));
    assertThat(second).isSameAs(first);
    SharedResource.release(new Prefix("d "));
    assertThat(SharedResource.acquire(new Prefix("d "))).isSameAs(first);
    assertThat(OPENED).hasValue(1);
    SharedResource.release(new Prefix("d "));
    SharedResource.release(new Prefix("d "));
  }

  @Test
  void failsThePipelineWhenTheResourceCannotBeOpened() {
    Pipeline pipeline = Pipeline.create(CHECKED.options());
    apply(pipeline, new Prefix(""), SampleRows.passages(1));
    assertThatThrownBy(() -> CHECKED.run(pipeline, result -> {}))
        .isInstanceOf(RunFailure.class)
        .hasStackTraceContaining("cannot open Prefix[text=]: no prefix");
  }

  private static KeyedOutputs<Seed> apply(
      Pipeline pipeline, Prefix resource, List<Passage> passages) {
    return pipeline
        .apply("Passages", Create.of(passages).withCoder(RecordCoder.of(Passage.class)))
        .apply("Work", ProcessKeyed.over(4, Passage.class, everyThird(resource)));
  }

  private static ProcessKeyed.Work<Open, Passage, Seed> everyThird(Prefix resource) {
    return new ProcessKeyed.Work<>(
        Stage.GENERATE, Seed.class, resource, ProcessKeyedTest::everyThird);
  }

  /** One in three becomes a row, one is refused, one fails after it has put out a row. */
  private static void everyThird(Open open, Passage passage, Output<Seed> out) {
    int n = Integer.parseInt(passage.id().substring(1));
    if (n % 3 == 1) {
      out.rejection(
          new Rejection(Stage.GENERATE, passage.id(), Reason.REALISATION, "one in three", ""));
      return;
    }
    out.row(seed(open.text() + passage.id()));
    out.trajectory(trajectory(passage.id()));
    if (n % 3 == 2) {
      throw new IllegalStateException("one in three");
    }
  }

  private static Seed seed(String value) {
    return new Seed(Seed.Kind.ENTITY, value);
  }

  private static Trajectory trajectory(String id) {
    return new Trajectory(
        id, id, "test", "none", "?", "", false, List.of(), 0, "", Trajectory.Usage.NONE);
  }
}
