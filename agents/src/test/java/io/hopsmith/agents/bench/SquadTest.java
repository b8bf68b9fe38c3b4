package io.hopsmith.agents.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SquadTest {
  @Test
  void ignoresCaseArticlesAndPunctuation() {
    assertThat(Squad.words("The  Town of St. Ives, an abbey"))
        .containsExactly("town", "of", "st", "ives", "abbey");
    assertThat(Squad.exact("the River Exe.", List.of("Exe", "River Exe"))).isEqualTo(1);
    assertThat(Squad.exact("Exe estuary", List.of("Exe", "River Exe"))).isZero();
  }

  @Test
  void countsEveryCommonWordOnce() {
    assertThat(Squad.f1("1 May 1920", List.of("1920"))).isEqualTo(0.5);
    assertThat(Squad.f1("big big town", List.of("big town"))).isEqualTo(0.8);
    assertThat(Squad.f1("big town", List.of("nothing", "town big"))).isEqualTo(1);
    assertThat(Squad.f1("", List.of("town"))).isZero();
  }
}
