package io.hopsmith.agents.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PromptTemplateTest {
  private final PromptTemplate template = new PromptTemplate("t", "Ask {{who}} about {{what}}.");

  @Test
  void fillsPlacesAndLeavesWhatIsInValues() {
    assertThat(template.render(Map.of("who", "{{what}}", "what", "a $1 \\ bill")))
        .isEqualTo("Ask {{what}} about a $1 \\ bill.");
  }

  @Test
  void refusesValuesThatAreMissingOrUnused() {
    assertThatThrownBy(() -> template.render(Map.of("who", "x"))).hasMessageContaining("{{what}}");
    assertThatThrownBy(() -> template.render(Map.of("who", "x", "what", "y", "why", "z")))
        .hasMessageContaining("why");
  }

  @Test
  void saysByItsHashWhatItIs() {
    assertThat(template.hash())
        .startsWith("t:")
        .isNotEqualTo(new PromptTemplate("t", "Ask {{who}}.").hash());
  }

  @Test
  void saysWhichResourceIsMissing() {
    assertThatThrownBy(() -> PromptTemplate.of(PromptTemplate.class, "no-such", "zh"))
        .hasMessageContaining("no-such.en.txt");
  }
}
