package io.hopsmith.agents.solver.natural;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DefinitionTest {
  @Test
  void takesTheNounAfterIsA() {
    assertThat(Definition.of("Ann Berg (born 1 May 1920) was a Norwegian painter of harbours."))
        .contains("Norwegian painter");
    assertThat(Definition.of("Wick is also the tallest lighthouse in the north."))
        .contains("tallest lighthouse");
    assertThat(Definition.of("Tallow burns.")).isEmpty();
  }
}
