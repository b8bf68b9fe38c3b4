package io.hopsmith.agents.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import io.hopsmith.agents.llm.ModelSpec.Forms;
import io.hopsmith.agents.llm.ModelSpec.Sampling;
import io.hopsmith.agents.pace.PaceLimits;
import io.hopsmith.agents.secret.SecretRef;
import io.hopsmith.agents.store.AnswerStore;
import io.hopsmith.agents.store.Budget;
import io.hopsmith.agents.store.Spend;
import io.hopsmith.agents.store.StoreException;
import io.hopsmith.agents.store.StoreMode;
import io.hopsmith.agents.store.StoredCalls;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TranscriptTest {
  private static final String SCRIPT =
      """
      {"last": "river", "replies": ["The Avon.\\nIt is long."]}
      {"last": "look", "replies": [{"text": "Let me see", "tool_calls": [{"name": "search", "arguments": {"queries": ["a"]}}]}]}
      """;

  @TempDir private Path folder;

  private LanguageModel model(AnswerStore store, Path transcript) throws IOException {
    Path script = Files.writeString(folder.resolve("script.jsonl"), SCRIPT);
    ModelSpec spec =
        new ModelSpec(
            "scripted",
            ModelSpec.Provider.SCRIPTED,
            script.toString(),
            "m",
            SecretRef.NONE,
            Sampling.STANDARD,
            new Forms(true, true),
            0,
            Duration.ofSeconds(5),
            PaceLimits.of(4),
            new Price(1, 1),
            Map.of());
    return new Models(
            new StoredCalls(store, StoreMode.LIVE, "r"),
            Budget.unlimited(),
            Transcript.in(transcript.toString()))
        .of("evolver", spec);
  }

  private static ChatRequest request(String question) {
    return ChatRequest.builder()
        .messages(SystemMessage.from("Be brief"), UserMessage.from(question))
        .build();
  }

  @Test
  void hasEveryPromptWithItsReplyAndWhatWasPaid() throws IOException {
    Path file = folder.resolve("calls.jsonl");
    try (AnswerStore store = AnswerStore.inFile(folder.resolve("store.db"))) {
      LanguageModel model = model(store, file);
      model.chat(request("Which river?"), 0);
      model.chat(request("Please look"), 0);
      model.chat(request("Which river?"), 0);
    }
    List<Transcript.Entry> entries = Transcript.read(file);

    assertThat(entries).hasSize(3);
    assertThat(entries.get(0).role()).isEqualTo("evolver");
    assertThat(entries.get(0).prompt())
        .containsExactly(
            new Transcript.Said("system", "Be brief"), new Transcript.Said("user", "Which river?"));
    assertThat(entries.get(0).reply()).isEqualTo("The Avon.\nIt is long.");
    assertThat(entries.get(0).raw()).contains("\"content\":\"The Avon.\\nIt is long.\"");
    assertThat(entries.get(0).paid().calls()).isOne();
    assertThat(entries.get(0).paid().costUsd()).isPositive();
    assertThat(entries.get(1).reply()).isEqualTo("Let me see\nsearch({\"queries\":[\"a\"]})");
    assertThat(entries.get(2).remembered()).isTrue();
    assertThat(entries.get(2).paid()).isEqualTo(Spend.NONE);
  }

  @Test
  void keepsLongLinesOfSeveralThreadsApart() throws Exception {
    Path file = folder.resolve("calls.jsonl");
    String filler = "and so on ".repeat(6_000);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try (AnswerStore store = AnswerStore.inFile(folder.resolve("store.db"))) {
      LanguageModel model = model(store, file);
      List<Future<ModelReply>> replies = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        ChatRequest asked = request(i + " " + filler + "Which river?");
        replies.add(threads.submit(() -> model.chat(asked, 0)));
      }
      for (Future<ModelReply> reply : replies) {
        reply.get();
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(Transcript.read(file)).hasSize(40);
  }

  @Test
  void hasWhyThereIsNoReply() throws IOException {
    Path file = folder.resolve("calls.jsonl");
    try (AnswerStore store = AnswerStore.inFile(folder.resolve("store.db"))) {
      LanguageModel model = model(store, file);
      assertThatThrownBy(() -> model.chat(request("Which lake?"), 0))
          .isInstanceOf(ModelException.class);
    }
    assertThat(Transcript.read(file).get(0).failure()).contains("no entry of").contains("lake");
    assertThat(Transcript.read(file).get(0).reply()).isEmpty();
  }

  @Test
  void saysWhereItCannotBeWritten() throws IOException {
    try (AnswerStore store = AnswerStore.inFile(folder.resolve("store.db"))) {
      LanguageModel model = model(store, folder.resolve("missing/calls.jsonl"));
      assertThatThrownBy(() -> model.chat(request("Which river?"), 0))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("cannot write store.transcript")
          .hasMessageContaining("choose a file that you can write to");
    }
  }
}
