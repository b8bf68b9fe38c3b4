package io.hopsmith.agents.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import io.hopsmith.agents.store.AnswerStore;
import io.hopsmith.agents.store.Budget;
import io.hopsmith.agents.store.StoreMode;
import io.hopsmith.agents.store.StoredCalls;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScriptedWireTest {
  @TempDir Path temp;

  private AnswerStore store;

  @BeforeEach
  void open() {
    store = AnswerStore.inFile(temp.resolve("cache.db"));
  }

  @AfterEach
  void close() {
    store.close();
  }

  private LanguageModel scripted(String script) throws IOException {
    Path file = Files.writeString(temp.resolve("script.jsonl"), script);
    return new Models(new StoredCalls(store, StoreMode.LIVE, "r"), Budget.unlimited())
        .of("solver", TestModels.spec(ModelSpec.Provider.SCRIPTED, file.toString()));
  }

  @Test
  void answersWithTheFirstEntryThatFits() throws IOException {
    LanguageModel model =
        scripted(
            """
            # a comment
            {"system": "never", "replies": ["no"]}
            {"last": "river (\\\\w+)", "replies": [{"text": "looking", "tool_calls": [{"name": "search", "arguments": {"queries": ["length of $1"]}}]}]}
            {"replies": ["anything"]}
            """);
    ModelReply call = model.chat(TestModels.request("How long is river Wend?"), 0);
    assertThat(call.text()).isEqualTo("looking");
    assertThat(call.toolCalls().get(0).arguments()).isEqualTo("{\"queries\":[\"length of Wend\"]}");
    assertThat(model.chat(TestModels.request("Hello"), 0).text()).isEqualTo("anything");
  }

  @Test
  void countsTurnsAndCutsReplies() throws IOException {
    LanguageModel model =
        scripted(
            """
            {"turn": 1, "replies": [{"text": "second", "finish": "length"}]}
            {"turn": 0, "replies": ["first"]}
            """);
    ModelReply second =
        model.chat(
            ChatRequest.builder()
                .messages(UserMessage.from("a"), AiMessage.from("first"), UserMessage.from("b"))
                .build(),
            0);
    assertThat(second.text()).isEqualTo("second");
    assertThat(second.cutShort()).isTrue();
    assertThat(model.chat(TestModels.request("a"), 0).text()).isEqualTo("first");
  }

  @Test
  void choosesAmongRepliesByTheRequest() throws IOException {
    LanguageModel model = scripted("{\"replies\": [\"a\", \"b\", \"c\"]}");
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < 40; i++) {
      seen.add(model.chat(TestModels.request("question " + i), 0).text());
    }
    assertThat(seen).containsExactlyInAnyOrder("a", "b", "c");
  }

  @Test
  void saysWhatNoEntryFits() throws IOException {
    LanguageModel model = scripted("{\"last\": \"river\", \"replies\": [\"a\"]}");
    assertThatThrownBy(() -> model.chat(TestModels.request("Which mountain?"), 0))
        .isInstanceOf(ModelException.class)
        .hasMessageContaining("script.jsonl")
        .hasMessageContaining("Which mountain?");
  }

  @Test
  void saysWhichLineIsBroken() {
    assertThatThrownBy(
            () -> scripted("{\"replies\": [\"a\"]}\n{\"last\": \"(\", \"replies\": [\"b\"]}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("script.jsonl:2");
  }
}
