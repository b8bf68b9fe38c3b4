package io.hopsmith.agents.solver.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProperNamesTest {
  @Test
  void readsTheNamesAfterALabel() {
    assertThat(
            ProperNames.in(
                List.of("Border countries: Oman 310 km, Republic of the Congo 5 km, Oman 3 km"), 8))
        .containsExactly("Oman", "Republic of the Congo");
    assertThat(ProperNames.in(List.of("rises in the Black Forest, near Furtwangen"), 1))
        .containsExactly("Black Forest");
    assertThat(ProperNames.in(List.of("near Val d'Or 5 km"), 8)).containsExactly("Val d'Or");
    assertThat(ProperNames.in(List.of("no name here"), 8)).isEmpty();
  }

  @Test
  void knowsTitlesByWholeNames() {
    assertThat(ProperNames.isTitled("Oman", List.of("Oman"))).isTrue();
    assertThat(ProperNames.isTitled("The Gambia", List.of("Gambia"))).isTrue();
    assertThat(ProperNames.isTitled("Georgia (country)", List.of("Georgia"))).isTrue();
    assertThat(ProperNames.isTitled("Gulf of Oman", List.of("Oman"))).isFalse();
    assertThat(ProperNames.isTitled("United Lands of Tarn", List.of("ULT"))).isTrue();
    assertThat(ProperNames.isTitled("United Lands", List.of("U"))).isFalse();
  }
}
