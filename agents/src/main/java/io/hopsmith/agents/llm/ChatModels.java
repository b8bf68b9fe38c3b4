package io.hopsmith.agents.llm;

import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.anthropic.AnthropicChatModel;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.googleai.GoogleAiGeminiChatModel;
import dev.langchain4j.model.mistralai.MistralAiChatModel;
import dev.langchain4j.model.ollama.OllamaChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import io.hopsmith.agents.secret.SecretRef;
import java.util.Set;

/** langchain4j's model for a spec, over our HTTP client; it tries nothing twice on its own. */
final class ChatModels {
  private static final int NO_RETRIES = 0;

  /** Servers that want no key want a text in its place all the same. */
  private static final String NO_KEY = "none";

  private ChatModels() {}

  static ChatModel of(ModelSpec spec, HttpClientBuilder http) {
    return switch (spec.provider()) {
      case OPENAI, SCRIPTED -> openAi(spec, http);
      case ANTHROPIC -> anthropic(spec, http);
      case GEMINI -> gemini(spec, http);
      case MISTRAL -> mistral(spec, http);
      case OLLAMA -> ollama(spec, http);
    };
  }

  private static String key(ModelSpec spec) {
    return spec.key().map(SecretRef::value).orElse(NO_KEY);
  }

  private static Double temperature(ModelSpec spec) {
    var temperature = spec.sampling().temperature();
    return temperature.isPresent() ? (Double) temperature.getAsDouble() : null;
  }

  private static Double topP(ModelSpec spec) {
    var topP = spec.sampling().topP();
    return topP.isPresent() ? (Double) topP.getAsDouble() : null;
  }

  private static Set<Capability> capabilities(ModelSpec spec) {
    return spec.forms().jsonSchema()
        ? Set.of(Capability.RESPONSE_FORMAT_JSON_SCHEMA)
        : Set.<Capability>of();
  }

  private static ChatModel openAi(ModelSpec spec, HttpClientBuilder http) {
    var builder =
        OpenAiChatModel.builder()
            .httpClientBuilder(http)
            .baseUrl(
                spec.provider() == ModelSpec.Provider.SCRIPTED ? "http://script" : spec.baseUrl())
            .apiKey(key(spec))
            .modelName(spec.model())
            .temperature(temperature(spec))
            .topP(topP(spec))
            .supportedCapabilities(capabilities(spec))
            .strictJsonSchema(spec.forms().jsonSchema())
            .returnThinking(true)
            .customParameters(spec.parameters())
            .timeout(spec.timeout())
            .maxRetries(NO_RETRIES);
    return (isOpenAis(spec)
            ? builder.maxCompletionTokens(spec.sampling().maxOutputTokens())
            : builder.maxTokens(spec.sampling().maxOutputTokens()))
        .build();
  }

  /** OpenAI's newer models refuse the old name of the bound, other servers know no other. */
  private static boolean isOpenAis(ModelSpec spec) {
    return spec.baseUrl().equals(ModelSpec.Provider.OPENAI.standardUrl());
  }

  private static ChatModel anthropic(ModelSpec spec, HttpClientBuilder http) {
    return AnthropicChatModel.builder()
        .httpClientBuilder(http)
        .baseUrl(spec.baseUrl())
        .apiKey(key(spec))
        .modelName(spec.model())
        .temperature(temperature(spec))
        .topP(topP(spec))
        .maxTokens(spec.sampling().maxOutputTokens())
        .supportedCapabilities(capabilities(spec))
        .customParameters(spec.parameters())
        .timeout(spec.timeout())
        .maxRetries(NO_RETRIES)
        .build();
  }

  private static ChatModel gemini(ModelSpec spec, HttpClientBuilder http) {
    return GoogleAiGeminiChatModel.builder()
        .httpClientBuilder(http)
        .baseUrl(spec.baseUrl())
        .apiKey(key(spec))
        .modelName(spec.model())
        .temperature(temperature(spec))
        .topP(topP(spec))
        .maxOutputTokens(spec.sampling().maxOutputTokens())
        .supportedCapabilities(capabilities(spec))
        .timeout(spec.timeout())
        .maxRetries(NO_RETRIES)
        .build();
  }

  private static ChatModel mistral(ModelSpec spec, HttpClientBuilder http) {
    return MistralAiChatModel.builder()
        .httpClientBuilder(http)
        .baseUrl(spec.baseUrl())
        .apiKey(key(spec))
        .modelName(spec.model())
        .temperature(temperature(spec))
        .topP(topP(spec))
        .maxTokens(spec.sampling().maxOutputTokens())
        .supportedCapabilities(capabilities(spec))
        .timeout(spec.timeout())
        .maxRetries(NO_RETRIES)
        .build();
  }

  private static ChatModel ollama(ModelSpec spec, HttpClientBuilder http) {
    var builder =
        OllamaChatModel.builder()
            .httpClientBuilder(http)
            .baseUrl(spec.baseUrl())
            .modelName(spec.model())
            .temperature(temperature(spec))
            .topP(topP(spec))
            .numPredict(spec.sampling().maxOutputTokens())
            .supportedCapabilities(capabilities(spec))
            .timeout(spec.timeout())
            .maxRetries(NO_RETRIES);
    return (spec.contextWindow() > 0 ? builder.numCtx(spec.contextWindow()) : builder).build();
  }
}
