package io.hopsmith.agents.agent;

import io.hopsmith.agents.llm.LanguageModel;
import io.hopsmith.agents.llm.ModelSpec;
import io.hopsmith.agents.llm.ModelSpec.Forms;
import io.hopsmith.agents.llm.ModelSpec.Sampling;
import io.hopsmith.agents.llm.Models;
import io.hopsmith.agents.llm.Price;
import io.hopsmith.agents.pace.PaceLimits;
import io.hopsmith.agents.secret.SecretRef;
import io.hopsmith.agents.store.AnswerStore;
import io.hopsmith.agents.store.Budget;
import io.hopsmith.agents.store.StoreMode;
import io.hopsmith.agents.store.StoredCalls;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** Models that answer from scripts, over one store. */
final class ScriptedModels implements AutoCloseable {
  private final Path folder;
  private final AnswerStore store;

  ScriptedModels(Path folder) {
    this.folder = folder;
    this.store = AnswerStore.inFile(folder.resolve("scripted.db"));
  }

  /** A model that calls tools by its own means and can be bound to a schema. */
  LanguageModel of(String role, String script) {
    return of(role, script, true);
  }

  LanguageModel of(String role, String script, boolean nativeTools) {
    try {
      Path file = Files.writeString(folder.resolve(role.replace(' ', '-') + ".jsonl"), script);
      ModelSpec spec =
          new ModelSpec(
              "scripted",
              ModelSpec.Provider.SCRIPTED,
              file.toString(),
              "m",
              SecretRef.NONE,
              Sampling.STANDARD,
              new Forms(true, nativeTools),
              0,
              Duration.ofSeconds(5),
              PaceLimits.of(4),
              new Price(1, 1),
              Map.of());
      return new Models(new StoredCalls(store, StoreMode.LIVE, "r"), Budget.unlimited())
          .of(role, spec);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Replies that were made so far, those from the store not among them. */
  long calls() {
    return store.spent("r").calls();
  }

  @Override
  public void close() {
    store.close();
  }
}
