package io.hopsmith.validators.grounding;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.schemas.Hop;
import io.hopsmith.schemas.Verdict;
import io.hopsmith.validators.gate.BridgeWeb;
import io.hopsmith.validators.gate.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;

class GroundingGateTest {
  private final GroundingGate gate = new GroundingGate();

  private Verdict check(List<Hop> hops) {
    return gate.check(
        Samples.input(Samples.candidate(Samples.QUESTION, "Liberty Bridge", "entity", "", hops)));
  }

  @Test
  void passesQuotesThatStandInTheirPages() {
    Verdict verdict = check(Samples.hops());

    assertThat(verdict.passed()).isTrue();
    assertThat(verdict.measure("quotes", -1)).isEqualTo(3);
  }

  @Test
  void collapsesWhiteSpaceOnBothSides() {
    assertThat(
            check(List.of(Samples.hop(1, BridgeWeb.DANUBE, "Length:\n  2,850\u00A0km", "Danube")))
                .passed())
        .isTrue();
  }

  @Test
  void rejectsAQuoteThatDiffersByOneDigit() {
    Verdict verdict =
        check(List.of(Samples.hop(1, BridgeWeb.DANUBE, "Length: 2,860 km", "Danube")));

    assertThat(verdict.passed()).isFalse();
    assertThat(verdict.reason())
        .isEqualTo("quote not found in " + BridgeWeb.DANUBE + ": Length: 2,860 km");
  }

  @Test
  void rejectsAMissingPageAnEmptyQuoteAndNoHops() {
    assertThat(check(List.of(Samples.hop(1, "http://no.test/", "Length", "x"))).reason())
        .isEqualTo("no page http://no.test/");
    assertThat(check(List.of(Samples.hop(1, BridgeWeb.DANUBE, " ", "x"))).reason())
        .isEqualTo("empty quote for " + BridgeWeb.DANUBE);
    assertThat(check(List.of()).reason()).isEqualTo("no hop carries evidence");
  }
}
