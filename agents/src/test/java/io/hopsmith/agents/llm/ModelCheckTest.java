package io.hopsmith.agents.llm;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.agents.llm.ModelCheck.Report;
import io.hopsmith.agents.llm.ModelServer.Reply;
import io.hopsmith.agents.llm.ModelServer.Request;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ModelCheckTest {
  private static final String CALL =
      """
      {"id":"1","object":"chat.completion","model":"m","choices":[{"index":0,"message":{"role":"assistant",
      "tool_calls":[{"id":"c","type":"function","function":{"name":"note","arguments":"{}"}}]},
      "finish_reason":"tool_calls"}],"usage":{"prompt_tokens":1,"completion_tokens":1,"total_tokens":2}}
      """;
  private static final String LOG_PROBABILITIES =
      """
      {"id":"1","object":"chat.completion","model":"m","choices":[{"index":0,"message":{"role":"assistant",
      "content":"yes"},"logprobs":{"content":[{"token":"yes","logprob":-0.1,"top_logprobs":[]}]},
      "finish_reason":"stop"}],"usage":{"prompt_tokens":1,"completion_tokens":1,"total_tokens":2}}
      """;

  private static Report check(ModelServer server) throws IOException {
    try (ModelCheck check = ModelCheck.begin()) {
      ModelSpec spec = TestModels.spec(ModelSpec.Provider.OPENAI, server.url() + "/v1");
      return check.of(
          new ModelSpec(
              spec.name(),
              spec.provider(),
              spec.baseUrl(),
              spec.model(),
              spec.key(),
              spec.sampling(),
              spec.forms(),
              0,
              spec.timeout(),
              spec.limits(),
              spec.price(),
              spec.parameters()));
    }
  }

  private static Reply able(Request request) {
    if (request.path().endsWith("/models")) {
      return Reply.ok("{\"data\":[{\"id\":\"some-model\",\"max_model_len\":32768}]}");
    }
    if (request.body().contains("json_schema")) {
      return Reply.ok(ModelServer.openAi("{\\\"word\\\": \\\"ready\\\"}"));
    }
    if (request.body().contains("\"tools\"")) {
      return Reply.ok(CALL);
    }
    return Reply.ok(
        request.body().contains("logprobs") ? LOG_PROBABILITIES : ModelServer.openAi("ready"));
  }

  @Test
  void findsOutWhatAModelCan() throws IOException {
    try (ModelServer server = ModelServer.start(ModelCheckTest::able)) {
      Report report = check(server);
      assertThat(report.answers()).isTrue();
      assertThat(report.contextWindow()).isEqualTo(32_768);
      assertThat(report.jsonSchema()).isTrue();
      assertThat(report.tools()).isTrue();
      assertThat(report.logProbabilities()).isTrue();
      assertThat(report.price()).isEqualTo(new Price(1, 10));
      assertThat(report.tokensPerSecond()).isZero();
    }
  }

  @Test
  void measuresHowFastALongerReplyIsWritten() throws IOException {
    String counted =
        ModelServer.openAi("one two")
            .replace("\"completion_tokens\":3", "\"completion_tokens\":90");
    try (ModelServer server =
        ModelServer.start(
            request ->
                request.body().contains("numbers from 1 to 60")
                    ? Reply.ok(counted)
                    : able(request))) {
      assertThat(check(server).tokensPerSecond()).isPositive();
    }
  }

  @Test
  void findsOutWhatItCannot() throws IOException {
    try (ModelServer server =
        ModelServer.start(
            request ->
                request.path().endsWith("/models") || request.body().contains("\"tools\"")
                    ? Reply.of(400, "unknown field")
                    : Reply.ok(ModelServer.openAi("ready")))) {
      Report report = check(server);
      assertThat(report.answers()).isTrue();
      assertThat(report.contextWindow()).isZero();
      assertThat(report.jsonSchema()).isFalse();
      assertThat(report.tools()).isFalse();
      assertThat(report.logProbabilities()).isFalse();
    }
  }

  @Test
  void saysWhyAModelDoesNotAnswer() throws IOException {
    try (ModelServer server = ModelServer.start(request -> Reply.of(401, "bad key"))) {
      Report report = check(server);
      assertThat(report.answers()).isFalse();
      assertThat(report.problem()).contains("authentication").contains("models.tested");
    }
  }

  @Test
  void readsHowLongPromptsMayBeFromWhatServersCallIt() throws IOException {
    assertThat(ContextWindow.window("{\"data\":[{\"id\":\"a\",\"context_length\":9}]}", "a"))
        .isEqualTo(9);
    assertThat(
            ContextWindow.window("{\"data\":[{\"id\":\"a\",\"meta\":{\"n_ctx_train\":7}}]}", "a"))
        .isEqualTo(7);
    assertThat(ContextWindow.window("{\"data\":[{\"id\":\"b\"}]}", "a")).isZero();
  }
}
