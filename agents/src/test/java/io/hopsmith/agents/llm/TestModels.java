package io.hopsmith.agents.llm;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import io.hopsmith.agents.llm.ModelSpec.Forms;
import io.hopsmith.agents.llm.ModelSpec.Sampling;
import io.hopsmith.agents.pace.PaceLimits;
import io.hopsmith.agents.secret.SecretRef;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Specs and requests of tests. */
final class TestModels {
  private TestModels() {}

  static ModelSpec spec(ModelSpec.Provider provider, String url) {
    return spec(provider, url, Optional.empty(), PaceLimits.of(256));
  }

  static ModelSpec spec(
      ModelSpec.Provider provider, String url, Optional<SecretRef> key, PaceLimits limits) {
    return new ModelSpec(
        "tested",
        provider,
        url,
        "some-model",
        key,
        new Sampling(OptionalDouble.of(0.5), OptionalDouble.empty(), 64),
        new Forms(true, true),
        8_192,
        Duration.ofSeconds(20),
        limits,
        Optional.of(new Price(1, 10)),
        Map.of());
  }

  static ChatRequest request(String text) {
    return ChatRequest.builder()
        .messages(SystemMessage.from("Answer shortly."), UserMessage.from(text))
        .build();
  }
}
