package io.hopsmith.agents.llm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.langchain4j.http.client.HttpMethod;
import dev.langchain4j.http.client.HttpRequest;
import io.hopsmith.agents.llm.Wire.Received;
import java.io.IOException;
import java.util.List;

/**
 * Asks a server with OpenAI's list of models how long prompts may be. OpenAI itself does not say;
 * vLLM does as {@code max_model_len}, others as {@code context_length} or {@code context_window},
 * llama.cpp below {@code meta.n_ctx_train}.
 */
final class ContextWindow {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final List<String> NAMES =
      List.of("/max_model_len", "/context_length", "/context_window", "/meta/n_ctx_train");

  private ContextWindow() {}

  /** Tokens of a prompt and its reply; 0 where the server does not say. */
  static int of(ModelSpec spec) {
    if (spec.provider() != ModelSpec.Provider.OPENAI) {
      return 0;
    }
    try {
      Received received = Models.NETWORK.send(request(spec), spec.timeout());
      return received.status() == 200 ? window(received.text(), spec.model()) : 0;
    } catch (IOException e) {
      return 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }

  private static HttpRequest request(ModelSpec spec) {
    var request =
        HttpRequest.builder()
            .method(HttpMethod.GET)
            .url(spec.baseUrl().replaceFirst("/$", "") + "/models");
    return (spec.key().isNone()
            ? request
            : request.addHeader("Authorization", "Bearer " + spec.key().value()))
        .build();
  }

  static int window(String models, String name) throws IOException {
    for (JsonNode model : JSON.readTree(models).path("data")) {
      if (model.path("id").asText().equals(name)) {
        for (String pointer : NAMES) {
          if (model.at(pointer).canConvertToInt()) {
            return model.at(pointer).asInt();
          }
        }
      }
    }
    return 0;
  }
}
