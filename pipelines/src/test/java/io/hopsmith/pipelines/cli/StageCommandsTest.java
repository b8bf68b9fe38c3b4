package io.hopsmith.pipelines.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hopsmith.agents.pii.PersonalData;
import io.hopsmith.pipelines.config.RunConfig;
import io.hopsmith.pipelines.run.RunFailure;
import io.hopsmith.pipelines.run.StageCounts;
import io.hopsmith.pipelines.run.StageProgress;
import io.hopsmith.pipelines.run.StageResult;
import io.hopsmith.schemas.Rejection.Reason;
import io.hopsmith.schemas.Rejection.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StageCommandsTest {
  @TempDir private Path folder;
  private String config;
  private final Recorder runner = new Recorder();

  /** Remembers what it was asked to run and reports fixed counts. */
  private static final class Recorder implements RunStages {
    private final List<RunConfig> configs = new ArrayList<>();
    private final List<Stage> stages = new ArrayList<>();
    private final List<String> beamOptions = new ArrayList<>();
    private boolean kept;

    @Override
    public List<StageResult> run(
        RunConfig config, List<Stage> wanted, List<String> options, StageProgress progress) {
      configs.add(config);
      stages.addAll(wanted);
      beamOptions.addAll(options);
      progress.update(new StageProgress.Update(Stage.CRAWL, 3, 10, 1.5, "a.example"));
      SortedMap<Reason, Long> reasons =
          new TreeMap<>(Map.of(Reason.HTTP_STATUS, 1L, Reason.ROBOTS_DISALLOWED, 2L));
      StageCounts counts =
          StageCounts.of(Stage.CRAWL, 10, 7, reasons).withMasked(Map.of(PersonalData.EMAIL, 3L));
      return List.of(new StageResult(counts, kept ? Duration.ZERO : Duration.ofMillis(1250), kept));
    }
  }

  @BeforeEach
  void writeConfig() throws IOException {
    config = folder.resolve("run.yaml").toString();
    Files.writeString(folder.resolve("run.yaml"), "seeds: [http://a.example/]\n");
  }

  static Stream<Arguments> commands() {
    return Stream.of(
        arguments("build", List.of(Stage.values())),
        arguments("crawl", List.of(Stage.CRAWL)),
        arguments("index", List.of(Stage.INDEX)),
        arguments("generate", List.of(Stage.GENERATE)),
        arguments("verify", List.of(Stage.VERIFY)),
        arguments("publish", List.of(Stage.SPLIT, Stage.PUBLISH)));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void runsTheStagesOfTheCommand(String command, List<Stage> stages) {
    assertThat(Typed.run(runner, command, config).exitCode()).isZero();
    assertThat(runner.stages).isEqualTo(stages);
  }

  @Test
  void handsOverSettingsOutputFolderAndBeamOptions() {
    Path out = folder.resolve("o ut'\"${x}");
    String[] args = {
      "build", config, "--set", "run.seed=9", "--out", out.toString(), "--", "--targetParallelism=2"
    };
    assertThat(Typed.run(runner, args).exitCode()).isZero();
    assertThat(runner.configs.get(0).run().seed()).isEqualTo(9);
    assertThat(runner.configs.get(0).output().folder()).isEqualTo(out);
    assertThat(runner.beamOptions).containsExactly("--targetParallelism=2");
  }

  @Test
  void publishingTakesAReviewFileFromWhereItIsCalled() throws IOException {
    Path review = folder.resolve("re view's ${x}.jsonl");
    Files.writeString(review, "{\"id\": \"a\", \"mark\": \"drop\"}\n");
    assertThat(Typed.run(runner, "publish", config, "--review", review.toString()).exitCode())
        .isZero();
    assertThat(Typed.run(runner, "publish", config).exitCode()).isZero();
    assertThat(runner.configs.get(0).publish().review()).hasValue(review);
    assertThat(runner.configs.get(1).publish().review()).isEmpty();
    assertThat(runner.configs.get(0).id()).isEqualTo(runner.configs.get(1).id());
    assertThat(Typed.run(runner, "build", config, "--review", review.toString()).exitCode())
        .isEqualTo(2);
  }

  @Test
  void refusesAReviewFileThatCannotBeUsed() throws IOException {
    Typed missing = Typed.run(runner, "publish", config, "--review", folder.resolve("no") + "");
    assertThat(missing.exitCode()).isEqualTo(2);
    assertThat(missing.err()).contains("publish.review: there is no file " + folder.resolve("no"));
    Path broken = Files.writeString(folder.resolve("broken.jsonl"), "id\n");
    Typed nonsense = Typed.run(runner, "publish", config, "--review", broken.toString());
    assertThat(nonsense.err()).contains("line 1 of the review file " + broken + " is no JSON");
    assertThat(runner.configs).isEmpty();
  }

  @Test
  void endsWithATableOfCountsAndReasons() {
    Typed typed = Typed.run(runner, "crawl", config);
    assertThat(typed.out()).isEmpty();
    assertThat(typed.err().lines().toList())
        .satisfiesExactly(
            progress ->
                assertThat(progress)
                    .isEqualTo("crawl    3 of 10 done, 1.5/s, 0 s, waiting for a.example"),
            header ->
                assertThat(header)
                    .isEqualTo("stage            in       out  rejected  seconds  main reasons"),
            row ->
                assertThat(row)
                    .isEqualTo(
                        "crawl            10         7         3      1.3  ROBOTS_DISALLOWED 2,"
                            + " HTTP_STATUS 1; masked EMAIL 3"),
            total -> assertThat(total).matches("total \\d+\\.\\d s, peak memory .*heap \\d+ MiB.*"),
            result ->
                assertThat(result).isEqualTo("run folder: " + folder.resolve("out/hopsmith")));
  }

  @Test
  void saysWhatWasCompleteAlready() throws IOException {
    runner.kept = true;
    Typed typed = Typed.run(runner, "build", config, "--json");
    assertThat(typed.err())
        .contains("crawl            10         7         3  earlier  ROBOTS_DISALLOWED 2,")
        .contains("nothing was done: every stage was complete already\n");
    assertThat(new ObjectMapper().readTree(typed.out()).at("/stages/0/kept").asBoolean()).isTrue();
  }

  @Test
  void printsTheSummaryAsJson() throws IOException {
    Typed typed = Typed.run(runner, "build", config, "--json");
    JsonNode summary = new ObjectMapper().readTree(typed.out());
    assertThat(summary.get("folder").asText()).isEqualTo(folder.resolve("out/hopsmith").toString());
    assertThat(summary.get("run_id").asText()).isEqualTo("hopsmith");
    assertThat(summary.get("config_hash").asText()).isEqualTo(runner.configs.get(0).id());
    JsonNode crawl = summary.get("stages").get(0);
    assertThat(crawl.get("in").asInt()).isEqualTo(10);
    assertThat(crawl.get("rejected").asInt()).isEqualTo(3);
    assertThat(crawl.get("reasons").get("ROBOTS_DISALLOWED").asInt()).isEqualTo(2);
    assertThat(crawl.get("masked").get("EMAIL").asInt()).isEqualTo(3);
    assertThat(crawl.get("masked").get("PHONE").asInt()).isZero();
  }

  @Test
  void exitsWithOneWhenTheRunFails() {
    RunStages failing =
        (run, stages, beamOptions, progress) -> {
          throw new RunFailure("no page could be fetched; check the seeds");
        };
    Typed typed = Typed.run(failing, "build", config);
    assertThat(typed.exitCode()).isEqualTo(1);
    assertThat(typed.err())
        .isEqualTo("hopsmith build: no page could be fetched; check the seeds\n");
  }

  @Test
  void showsNoStackTraceUnlessAsked() {
    RunStages broken =
        (run, stages, beamOptions, progress) -> {
          throw new IllegalStateException("a defect");
        };
    Typed quiet = Typed.run(broken, "build", config);
    assertThat(quiet.exitCode()).isEqualTo(1);
    assertThat(quiet.err())
        .isEqualTo(
            "hopsmith build: java.lang.IllegalStateException: a defect (--debug shows where)\n");
    assertThat(Typed.run(broken, "build", config, "--debug").err())
        .contains("\tat io.hopsmith.pipelines.cli.StageCommandsTest");
  }

  @Test
  void exitsWithTwoAndAllProblemsWhenTheConfigurationIsWrong() {
    Typed typed = Typed.run(runner, "build", config, "--set", "crawl.rounds=0", "--set", "a=1");
    assertThat(typed.exitCode()).isEqualTo(2);
    assertThat(typed.err().lines().toList())
        .satisfiesExactlyInAnyOrder(
            rounds -> assertThat(rounds).startsWith("--set: crawl.rounds: 0 is not allowed"),
            unknown -> assertThat(unknown).startsWith("--set: a: unknown key"),
            total ->
                assertThat(total).isEqualTo("hopsmith build: the configuration has 2 problems"));
    assertThat(runner.configs).isEmpty();
  }

  @Test
  void exitsWithTwoOnWrongArguments() {
    assertThat(Typed.run("build").exitCode()).isEqualTo(2);
    assertThat(Typed.run().exitCode()).isEqualTo(2);
    assertThat(Typed.run(runner, "build", config, "stray").err())
        .startsWith("hopsmith build: unexpected argument 'stray'; only Beam options");
    Typed misspelt = Typed.run("biuld", config);
    assertThat(misspelt.exitCode()).isEqualTo(2);
    assertThat(misspelt.err()).contains("did you mean: ").contains("build");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--noSuchOption=1", "--runner=NoRunner", "--targetParallelism=many"})
  void exitsWithTwoOnBeamOptionsThatBeamRefuses(String option) {
    Typed typed = Typed.run(runner, "build", config, "--", option);
    assertThat(typed.exitCode()).isEqualTo(2);
    assertThat(typed.err()).startsWith("hopsmith build: Beam refuses the options [" + option);
    assertThat(runner.configs).isEmpty();
  }

  @Test
  void validatesWithoutRunning() throws IOException {
    Typed valid = Typed.run("validate", config);
    assertThat(valid.exitCode()).isZero();
    assertThat(valid.out()).startsWith(config + " is valid: run 'hopsmith' (").contains("1 seed,");
    JsonNode run = new ObjectMapper().readTree(Typed.run("validate", config, "--json").out());
    assertThat(run.get("run_id").asText()).isEqualTo("hopsmith");
    assertThat(run.get("config_hash").asText()).matches("[0-9a-f]{16}");
    Typed invalid = Typed.run("validate", config, "--json", "--set", "split.eval_share=2");
    assertThat(invalid.exitCode()).isEqualTo(2);
    JsonNode outcome = new ObjectMapper().readTree(invalid.out());
    assertThat(outcome.get("valid").asBoolean()).isFalse();
    assertThat(outcome.get("problems").get(0).get("key").asText()).isEqualTo("split.eval_share");
  }
}
