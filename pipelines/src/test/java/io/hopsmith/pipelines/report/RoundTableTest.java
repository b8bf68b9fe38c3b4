package io.hopsmith.pipelines.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.pipelines.io.SampleRows;
import io.hopsmith.schemas.Query;
import io.hopsmith.schemas.Refused;
import io.hopsmith.schemas.Rejection;
import io.hopsmith.schemas.Rejection.Reason;
import io.hopsmith.schemas.Round;
import io.hopsmith.schemas.Round.Trial;
import io.hopsmith.schemas.Side;
import io.hopsmith.schemas.avro.RecordCodec;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoundTableTest {
  private static Round round(int n, Trial... trials) {
    return new Round(n, "?", "edit", new Query(List.of(), "?0", ""), List.of(), List.of(trials));
  }

  private static Rejection refused(Rejection.Stage stage, Round... rounds) {
    Refused attempt = new Refused("self-play", "", List.of(rounds));
    String payload = RecordCodec.of(Refused.class).toJson(attempt);
    return new Rejection(stage, "k", Reason.GATE_SEARCH_SOLVERS, "", payload);
  }

  @Test
  void tellsRoundsOfAllAttemptsFromThePublishedRows() {
    RoundTable table = new RoundTable();
    table.add(SampleRows.row(1, Side.TRAIN));
    table.add(
        refused(
            Rejection.Stage.GENERATE,
            round(0, new Trial("lexical", true, 5, 1), new Trial("dense", false, 7, 0)),
            round(1, new Trial("lexical", false, 8, 0))));
    table.add(refused(Rejection.Stage.SPLIT));

    assertThat(table.ofAttempts())
        .containsExactly(
            "| self-play | dense | initial | 1 | 0 % | 7.0 | - | 0.0 % |",
            "| self-play | lexical | initial | 2 | 100 % | 3.5 | 1.5 | 50.0 % |",
            "| self-play | lexical | 1 | 1 | 0 % | 8.0 | - | 0.0 % |");
    assertThat(table.ofPublished())
        .containsExactly(
            "| self-play | lexical | initial | 1 | 100 % | 2.0 | 2.0 | 0.0 % |",
            "| self-play | lexical | shipped | 1 | 100 % | 4.0 | 3.0 | 0.0 % |");
  }
}
