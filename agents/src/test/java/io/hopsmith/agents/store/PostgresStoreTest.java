package io.hopsmith.agents.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The store in a real PostgreSQL, as two workers share it. */
class PostgresStoreTest {
  private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");

  private static EmbeddedPostgres postgres;

  @BeforeAll
  static void startPostgres() {
    try {
      postgres = EmbeddedPostgres.start();
    } catch (Exception e) {
      Assumptions.abort("PostgreSQL cannot be started on this machine: " + e.getMessage());
    }
  }

  @AfterAll
  static void stopPostgres() throws Exception {
    if (postgres != null) {
      postgres.close();
    }
  }

  private static AnswerStore store() {
    return AnswerStore.inPostgres(postgres.getJdbcUrl("postgres", "postgres"), "", "");
  }

  @Test
  void sharesAnswersAndSpendBetweenWorkers() {
    Call call = new Call(Call.Kind.MODEL, "t", "shared", 0);
    try (AnswerStore one = store();
        AnswerStore other = store()) {
      one.put("r", call, StoredAnswer.json(200, "one", 5, NOON), false);
      other.put("r", call, StoredAnswer.json(200, "two", 5, NOON), false);
      assertThat(other.find(call.key()).orElseThrow().answer().text()).isEqualTo("one");
      other.account(call.key(), new Spend(1, 3, 4, 0.5));
      other.put(
          "r", new Call(Call.Kind.SEARCH, "t", "q", 0), StoredAnswer.json(200, "", 1, NOON), false);
      assertThat(one.spent("r", Call.Kind.MODEL)).isEqualTo(new Spend(1, 3, 4, 0.5));
      assertThat(one.spent("r")).isEqualTo(new Spend(2, 3, 4, 0.5));
    }
  }

  @Test
  void replacesAndRemembersWhenARunBegan() {
    Call call = new Call(Call.Kind.FETCH, "t", "replaced", 0);
    try (AnswerStore store = store()) {
      store.put("s", call, new StoredAnswer(200, "text/html", new byte[] {0, -1}, 5, NOON), false);
      store.put("s", call, new StoredAnswer(404, "", new byte[0], 5, NOON), true);
      assertThat(store.find(call.key()).orElseThrow().answer().status()).isEqualTo(404);
      assertThat(List.of(store.began("s", NOON), store.began("s", NOON.plusSeconds(9))))
          .containsOnly(NOON);
    }
  }

  @Test
  void saysThatADatabaseCannotBeReachedWithoutItsPassword() {
    assertThatThrownBy(
            () ->
                AnswerStore.inPostgres(
                    postgres.getJdbcUrl("postgres", "postgres").replace("/postgres", "/none"),
                    "postgres",
                    "hunter22"))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("none")
        .hasMessageNotContaining("hunter22");
  }
}
