package io.hopsmith.agents.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hopsmith.agents.engines.EngineSpec.Kind;
import io.hopsmith.agents.secret.SecretRef;
import io.hopsmith.agents.store.Budget;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SeveralEnginesTest {
  private static final WebQuery QUERY = TestEngines.query("x", 5);

  private static WebSearchEngine failing(String detail) {
    EngineSpec spec =
        TestEngines.spec(Kind.BRAVE, "http://b.example/", SecretRef.NONE, Duration.ofSeconds(1));
    return new WebSearchEngine() {
      @Override
      public String name() {
        return "failing";
      }

      @Override
      public List<WebHit> search(WebQuery query) {
        throw EngineException.of(EngineException.Kind.QUOTA, spec, "", detail);
      }
    };
  }

  private static List<String> urls(WebSearchEngine engine) {
    return engine.search(QUERY).stream().map(WebHit::url).toList();
  }

  @Test
  void goesOnToTheNextEngineWhereOneFailsOrFindsNothing() {
    WebSearchEngine engine =
        new FirstAnswer(
            List.of(
                failing("one"),
                TestEngines.fixed(),
                TestEngines.fixed("http://a/"),
                TestEngines.fixed("http://b/")));
    assertThat(urls(engine)).containsExactly("http://a/");
  }

  @Test
  void findsNothingWhereOneFailsAndTheOtherFindsNothing() {
    assertThat(urls(new FirstAnswer(List.of(failing("one"), TestEngines.fixed())))).isEmpty();
  }

  @Test
  void failsAsTheFirstDoesWhereAllFail() {
    List<WebSearchEngine> both = List.of(failing("one"), failing("two"));
    for (WebSearchEngine engine : List.of(new FirstAnswer(both), new FusedEngines(both))) {
      assertThatThrownBy(() -> engine.search(QUERY)).hasMessageContaining("quota: one");
    }
  }

  @Test
  void fusesRankingsByReciprocalRank() {
    WebSearchEngine engine =
        new FusedEngines(
            List.of(
                TestEngines.fixed("http://a/", "http://b/", "http://c/"),
                failing("down"),
                TestEngines.fixed("http://c/", "http://d/", "http://B/#part")));
    // c: 1/63 + 1/61, b: 1/62 + 1/63, a: 1/61, d: 1/62
    assertThat(urls(engine)).containsExactly("http://c/", "http://b/", "http://a/", "http://d/");
  }

  @Test
  void wantsAnEngineAndAnIndexForALocalOne() {
    assertThatThrownBy(
            () ->
                Engines.of(
                    List.of(), Engines.Mix.FIRST, null, Budget.unlimited(), Optional.empty()))
        .hasMessageContaining("search.engines is empty");
    EngineSpec local = TestEngines.spec(Kind.LOCAL, "", SecretRef.NONE, Duration.ofSeconds(1));
    assertThatThrownBy(() -> Engines.of(local, null, Budget.unlimited(), Optional.empty()))
        .hasMessageContaining("no index to search");
  }

  @Test
  void knowsThePricesOfPaidEngines() {
    for (Kind kind : Kind.values()) {
      assertThat(QueryPrices.of(kind) > 0).as(kind.lower()).isEqualTo(kind.needsKey());
    }
  }
}
