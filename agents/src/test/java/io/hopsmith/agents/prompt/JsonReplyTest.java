package io.hopsmith.agents.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReplyTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\": \"b}\"}",
        "```json\n{\"a\": \"b}\"}\n```",
        "Sure! Here you are:\n{\"a\": \"b}\"}\nAnything else?",
        "<think>maybe {\"a\": \"c\"}</think>{\"a\": \"b}\"}",
        "{\"a\": \"c\"} no, rather {\"a\": \"b}\"}",
        "{a: \"b}\",}",
        "{'a': \"b}\" /* sure */}",
        "{ not json } {\"a\": \"b}\"}",
        "{'a': 'b}', 'sure': True, 'why': None}",
        "[{\"a\": \"b}\"}]",
        "{“a”: “b}”}",
        "Here is {what you asked for}: {'a': 'b}', 'said': 'say \"hm\" {'}",
      })
  void findsTheObject(String reply) {
    assertThat(JsonReply.object(reply).orElseThrow().get("a").asText()).isEqualTo("b}");
  }

  @Test
  void keepsLineBreaksWithinTexts() {
    assertThat(JsonReply.object("{\"a\": \"b\nc\"}").orElseThrow().get("a").asText())
        .isEqualTo("b\nc");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "no object", "{\"a\": \"b", "[1, 2]", "{\"a\": {\"b\": 1}", "}{", "{{{{"})
  void findsNoneWhereThereIsNone(String reply) {
    assertThat(JsonReply.object(reply)).isEmpty();
  }

  @Test
  void findsTheWholeOfANestedObject() {
    assertThat(JsonReply.object("x {\"a\": {\"b\": [{\"c\": 1}]}} y").orElseThrow().toString())
        .isEqualTo("{\"a\":{\"b\":[{\"c\":1}]}}");
  }

  @Test
  void takesNoPieceOfABrokenObjectForTheWhole() {
    JsonReply.Found found = JsonReply.find("{\"a\": \"x\" \"hops\": [{\"b\": 1}]}");
    assertThat(found.object()).isEmpty();
    assertThat(found.fault()).startsWith("its JSON is broken behind '{\"a\": \"x\" ");
    assertThat(JsonReply.find("{\"a\": {\"b\": 1}").fault())
        .isEqualTo("it ends before its JSON object does");
  }
}
