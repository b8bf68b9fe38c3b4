package io.hopsmith.agents.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.http.client.HttpMethod;
import dev.langchain4j.http.client.HttpRequest;
import io.hopsmith.agents.llm.ModelException.Kind;
import io.hopsmith.agents.llm.ModelServer.Reply;
import io.hopsmith.agents.llm.ModelServer.Request;
import io.hopsmith.agents.pace.PaceLimits;
import io.hopsmith.agents.secret.SecretRef;
import io.hopsmith.agents.store.AnswerStore;
import io.hopsmith.agents.store.Budget;
import io.hopsmith.agents.store.BudgetSpentException;
import io.hopsmith.agents.store.MissingAnswerException;
import io.hopsmith.agents.store.Spend;
import io.hopsmith.agents.store.StoreMode;
import io.hopsmith.agents.store.StoredCalls;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageModelTest {
  private static final String KEY = "a-key-that-nobody-may-see";
  private static final PaceLimits IMPATIENT = new PaceLimits(4, 0, 0, 2, Duration.ofMillis(1_500));

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

  private LanguageModel model(ModelServer server, Budget budget) throws IOException {
    return model(server.url() + "/v1", budget);
  }

  private LanguageModel model(String url, Budget budget) throws IOException {
    Path key = Files.writeString(temp.resolve("key"), KEY);
    StoredCalls calls = new StoredCalls(store, StoreMode.LIVE, "r");
    return new Models(calls, budget)
        .of(
            "search solver A",
            TestModels.spec(
                ModelSpec.Provider.OPENAI, url, new SecretRef("file:" + key), IMPATIENT));
  }

  private static Function<Request, Reply> always(String text) {
    return request -> Reply.ok(ModelServer.openAi(text));
  }

  @Test
  void asksOnceForEachSampleAndRemembersWhatItTook() throws IOException {
    try (ModelServer server = ModelServer.start(always("Rhine"))) {
      LanguageModel model = model(server, Budget.unlimited());
      ModelReply first = model.chat(TestModels.request("Which river?"), 0);
      ModelReply again =
          model(server, Budget.unlimited()).chat(TestModels.request("Which river?"), 0);
      model.chat(TestModels.request("Which river?"), 1);
      assertThat(server.requests()).hasSize(2);
      assertThat(again.remembered()).isTrue();
      assertThat(again.text()).isEqualTo("Rhine");
      assertThat(again.usage()).isEqualTo(first.usage());
      assertThat(first.usage().inputTokens()).isEqualTo(7);
    }
    assertThat(new StoredCalls(store, StoreMode.LIVE, "r").spent().calls()).isEqualTo(2);
  }

  @Test
  void asksAgainAfterATemporaryRefusal() throws IOException {
    AtomicInteger asked = new AtomicInteger();
    Function<Request, Reply> answers =
        request ->
            asked.incrementAndGet() == 1
                ? new Reply(429, Map.of("Retry-After", "0"), "slow down")
                : Reply.ok(ModelServer.openAi("Rhine"));
    try (ModelServer server = ModelServer.start(answers)) {
      assertThat(model(server, Budget.unlimited()).chat(TestModels.request("?"), 0).text())
          .isEqualTo("Rhine");
      assertThat(server.requests()).hasSize(2);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "401|{\"error\":\"bad key\"}|AUTHENTICATION|true",
        "404|{\"error\":\"no such model\"}|UNKNOWN_MODEL|true",
        "400|{\"error\":\"The model gpt-9 does not exist\"}|UNKNOWN_MODEL|true",
        "429|{\"error\":{\"code\":\"insufficient_quota\"}}|QUOTA|true",
        "402|{\"error\":\"payment required\"}|QUOTA|true",
        "400|{\"error\":\"maximum context length is 8192 tokens\"}|CONTEXT_OVERFLOW|false",
        "400|{\"error\":{\"code\":\"content_filter\"}}|CONTENT_FILTER|false",
        "400|{\"error\":\"unknown field\"}|BAD_REQUEST|false",
        "500|{\"error\":\"oops\"}|NO_ANSWER|false",
        "400|{\"error\":\"longer than the maximum model length of 8192\"}|CONTEXT_OVERFLOW|false",
        "400|{\"error\":\"the request exceeds the available context size\"}|CONTEXT_OVERFLOW|false",
        "422|{\"error\":\"`inputs` tokens + `max_new_tokens` must be <= 4096\"}|CONTEXT_OVERFLOW|false",
        "400|{\"error\":\"System role not supported by this model\"}|BAD_REQUEST|false",
        "404|{\"error\":\"No endpoints found that support tool use\"}|BAD_REQUEST|false",
        "500|{\"error\":\"tools param requires --jinja flag\"}|BAD_REQUEST|false",
        "200|{\"error\":{\"message\":\"overloaded\",\"code\":502}}|UNREACHABLE|true",
        "503|{\"error\":\"starting\"}|UNREACHABLE|true",
        "200|<html>a login page</html>|MALFORMED|false",
      })
  void saysWhyThereIsNoReply(int status, String body, Kind kind, boolean stops) throws IOException {
    try (ModelServer server = ModelServer.start(request -> Reply.of(status, body))) {
      LanguageModel model = model(server, Budget.unlimited());
      assertThatThrownBy(() -> model.chat(TestModels.request("Which river?"), 0))
          .isInstanceOfSatisfying(
              ModelException.class,
              e -> {
                assertThat(e.kind()).isEqualTo(kind);
                assertThat(e.stopsRun()).isEqualTo(stops);
              })
          .hasMessageContaining("search solver A")
          .hasMessageContaining("openai/some-model at localhost:")
          .hasMessageContaining("models.tested")
          .hasMessageNotContaining(KEY);
    }
  }

  @Test
  void remembersARefusalThatTimeDoesNotMend() throws IOException {
    try (ModelServer server =
        ModelServer.start(request -> Reply.of(400, "maximum context length"))) {
      LanguageModel model = model(server, Budget.unlimited());
      for (int i = 0; i < 2; i++) {
        assertThatThrownBy(() -> model.chat(TestModels.request("Which river?"), 0))
            .isInstanceOf(ModelException.class);
      }
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void keepsTheRawAnswerThatIsNoReply() throws IOException {
    try (ModelServer server = ModelServer.start(request -> Reply.ok("{\"choices\":[{\"mess"))) {
      assertThatThrownBy(
              () -> model(server, Budget.unlimited()).chat(TestModels.request("Which river?"), 0))
          .isInstanceOfSatisfying(
              ModelException.class, e -> assertThat(e.raw()).isEqualTo("{\"choices\":[{\"mess"));
    }
  }

  @Test
  void saysThatNobodyAnswers() throws IOException {
    String url;
    try (ModelServer gone = ModelServer.start(always(""))) {
      url = gone.url();
    }
    LanguageModel model = model(url, Budget.unlimited());
    assertThatThrownBy(() -> model.chat(TestModels.request("Which river?"), 0))
        .isInstanceOfSatisfying(
            ModelException.class, e -> assertThat(e.kind()).isEqualTo(Kind.UNREACHABLE));
  }

  @Test
  void waitsNoLongerThanAllowedForABodyThatStalls() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      Thread stalling = new Thread(() -> stall(server));
      stalling.setDaemon(true);
      stalling.start();
      HttpRequest request =
          HttpRequest.builder()
              .method(HttpMethod.POST)
              .url("http://localhost:" + server.getLocalPort() + "/v1")
              .body("{}")
              .build();
      assertThatThrownBy(() -> new NetworkWire().send(request, Duration.ofMillis(300)))
          .isInstanceOf(IOException.class);
    }
  }

  /** Answers with a head and the first letter of a body, and waits until the client is gone. */
  private static void stall(ServerSocket server) {
    try (Socket socket = server.accept()) {
      String head = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 99\r\n\r\n{";
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      socket.getInputStream().transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void saysWhoseKeyIsMissingAndNeedsNoneWhereNothingIsSent() {
    ModelSpec spec =
        TestModels.spec(
            ModelSpec.Provider.OPENAI,
            "http://localhost:1/v1",
            new SecretRef("file:" + temp.resolve("none")),
            IMPATIENT);
    assertThatThrownBy(
            () ->
                new Models(new StoredCalls(store, StoreMode.LIVE, "r"), Budget.unlimited())
                    .of("closed book", spec))
        .isInstanceOf(ModelException.class)
        .hasMessageContaining("closed book: model openai/some-model")
        .hasMessageContaining("none with the key cannot be read")
        .hasMessageContaining("models.tested.key");
    LanguageModel replay =
        new Models(new StoredCalls(store, StoreMode.REPLAY_ONLY, "r"), Budget.unlimited())
            .of("closed book", spec);
    assertThatThrownBy(() -> replay.chat(TestModels.request("Which river?"), 0))
        .isInstanceOf(MissingAnswerException.class);
  }

  @Test
  void paysNoMoreThanTheBudget() throws IOException {
    try (ModelServer server = ModelServer.start(always("Rhine"))) {
      Budget budget = new Budget(0.0015, Long.MAX_VALUE, new Spend(1, 0, 0, 0.0008));
      LanguageModel model = model(server, budget);
      model.chat(TestModels.request("first"), 0);
      Budget tokens = new Budget(Double.POSITIVE_INFINITY, 130, Spend.NONE);
      assertThatThrownBy(
              () ->
                  model(server, new Budget(0.0005, Long.MAX_VALUE, Spend.NONE))
                      .chat(TestModels.request("second"), 0))
          .isInstanceOf(BudgetSpentException.class)
          .hasMessageContaining("budget.usd");
      LanguageModel other = model(server, tokens);
      other.chat(TestModels.request("third"), 0);
      assertThatThrownBy(() -> other.chat(TestModels.request("x".repeat(200)), 0))
          .isInstanceOf(BudgetSpentException.class)
          .hasMessageContaining("budget.tokens");
      assertThat(other.chat(TestModels.request("third"), 0).remembered()).isTrue();
      assertThat(server.requests()).hasSize(2);
    }
  }

  @Test
  void asksAgainInAnotherRunWhatWasRefused() throws IOException {
    AtomicInteger asked = new AtomicInteger();
    Function<Request, Reply> answers =
        request ->
            asked.incrementAndGet() == 1
                ? Reply.of(400, "unknown field")
                : Reply.ok(ModelServer.openAi("Rhine"));
    try (ModelServer server = ModelServer.start(answers)) {
      LanguageModel model = model(server, Budget.unlimited());
      assertThatThrownBy(() -> model.chat(TestModels.request("?"), 0))
          .isInstanceOf(ModelException.class);
      LanguageModel later = model(server, Budget.unlimited());
      assertThat(later.chat(TestModels.request("?"), 0).text()).isEqualTo("Rhine");
      assertThat(model(server, Budget.unlimited()).chat(TestModels.request("?"), 0).remembered())
          .isTrue();
    }
  }

  @Test
  void saysInAPlainerFormWhatIsRefusedForItsForm() throws IOException {
    Function<Request, Reply> answers =
        request ->
            request.body().contains("\"system\"")
                ? Reply.of(400, "System role not supported")
                : request.body().contains("\"max_tokens\" : 64")
                    ? Reply.of(400, "This model's maximum context length is 128 tokens.")
                    : Reply.ok(ModelServer.openAi("Rhine"));
    try (ModelServer server = ModelServer.start(answers)) {
      ModelReply reply =
          model(server, Budget.unlimited()).chat(TestModels.request("Which river?"), 0);
      assertThat(reply.text()).isEqualTo("Rhine");
      assertThat(reply.usage().modelCalls()).isEqualTo(1);
      assertThat(server.requests().get(2).body())
          .contains("Answer shortly.\\n\\nWhich river?")
          .contains("\"max_tokens\" : 32");
    }
  }

  @Test
  void sendsNoFormAgainThatWasRefusedAndReplaysTheSame() throws IOException {
    Function<Request, Reply> answers =
        request ->
            request.body().contains("\"system\"")
                ? Reply.of(400, "System role not supported")
                : Reply.ok(ModelServer.openAi("Rhine"));
    try (ModelServer server = ModelServer.start(answers)) {
      LanguageModel model = model(server, Budget.unlimited());
      for (int n = 0; n < 4; n++) {
        assertThat(model.chat(TestModels.request("question " + n), 0).text()).isEqualTo("Rhine");
      }
      assertThat(server.requests()).hasSize(5);
      ModelSpec spec = TestModels.spec(ModelSpec.Provider.OPENAI, server.url() + "/v1");
      LanguageModel replayed =
          new Models(new StoredCalls(store, StoreMode.REPLAY_ONLY, "r"), Budget.unlimited())
              .of("closed book", spec);
      for (int n = 0; n < 4; n++) {
        assertThat(replayed.chat(TestModels.request("question " + n), 0).remembered()).isTrue();
      }
      model(server, Budget.unlimited()).chat(TestModels.request("another process"), 0);
      assertThat(server.requests()).hasSize(7);
    }
  }

  @Test
  void putsTogetherWhatIsStreamedAllTheSame() throws IOException {
    String chunks =
        """
        data: {"id":"1","object":"chat.completion.chunk","choices":[{"index":0,"delta":{"content":"Rh"}}]}

        data: {"id":"1","choices":[{"index":0,"delta":{"content":"ine"},"finish_reason":"stop"}],"usage":{"prompt_tokens":7,"completion_tokens":3,"total_tokens":10}}

        data: [DONE]
        """;
    try (ModelServer server = ModelServer.start(request -> Reply.ok(chunks))) {
      ModelReply reply = model(server, Budget.unlimited()).chat(TestModels.request("?"), 0);
      assertThat(reply.text()).isEqualTo("Rhine");
      assertThat(reply.usage().inputTokens()).isEqualTo(7);
    }
  }

  @Test
  void saysOfAPageOfErrorsWhatAPersonWouldRead() {
    assertThat(
            Verdicts.detail(
                502, "<html><head><title>502 Bad Gateway</title></head><body>x</body></html>"))
        .isEqualTo("status 502: a page: 502 Bad Gateway");
  }
}
