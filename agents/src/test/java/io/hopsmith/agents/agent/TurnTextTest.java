package io.hopsmith.agents.agent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TurnTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<think>Rhine or Wend?</think> <answer> the  Wend </answer>|the Wend",
        "So it is clear. <answer>134 km|134 km",
        "<answer>Rhine</answer> no: <answer>Wend</answer>|Wend",
        "**Final answer:** 134 km.|134 km",
        "Answer: Brook|Brook",
        "答案：莱茵河|莱茵河",
        "it is \\boxed{42}|42",
        "<answer>unknown</answer>|''",
        "<answer></answer>|''",
      })
  void findsTheAnswer(String text, String answer) {
    assertThat(TurnText.answer(text)).contains(answer);
  }

  @Test
  void findsNoneInATurnThatGoesOn() {
    assertThat(TurnText.answer("I shall look for the answer in the almanac.")).isEmpty();
    assertThat(TurnText.answer("<think><answer>no</answer></think>Let me search.")).isEmpty();
  }

  @Test
  void readsCallsWhateverTheirArgumentsAreCalled() {
    String text =
        "First I search.\n<tool_call>{\"name\": \"search\", \"arguments\": {\"queries\": [\"a\"]}}</tool_call>"
            + "<tool_call>```json\n{\"name\": \"browse\", \"parameters\": \"{\\\"url\\\": \\\"u\\\"}\"}```</tool_call>"
            + "<tool_call>{\"name\": \"find\"";
    assertThat(TurnText.calls(text))
        .containsExactly(
            new TurnText.Call("search", "{\"queries\":[\"a\"]}"),
            new TurnText.Call("browse", "{\"url\": \"u\"}"),
            new TurnText.Call("", "{\"name\": \"find\""));
    assertThat(TurnText.thought(text)).isEqualTo("First I search.");
  }
}
