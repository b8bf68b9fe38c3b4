package io.hopsmith.agents.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.agents.prompt.PromptTemplate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What models are told is there in both languages, with the same places. */
class AgentPromptsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "closed-book",
        "deep-explorer",
        "deep-explorer-close",
        "deep-explorer-go-on",
        "explorer-close",
        "explorer-go-on",
        "json-correction",
        "judge",
        "page-reader",
        "solver",
        "solver-close",
        "solver-go-on",
        "tester",
        "tester-close",
        "tools",
        "writer-close",
        "writer-go-on"
      })
  void isThereInChineseToo(String name) {
    PromptTemplate english = PromptTemplate.of(AgentPrompts.class, name, "en");
    PromptTemplate chinese = PromptTemplate.of(AgentPrompts.class, name, "zh");

    assertThat(chinese.name()).isEqualTo(name + ".zh.txt");
    assertThat(chinese.text()).containsPattern("\\p{IsHan}");
    assertThat(chinese.has("fault")).isEqualTo(english.has("fault"));
    assertThat(chinese.text().contains("<answer>")).isEqualTo(english.text().contains("<answer>"));
  }
}
