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
}
