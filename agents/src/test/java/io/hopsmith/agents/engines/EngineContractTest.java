package io.hopsmith.agents.engines;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.hopsmith.agents.engines.EngineSpec.Kind;
import io.hopsmith.agents.llm.ModelServer;
import io.hopsmith.agents.llm.ModelServer.Reply;
import io.hopsmith.agents.llm.ModelServer.Request;
import io.hopsmith.agents.store.AnswerStore;
import io.hopsmith.agents.store.Budget;
import io.hopsmith.agents.store.StoreMode;
import io.hopsmith.agents.store.StoredCalls;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes over the wire to each engine, and what is understood of what comes back. */
class EngineContractTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final WebQuery WEEK = new WebQuery("longest river", 5, OptionalInt.of(7));

  @TempDir Path temp;

  private AnswerStore store;
  private StoredCalls calls;

  @BeforeEach
  void open() {
    store = AnswerStore.inFile(temp.resolve("cache.db"));
    calls = new StoredCalls(store, StoreMode.LIVE, "r");
  }

  @AfterEach
  void close() {
    store.close();
  }

  private interface Asked {
    void check(Request request) throws IOException;
  }

  /** The hits of an answer in this format, asked for in this way. */
  private List<WebHit> ask(Kind kind, String answer, Asked asked) throws IOException {
    String none = answer.isEmpty() ? "{}" : answer;
    try (ModelServer server = ModelServer.start(each -> Reply.ok(secondPage(each) ? "{}" : none))) {
      EngineSpec spec = TestEngines.spec(kind, server.url() + "/search", temp);
      List<WebHit> hits =
          Engines.of(spec, calls, Budget.unlimited(), Optional.empty()).search(WEEK);
      asked.check(server.requests().get(0));
      return hits;
    }
  }

  private static boolean secondPage(Request request) {
    return (request.path() + request.body())
        .matches("(?s).*(pageno=2|start=11|offset=1|\"page\":2).*");
  }

  private static String query(Request request) {
    return URI.create(request.path()).getRawQuery();
  }

  @Test
  void speaksToSearxng() throws IOException {
    List<WebHit> hits =
        ask(
            Kind.SEARXNG,
            """
            {"query":"longest river","number_of_results":0,"results":[
             {"url":"http://a.example/nile","title":"Nile &amp; sources","content":"The <b>Nile</b> is\\nlong.",
              "publishedDate":"2024-05-06T00:00:00","engine":"x","score":4.0},
             {"url":"http://b.example/","title":"B","content":null,"publishedDate":null},
             {"title":"no address","content":"x"}],
             "answers":[],"infoboxes":[],"suggestions":[],"unresponsive_engines":[["y","timeout"]]}
            """,
            request -> {
              assertThat(request.path()).startsWith("/search?");
              assertThat(query(request))
                  .isEqualTo("format=json&pageno=1&q=longest+river&time_range=month");
            });
    assertThat(hits)
        .extracting(WebHit::url, WebHit::title, WebHit::snippet, WebHit::published)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "http://a.example/nile",
                "Nile & sources",
                "The Nile is long.",
                Optional.of(LocalDate.of(2024, 5, 6))),
            org.assertj.core.groups.Tuple.tuple("http://b.example/", "B", "", Optional.empty()));
  }

  @Test
  void speaksToTavily() throws IOException {
    List<WebHit> hits =
        ask(
            Kind.TAVILY,
            """
            {"query":"longest river","answer":null,"images":[],"results":[
             {"title":"Nile","url":"http://a.example/nile","content":"Long.","score":0.9,
              "raw_content":null,"published_date":"Mon, 06 May 2024 10:00:00 GMT"}],
             "response_time":"1.1","request_id":"x"}
            """,
            request -> {
              JsonNode body = JSON.readTree(request.body());
              assertThat(request.headers())
                  .containsEntry("authorization", "Bearer " + TestEngines.KEY);
              assertThat(body.get("query").asText()).isEqualTo("longest river");
              assertThat(body.get("max_results").asInt()).isEqualTo(20);
              assertThat(body.get("time_range").asText()).isEqualTo("week");
              assertThat(body.has("api_key")).isFalse();
            });
    assertThat(hits).extracting(WebHit::url).containsExactly("http://a.example/nile");
    assertThat(hits.get(0).published()).contains(LocalDate.of(2024, 5, 6));
  }

  @Test
  void speaksToSerper() throws IOException {
    List<WebHit> hits =
        ask(
            Kind.SERPER,
            """
            {"searchParameters":{"q":"longest river"},"knowledgeGraph":{"title":"Nile"},"organic":[
             {"title":"Nile","link":"http://a.example/nile","snippet":"Long.","position":1,"date":"2 days ago"},
             {"title":"Amazon","link":"http://b.example/amazon","snippet":"Wide.","position":2,"date":"Jan 5, 2024"}]}
            """,
            request -> {
              JsonNode body = JSON.readTree(request.body());
              assertThat(request.headers()).containsEntry("x-api-key", TestEngines.KEY);
              assertThat(body.get("q").asText()).isEqualTo("longest river");
              assertThat(body.get("num").asInt()).isEqualTo(10);
              assertThat(body.get("page").asInt()).isEqualTo(1);
              assertThat(body.get("tbs").asText()).isEqualTo("qdr:w");
            });
    assertThat(hits.get(0).published()).contains(hits.get(0).foundOn().minusDays(2));
    assertThat(hits.get(1).published()).contains(LocalDate.of(2024, 1, 5));
    assertThat(hits.get(0).foundOn()).isBeforeOrEqualTo(LocalDate.now(ZoneOffset.UTC).plusDays(1));
  }

  @Test
  void speaksToBrave() throws IOException {
    List<WebHit> hits =
        ask(
            Kind.BRAVE,
            """
            {"type":"search","query":{"original":"longest river","more_results_available":true},
             "web":{"type":"search","results":[
              {"title":"Nile","url":"http://a.example/nile","description":"The <strong>longest</strong> river&#x27;s",
               "page_age":"2024-05-06T07:08:09","age":"May 6, 2024"}]}}
            """,
            request -> {
              assertThat(request.headers()).containsEntry("x-subscription-token", TestEngines.KEY);
              assertThat(query(request))
                  .isEqualTo(
                      "count=20&freshness=pw&offset=0&q=longest+river&result_filter=web"
                          + "&text_decorations=false");
            });
    assertThat(hits).extracting(WebHit::snippet).containsExactly("The longest river's");
    assertThat(hits.get(0).published()).contains(LocalDate.of(2024, 5, 6));
  }

  @Test
  void speaksToGoogle() throws IOException {
    List<WebHit> hits =
        ask(
            Kind.GOOGLE,
            """
            {"kind":"customsearch#search","queries":{"nextPage":[{"startIndex":11}]},"items":[
             {"title":"Nile","link":"http://a.example/nile","snippet":"Long.","htmlSnippet":"<b>Long</b>.",
              "pagemap":{"metatags":[{"article:published_time":"2024-05-06T00:00:00Z"}]}}]}
            """,
            request ->
                assertThat(query(request))
                    .isEqualTo(
                        "cx=my-engine&dateRestrict=d7&num=10&q=longest+river&start=1&key="
                            + TestEngines.KEY));
    assertThat(hits).extracting(WebHit::title).containsExactly("Nile");
    assertThat(hits.get(0).published()).contains(LocalDate.of(2024, 5, 6));
  }

  @Test
  void findsNothingWhereAnEngineFindsNothing() throws IOException {
    for (Kind kind : TestEngines.REMOTE) {
      assertThat(ask(kind, "{}", request -> {})).as(kind.lower()).isEmpty();
    }
  }

  @Test
  void keepsTheKeyOutOfTheStore() throws IOException {
    for (Kind kind : TestEngines.REMOTE) {
      ask(kind, "{}", request -> {});
    }
    store.close();
    for (Path file : List.of(temp.resolve("cache.db"))) {
      String stored =
          new String(java.nio.file.Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
      assertThat(stored).contains("longest+river").doesNotContain(TestEngines.KEY);
    }
    open();
  }
}
