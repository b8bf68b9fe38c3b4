package io.hopsmith.agents.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.hopsmith.agents.engines.EngineSpec.Kind;
import io.hopsmith.agents.llm.ModelServer;
import io.hopsmith.agents.llm.ModelServer.Reply;
import io.hopsmith.agents.llm.ModelServer.Request;
import io.hopsmith.agents.pace.PaceLimits;
import io.hopsmith.agents.secret.SecretRef;
import io.hopsmith.agents.store.AnswerStore;
import io.hopsmith.agents.store.Budget;
import io.hopsmith.agents.store.BudgetSpentException;
import io.hopsmith.agents.store.Call;
import io.hopsmith.agents.store.MissingAnswerException;
import io.hopsmith.agents.store.Spend;
import io.hopsmith.agents.store.StoreMode;
import io.hopsmith.agents.store.StoredCalls;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Storing, paging, paying and failing, the same for all engines. */
class RemoteEngineTest {
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

  private WebSearchEngine engine(Kind kind, ModelServer server, StoreMode mode) throws IOException {
    EngineSpec spec = TestEngines.spec(kind, server.url() + "/s", temp);
    return Engines.of(
        spec, new StoredCalls(store, mode, "r"), Budget.unlimited(), Optional.empty());
  }

  /** A page of ten hits of Serper's. */
  private static String organic(int page) {
    StringBuilder hits = new StringBuilder("{\"organic\":[");
    for (int i = 0; i < 10; i++) {
      hits.append(i == 0 ? "" : ",")
          .append("{\"title\":\"t\",\"link\":\"http://a.example/%d/%d\"}".formatted(page, i));
    }
    return hits.append("]}").toString();
  }

  private static int pageOf(Request request) {
    return Integer.parseInt(request.body().replaceFirst("(?s).*\"page\":(\\d+).*", "$1"));
  }

  @Test
  void asksForPagesUntilThereAreEnough() throws IOException {
    try (ModelServer server = ModelServer.start(request -> Reply.ok(organic(pageOf(request))))) {
      WebSearchEngine engine = engine(Kind.SERPER, server, StoreMode.LIVE);
      assertThat(engine.search(TestEngines.query("river", 25)))
          .hasSize(30)
          .extracting(WebHit::url)
          .startsWith("http://a.example/1/0")
          .endsWith("http://a.example/3/9");
      assertThat(server.requests()).hasSize(3);
    }
  }

  @Test
  void stopsWhereAPageBringsNothingNew() throws IOException {
    try (ModelServer server = ModelServer.start(request -> Reply.ok(organic(1)))) {
      WebSearchEngine engine = engine(Kind.SERPER, server, StoreMode.LIVE);
      assertThat(engine.search(TestEngines.query("river", 50))).hasSize(10);
      assertThat(server.requests()).hasSize(2);
    }
  }

  @Test
  void paysForAQueryOnceAndReplaysItWithoutAServer() throws IOException {
    String url;
    try (ModelServer server = ModelServer.start(request -> Reply.ok(organic(1)))) {
      WebSearchEngine engine = engine(Kind.SERPER, server, StoreMode.LIVE);
      assertThat(engine.search(TestEngines.query("river", 5))).hasSize(10);
      assertThat(engine.search(TestEngines.query("river", 9))).hasSize(10);
      assertThat(server.requests()).hasSize(1);
      url = server.url() + "/s";
    }
    StoredCalls replay = new StoredCalls(store, StoreMode.REPLAY_ONLY, "r");
    EngineSpec spec = TestEngines.spec(Kind.SERPER, url, temp);
    WebSearchEngine engine = Engines.of(spec, replay, Budget.unlimited(), Optional.empty());
    assertThat(engine.search(TestEngines.query("river", 5))).hasSize(10);
    assertThatThrownBy(() -> engine.search(TestEngines.query("lake", 5)))
        .isInstanceOf(MissingAnswerException.class)
        .hasMessageContaining("search call serper POST " + url);
    store.close(); // what is noted of spending is written by then
    open();
    StoredCalls calls = new StoredCalls(store, StoreMode.LIVE, "r");
    assertThat(calls.spent(Call.Kind.SEARCH)).isEqualTo(new Spend(1, 0, 0, 0.25));
    assertThat(calls.spent()).isEqualTo(calls.spent(Call.Kind.SEARCH));
    assertThat(calls.spent(Call.Kind.MODEL)).isEqualTo(Spend.NONE);
  }

  @Test
  void meetsAQueryThatIsNotAnsweredAgainInReplayAndAsksAgainLive() throws IOException {
    AtomicInteger count = new AtomicInteger();
    Function<Request, Reply> answers =
        request ->
            count.getAndIncrement() == 0
                ? Reply.of(422, "{\"message\":\"too long a query\"}")
                : Reply.ok(organic(1));
    try (ModelServer server = ModelServer.start(answers)) {
      WebQuery query = TestEngines.query("river", 5);
      for (StoreMode mode : List.of(StoreMode.LIVE, StoreMode.REPLAY_ONLY)) {
        assertThatThrownBy(() -> engine(Kind.SERPER, server, mode).search(query))
            .isInstanceOfSatisfying(
                EngineException.class,
                e -> assertThat(e.kind()).isEqualTo(EngineException.Kind.BAD_REQUEST))
            .hasMessageContaining("too long a query");
      }
      assertThat(server.requests()).hasSize(1);
      assertThat(engine(Kind.SERPER, server, StoreMode.LIVE).search(query)).hasSize(10);
      assertThat(engine(Kind.SERPER, server, StoreMode.LIVE).search(query)).hasSize(10);
      assertThat(server.requests()).hasSize(2);
    }
  }

  @Test
  void asksNoMoreThanTheBudgetHas() throws IOException {
    try (ModelServer server = ModelServer.start(request -> Reply.ok(organic(1)))) {
      Budget budget = new Budget(0.6, Long.MAX_VALUE, Spend.NONE);
      WebSearchEngine engine =
          Engines.of(
              TestEngines.spec(Kind.SERPER, server.url() + "/s", temp),
              new StoredCalls(store, StoreMode.LIVE, "r"),
              budget,
              Optional.empty());
      assertThat(engine.usdPerSearch()).isEqualTo(0.25);
      engine.search(TestEngines.query("river", 5));
      engine.search(TestEngines.query("lake", 5));
      assertThatThrownBy(() -> engine.search(TestEngines.query("sea", 5)))
          .isInstanceOf(BudgetSpentException.class)
          .hasMessageContaining("budget.usd is 0.60, spent are 0.5000");
      engine.search(TestEngines.query("lake", 5));
      assertThat(server.requests()).hasSize(2);
    }
  }

  @Test
  void waitsAsLongAsARefusalAsks() throws IOException {
    AtomicInteger count = new AtomicInteger();
    Function<Request, Reply> answers =
        request ->
            count.getAndIncrement() == 0
                ? new Reply(429, Map.of("Retry-After", "0"), "{\"message\":\"slow down\"}")
                : Reply.ok(organic(1));
    try (ModelServer server = ModelServer.start(answers)) {
      WebSearchEngine engine = engine(Kind.SERPER, server, StoreMode.LIVE);
      assertThat(engine.search(TestEngines.query("river", 5))).hasSize(10);
      assertThat(server.requests()).hasSize(2);
    }
  }

  @Test
  void givesUpAtARefusalThatAsksForTooLong() throws IOException {
    Reply refusal = new Reply(429, Map.of("Retry-After", "86400"), "{\"message\":\"slow\"}");
    assertFails(refusal, EngineException.Kind.UNREACHABLE, "asks for a wait of 86400 s");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "401 | {\"detail\":{\"error\":\"Unauthorized: missing or invalid API key.\"}}"
            + " | AUTHENTICATION | check the key",
        "422 | {\"error\":{\"code\":\"SUBSCRIPTION_TOKEN_INVALID\"}}"
            + " | AUTHENTICATION | check the key",
        "400 | {\"error\":{\"message\":\"API key not valid.\"}} | AUTHENTICATION | check the key",
        "432 | {\"detail\":{\"error\":\"This request exceeds your plan's set usage limit.\"}}"
            + " | QUOTA | raise the quota",
        "400 | {\"message\":\"Not enough credits\"} | QUOTA | raise the quota",
        "429 | {\"error\":{\"message\":\"Quota exceeded for 'Queries per day'\"}}"
            + " | QUOTA | raise the quota",
        "404 | nothing here | WRONG_ADDRESS | check url",
        "302 | moved | WRONG_ADDRESS | check url",
        "400 | {\"error\":\"query too odd\"} | BAD_REQUEST | query too odd",
        "500 | {\"error\":\"broken\"} | NO_ANSWER | status 500",
        "200 | <!DOCTYPE html><html><head><title>Sign in</title></head></html>"
            + " | MALFORMED | an HTML page with the title 'Sign in'",
        "200 | [1,2] | MALFORMED | [1,2]",
        "200 | {\"organic\":[{\"li | MALFORMED | organic",
      })
  void saysWhatIsWrongAndStoresOnlyWhatConcernsTheQuery(
      int status, String body, EngineException.Kind kind, String said) throws IOException {
    assertFails(Reply.of(status, body), kind, said);
  }

  private void assertFails(Reply reply, EngineException.Kind kind, String said) throws IOException {
    try (ModelServer server = ModelServer.start(request -> reply)) {
      WebSearchEngine engine = engine(Kind.SERPER, server, StoreMode.LIVE);
      WebQuery query = TestEngines.query("river", 5);
      EngineException failure =
          catchThrowableOfType(EngineException.class, () -> engine.search(query));
      assertThat(failure.kind()).isEqualTo(kind);
      assertThat(failure)
          .hasMessageStartingWith(
              "search engine serper at " + server.url().substring("http://".length()) + ": ")
          .hasMessageContaining(said)
          .hasMessageContaining("search.engines (kind serper)")
          .hasMessageNotContaining(TestEngines.KEY);
      WebSearchEngine replay = engine(Kind.SERPER, server, StoreMode.REPLAY_ONLY);
      assertThatThrownBy(() -> replay.search(query))
          .isInstanceOf(failure.stopsRun() ? MissingAnswerException.class : EngineException.class);
    }
  }

  @Test
  void namesAServerThatIsNotThere() throws IOException {
    String url;
    try (ModelServer server = ModelServer.start(request -> Reply.ok("{}"))) {
      url = server.url();
    }
    EngineSpec spec = TestEngines.spec(Kind.SEARXNG, url, SecretRef.NONE, Duration.ofMillis(1));
    WebSearchEngine engine =
        Engines.of(
            spec,
            new StoredCalls(store, StoreMode.LIVE, "r"),
            Budget.unlimited(),
            Optional.empty());
    assertThatThrownBy(() -> engine.search(TestEngines.query("river", 5)))
        .isInstanceOf(EngineException.class)
        .hasMessageContaining("unreachable")
        .hasMessageContaining("see that the server of search.engines (kind searxng) runs");
  }

  @Test
  void doesNotWaitForAnAnswerThatStopsInTheMiddle() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      List<Socket> open = new CopyOnWriteArrayList<>();
      Thread stalling = new Thread(() -> stall(server, open));
      stalling.start();
      EngineSpec spec =
          new EngineSpec(
              Kind.SEARXNG,
              "http://localhost:%d/search".formatted(server.getLocalPort()),
              SecretRef.NONE,
              "",
              new PaceLimits(4, 0, 0, 1, Duration.ofSeconds(30)),
              Duration.ofMillis(300),
              0);
      WebSearchEngine engine =
          Engines.of(
              spec,
              new StoredCalls(store, StoreMode.LIVE, "r"),
              Budget.unlimited(),
              Optional.empty());
      assertThatThrownBy(() -> engine.search(TestEngines.query("river", 5)))
          .hasMessageContaining("no answer within 300 ms");
      for (Socket each : open) {
        each.close();
      }
    }
  }

  /** Answers every request with the beginning of an answer, and keeps the connection. */
  private static void stall(ServerSocket server, List<Socket> open) {
    try {
      while (true) {
        Socket socket = server.accept();
        open.add(socket);
        String begun = "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"results\":[";
        socket.getOutputStream().write(begun.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
      }
    } catch (IOException e) {
      assertThat(server.isClosed()).isTrue();
    }
  }

  @Test
  void readsNoAnswerWithoutEnd() throws IOException {
    assertFails(
        Reply.ok("{\"organic\":\"" + "x".repeat(8_000_001)),
        EngineException.Kind.MALFORMED,
        "the answer is over 8000000 bytes");
  }

  @Test
  void tellsWhyASearxngServerGivesNoJson() throws IOException {
    try (ModelServer server = ModelServer.start(request -> Reply.of(403, "Forbidden"))) {
      WebSearchEngine engine = engine(Kind.SEARXNG, server, StoreMode.LIVE);
      assertThatThrownBy(() -> engine.search(TestEngines.query("river", 5)))
          .hasMessageContaining("add json to search.formats");
    }
  }

  @Test
  void takesASearxngWhoseEnginesAreSilentForNoAnswer() throws IOException {
    String silent = "{\"results\":[],\"unresponsive_engines\":[[\"x\",\"CAPTCHA\"]]}";
    try (ModelServer server = ModelServer.start(request -> Reply.ok(silent))) {
      WebSearchEngine engine = engine(Kind.SEARXNG, server, StoreMode.LIVE);
      assertThatThrownBy(() -> engine.search(TestEngines.query("river", 5)))
          .hasMessageContaining("CAPTCHA");
      assertThat(server.requests()).hasSize(2);
    }
  }

  @Test
  void cutsAQueryToWhatTheEngineTakes() throws IOException {
    try (ModelServer server = ModelServer.start(request -> Reply.ok("{}"))) {
      WebSearchEngine engine = engine(Kind.BRAVE, server, StoreMode.LIVE);
      assertThat(engine.search(TestEngines.query("  river \n ".repeat(70), 5))).isEmpty();
      assertThat(server.requests().get(0).path()).contains("q=" + "river+".repeat(49) + "river&");
    }
  }

  @Test
  void asksNobodyForNothing() throws IOException {
    try (ModelServer server = ModelServer.start(request -> Reply.ok("{}"))) {
      assertThat(engine(Kind.BRAVE, server, StoreMode.LIVE).search(TestEngines.query(" \n", 5)))
          .isEmpty();
      assertThat(server.requests()).isEmpty();
    }
  }
}
