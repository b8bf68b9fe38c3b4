package io.hopsmith.pipelines.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.hopsmith.agents.store.Spend;
import io.hopsmith.pipelines.run.RunFailure;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EstimateTest {
  private static final Estimate SEEN =
      new Estimate(40, 10, new Spend(400, 200_000, 10_000, 2.0), Duration.ofSeconds(80));

  @Test
  void goesByWhatAnAttemptTakesAndHowManyBecomeRows() {
    assertThat(SEEN.attemptsFor(1_000)).isEqualTo(4_000);
    assertThat(SEEN.usdFor(1_000)).isEqualTo(200);
    assertThat(SEEN.secondsFor(1_000)).isEqualTo(8_000);
  }

  @Test
  void rangesOverWhatTheYieldMayBe() {
    // Wilson's interval of 10 of 40 is 0.142 to 0.402.
    assertThat(SEEN.leastUsdFor(1_000)).isCloseTo(1_000 / 0.4019 * 0.05, within(1.0));
    assertThat(SEEN.mostUsdFor(1_000)).isCloseTo(1_000 / 0.1419 * 0.05, within(1.0));
  }

  @Test
  void saysWhereABudgetWouldEnd() {
    assertThat(SEEN.text(1_000, 50))
        .isEqualTo(
            """
            sample: 10 rows of 40 attempts in 80 s; models and searches: 400 calls, 200,000 tokens in, 10,000 out, $2.00
            1,000 rows: about $200.00 ($124.40 to $352.44), 4,000 attempts, 133 minutes at this speed
            budget.usd is $50.00: it would end at about 250 rows
            """);
    assertThat(SEEN.text(1_000, Double.POSITIVE_INFINITY)).doesNotContain("budget");
  }

  @Test
  void promisesNothingWhereNoRowCameOfIt() {
    assertThat(new Estimate(40, 0, Spend.NONE, Duration.ofSeconds(8)).text(10, 1))
        .contains("0 rows of 40 attempts")
        .contains("no row was published, so nothing can be said of all");
  }

  @Test
  void saysNothingOfSpeedWhereTheSampleWasThereAlready() {
    Estimate kept = new Estimate(40, 10, SEEN.spent(), Duration.ZERO);

    assertThat(kept.text(1_000, 1_000)).contains("4,000 attempts\n").doesNotContain("speed");
  }

  @Test
  void saysWhatWasSpentWhereNoRowIsPublished(@TempDir Path folder) throws IOException {
    Path config =
        Files.writeString(
            folder.resolve("run.yaml"), "seeds: [http://a.example/]\noutput: {folder: out}\n");
    StringWriter err = new StringWriter();
    RunStages fails =
        (run, stages, options, progress) -> {
          assertThat(run.output().folder()).isEqualTo(folder.resolve("out/estimate"));
          assertThat(run.generate().targetRows()).isEqualTo(3);
          throw new RunFailure("no row was accepted");
        };
    int exitCode =
        Hopsmith.commandLine(fails)
            .setErr(new PrintWriter(err, true))
            .execute("estimate", config.toString(), "--rows", "3");

    assertThat(exitCode).isEqualTo(1);
    assertThat(err.toString())
        .contains("hopsmith estimate: no row was accepted; it took 0 calls of models, $0.0000");
  }
}
