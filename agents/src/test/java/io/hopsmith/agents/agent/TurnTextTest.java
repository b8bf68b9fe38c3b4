package io.hopsmith.agents.agent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
        "<answer>Not found</answer>|''",
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[TOOL_CALLS] [{\"name\": \"browse\", \"arguments\": {\"url\": \"u\"}}]",
        "[TOOL_CALLS]browse[ARGS]{\"url\": \"u\"}",
        "<|python_tag|>{\"name\": \"browse\", \"parameters\": {\"url\": \"u\"}}",
        "<function=browse>{\"url\": \"u\"}</function>",
        "<tool_call>\n<function=browse>\n<parameter=url>\nu\n</parameter>\n</function>\n</tool_call>",
        "Thought: I look.\nAction: browse\nAction Input: {\"url\": \"u\"}\nObservation: made up",
        "I shall read it.\n```json\n{\"name\": \"browse\", \"arguments\": {\"url\": \"u\"}}\n```",
        "{\"name\": \"browse\", \"parameters\": {\"url\": \"u\"}}",
      })
  void readsCallsAsModelsWriteThemUnasked(String text) {
    assertThat(TurnText.calls(text)).hasSize(1);
    TurnText.Call call = TurnText.calls(text).get(0);
    assertThat(call.name()).isEqualTo("browse");
    assertThat(CallArguments.of("browse", call.arguments()).orElseThrow())
        .hasToString("{\"url\":\"u\"}");
  }

  @Test
  void takesNoObjectForACallThatNamesNoTool() {
    assertThat(TurnText.calls("{\"name\": \"Wend\", \"parameters\": {\"length\": 134}}")).isEmpty();
    assertThat(TurnText.calls("The search for the Wend. <answer>134 km</answer>")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "search|{\"queries\": [\"a\"]}|{\"queries\":[\"a\"]}",
        "search|{\"queries\": [\"a\"|{\"queries\":[\"a\"]}",
        "search|\"{\\\"queries\\\": [\\\"a\\\"]}\"|{\"queries\":[\"a\"]}",
        "search|[\"a\"]|{\"queries\":[\"a\"]}",
        "search|\"a\"|{\"queries\":\"a\"}",
        "browse|\"http://a.example/\"|{\"url\":\"http://a.example/\"}",
      })
  void readsArgumentsWhateverTheirForm(String tool, String written, String read) {
    assertThat(CallArguments.of(tool, written).orElseThrow()).hasToString(read);
  }
}
