package io.hopsmith.agents.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.ToolChoice;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonRawSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import io.hopsmith.agents.llm.ModelServer.Reply;
import io.hopsmith.agents.llm.ModelServer.Request;
import io.hopsmith.agents.pace.PaceLimits;
import io.hopsmith.agents.secret.SecretRef;
import io.hopsmith.agents.store.AnswerStore;
import io.hopsmith.agents.store.Budget;
import io.hopsmith.agents.store.StoreMode;
import io.hopsmith.agents.store.StoredCalls;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What goes over the wire to each provider, and what is understood of what comes back. */
class ProviderContractTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String KEY = "key-of-the-contract-test";
  private static final ToolSpecification SEARCH =
      ToolSpecification.builder()
          .name("search")
          .description("Searches.")
          .parameters(
              JsonObjectSchema.builder().addStringProperty("query").required("query").build())
          .build();

  @TempDir Path temp;

  private AnswerStore store;
  private Models models;

  @BeforeEach
  void open() {
    store = AnswerStore.inFile(temp.resolve("cache.db"));
    models = new Models(new StoredCalls(store, StoreMode.LIVE, "r"), Budget.unlimited());
  }

  @AfterEach
  void close() {
    store.close();
  }

  private ModelReply ask(ModelSpec.Provider provider, String path, String answer, Asked asked)
      throws IOException {
    Path key = Files.writeString(temp.resolve("key"), KEY);
    try (ModelServer server = ModelServer.start(request -> Reply.ok(answer))) {
      ModelSpec spec =
          TestModels.spec(
              provider, server.url() + path, new SecretRef("file:" + key), PaceLimits.of(2));
      ModelReply reply = models.of("solver", spec).chat(request(spec), 0);
      assertThat(server.requests()).hasSize(1);
      Request request = server.requests().get(0);
      asked.check(request, JSON.readTree(request.body()));
      return reply;
    }
  }

  private interface Asked {
    void check(Request request, JsonNode body);
  }

  private static ChatRequest request(ModelSpec spec) {
    var builder =
        ChatRequest.builder()
            .messages(SystemMessage.from("Answer shortly."), UserMessage.from("Which river?"));
    return (spec.provider() == ModelSpec.Provider.GEMINI
            ? builder.responseFormat(
                ResponseFormat.builder()
                    .type(ResponseFormatType.JSON)
                    .jsonSchema(
                        JsonSchema.builder()
                            .name("answer")
                            .rootElement(
                                JsonObjectSchema.builder().addStringProperty("river").build())
                            .build())
                    .build())
            : builder.toolSpecifications(SEARCH))
        .build();
  }

  /** A rollout that has to close: its calls stand in the conversation, and none may be added. */
  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SCRIPTED")
  void describesToolsThatMayNotBeCalledAnyMore(ModelSpec.Provider provider) throws IOException {
    ToolExecutionRequest call =
        ToolExecutionRequest.builder()
            .id("c1")
            .name("search")
            .arguments("{\"query\":\"Rhine\"}")
            .build();
    ChatRequest closing =
        ChatRequest.builder()
            .messages(
                UserMessage.from("Which river?"),
                AiMessage.from(call),
                ToolExecutionResultMessage.from(call, "The Rhine."),
                UserMessage.from("Close now."))
            .toolSpecifications(SEARCH)
            .toolChoice(provider.canForbidTools() ? ToolChoice.NONE : ToolChoice.AUTO)
            .build();
    try (ModelServer server = ModelServer.start(request -> Reply.of(400, "seen enough"))) {
      LanguageModel model = models.of("solver", TestModels.spec(provider, server.url() + "/v1/"));
      assertThatThrownBy(() -> model.chat(closing, 0)).isInstanceOf(ModelException.class);
      assertThat(server.requests())
          .singleElement()
          .satisfies(request -> assertThat(request.body()).contains("Searches.", "The Rhine."));
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SCRIPTED")
  void bindsRepliesToASchemaThatIsGivenAsText(ModelSpec.Provider provider) throws IOException {
    String schema =
        """
        {"type": "object", "properties": {"hops": {"type": "array", "items": {"type": "object",
         "properties": {"quote": {"type": "string"}}, "required": ["quote"],
         "additionalProperties": false}}}, "required": ["hops"], "additionalProperties": false}
        """;
    ChatRequest bound =
        ChatRequest.builder()
            .messages(UserMessage.from("Which river?"))
            .responseFormat(
                ResponseFormat.builder()
                    .type(ResponseFormatType.JSON)
                    .jsonSchema(
                        JsonSchema.builder()
                            .name("question")
                            .rootElement(JsonRawSchema.from(schema))
                            .build())
                    .build())
            .build();
    try (ModelServer server = ModelServer.start(request -> Reply.of(400, "seen enough"))) {
      LanguageModel model = models.of("composer", TestModels.spec(provider, server.url() + "/v1/"));
      assertThatThrownBy(() -> model.chat(bound, 0)).isInstanceOf(ModelException.class);
      assertThat(server.requests())
          .singleElement()
          .satisfies(request -> assertThat(request.body()).contains("quote"));
    }
  }

  @Test
  void saysThatAProviderCannotWhatIsAskedOfIt() {
    LanguageModel model =
        models.of("solver", TestModels.spec(ModelSpec.Provider.OLLAMA, "http://localhost:1"));
    assertThatThrownBy(
            () ->
                model.chat(
                    ChatRequest.builder()
                        .messages(UserMessage.from("?"))
                        .toolSpecifications(SEARCH)
                        .toolChoice(ToolChoice.NONE)
                        .build(),
                    0))
        .isInstanceOfSatisfying(
            ModelException.class,
            e -> assertThat(e.kind()).isEqualTo(ModelException.Kind.BAD_REQUEST))
        .hasMessageContaining("models.tested");
  }

  @Test
  void speaksToOpenAiAndItsLikes() throws IOException {
    ModelReply reply =
        ask(
            ModelSpec.Provider.OPENAI,
            "/v1",
            """
            {"id":"x","object":"chat.completion","model":"some-model","choices":[{"index":0,
            "message":{"role":"assistant","content":null,"tool_calls":[{"id":"c1","type":"function",
            "function":{"name":"search","arguments":"{\\"query\\":\\"Rhine\\"}"}}]},
            "finish_reason":"tool_calls"}],
            "usage":{"prompt_tokens":11,"completion_tokens":4,"total_tokens":15}}
            """,
            (request, body) -> {
              assertThat(request.path()).isEqualTo("/v1/chat/completions");
              assertThat(request.headers()).containsEntry("authorization", "Bearer " + KEY);
              assertThat(body.get("model").asText()).isEqualTo("some-model");
              assertThat(body.get("temperature").asDouble()).isEqualTo(0.5);
              assertThat(body.get("max_tokens").asInt()).isEqualTo(64);
              assertThat(body.at("/messages/0/role").asText()).isEqualTo("system");
              assertThat(body.at("/messages/1/content").asText()).isEqualTo("Which river?");
              assertThat(body.at("/tools/0/function/name").asText()).isEqualTo("search");
              assertThat(request.body()).doesNotContain(KEY);
            });
    assertThat(reply.text()).isEmpty();
    assertThat(reply.toolCalls().get(0).name()).isEqualTo("search");
    assertThat(reply.toolCalls().get(0).arguments()).isEqualTo("{\"query\":\"Rhine\"}");
    assertThat(reply.usage().inputTokens()).isEqualTo(11);
    assertThat(reply.usage().costUsd()).isEqualTo((11 + 40) / 1e6);
  }

  @Test
  void speaksToAnthropic() throws IOException {
    ModelReply reply =
        ask(
            ModelSpec.Provider.ANTHROPIC,
            "/v1/",
            """
            {"id":"m","type":"message","role":"assistant","model":"some-model","content":[
            {"type":"text","text":"I search."},{"type":"tool_use","id":"t1","name":"search",
            "input":{"query":"Rhine"}}],"stop_reason":"tool_use",
            "usage":{"input_tokens":12,"output_tokens":5}}
            """,
            (request, body) -> {
              assertThat(request.path()).isEqualTo("/v1/messages");
              assertThat(request.headers()).containsEntry("x-api-key", KEY);
              assertThat(request.headers()).containsKey("anthropic-version");
              assertThat(body.get("max_tokens").asInt()).isEqualTo(64);
              assertThat(body.get("system").toString()).contains("Answer shortly.");
              assertThat(body.at("/messages/0/role").asText()).isEqualTo("user");
              assertThat(body.at("/tools/0/name").asText()).isEqualTo("search");
            });
    assertThat(reply.text()).isEqualTo("I search.");
    assertThat(reply.toolCalls().get(0).arguments()).contains("Rhine");
    assertThat(reply.usage().outputTokens()).isEqualTo(5);
  }

  @Test
  void speaksToGemini() throws IOException {
    ModelReply reply =
        ask(
            ModelSpec.Provider.GEMINI,
            "/v1beta",
            """
            {"candidates":[{"content":{"role":"model","parts":[{"text":"{\\"river\\":\\"Rhine\\"}"}]},
            "finishReason":"STOP"}],"usageMetadata":{"promptTokenCount":9,"candidatesTokenCount":4,
            "totalTokenCount":13}}
            """,
            (request, body) -> {
              assertThat(request.path()).isEqualTo("/v1beta/models/some-model:generateContent");
              assertThat(request.headers()).containsEntry("x-goog-api-key", KEY);
              assertThat(body.at("/contents/0/parts/0/text").asText()).isEqualTo("Which river?");
              assertThat(body.at("/generationConfig/maxOutputTokens").asInt()).isEqualTo(64);
              assertThat(body.at("/generationConfig/responseMimeType").asText())
                  .isEqualTo("application/json");
            });
    assertThat(reply.text()).isEqualTo("{\"river\":\"Rhine\"}");
    assertThat(reply.usage().inputTokens()).isEqualTo(9);
  }

  @Test
  void speaksToMistral() throws IOException {
    ModelReply reply =
        ask(
            ModelSpec.Provider.MISTRAL,
            "/v1",
            """
            {"id":"x","object":"chat.completion","created":1,"model":"some-model","choices":[
            {"index":0,"message":{"role":"assistant","content":"The Rhine."},"finish_reason":"length"}],
            "usage":{"prompt_tokens":8,"completion_tokens":3,"total_tokens":11}}
            """,
            (request, body) -> {
              assertThat(request.path()).isEqualTo("/v1/chat/completions");
              assertThat(request.headers()).containsEntry("authorization", "Bearer " + KEY);
              assertThat(body.get("max_tokens").asInt()).isEqualTo(64);
              assertThat(body.at("/tools/0/function/name").asText()).isEqualTo("search");
            });
    assertThat(reply.text()).isEqualTo("The Rhine.");
    assertThat(reply.cutShort()).isTrue();
    assertThat(reply.usage().inputTokens()).isEqualTo(8);
  }

  @Test
  void speaksToOllama() throws IOException {
    ModelReply reply =
        ask(
            ModelSpec.Provider.OLLAMA,
            "",
            """
            {"model":"some-model","created_at":"2026-01-01T00:00:00Z","message":{"role":"assistant",
            "content":"The Rhine."},"done":true,"done_reason":"stop","prompt_eval_count":6,
            "eval_count":2}
            """,
            (request, body) -> {
              assertThat(request.path()).isEqualTo("/api/chat");
              assertThat(body.get("model").asText()).isEqualTo("some-model");
              assertThat(body.at("/options/num_ctx").asInt()).isEqualTo(8_192);
              assertThat(body.get("stream").asBoolean()).isFalse();
            });
    assertThat(reply.text()).isEqualTo("The Rhine.");
    assertThat(reply.usage().outputTokens()).isEqualTo(2);
  }
}
