package io.hopsmith.agents.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hopsmith.agents.fetch.Answer;
import io.hopsmith.agents.fetch.FetchException;
import io.hopsmith.agents.fetch.FetchSettings;
import io.hopsmith.schemas.Rejection.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalFetcherTest {
  private static final Instant NOW = Instant.parse("2026-01-02T00:00:00.123Z");
  private static final String URL = "http://a.example/page";
  private static final String ROBOTS = "http://a.example/robots.txt";

  @TempDir private Path folder;
  private final FakeFetcher network = new FakeFetcher();

  @Test
  void asksForEachUrlOnceAcrossAttempts() throws Exception {
    network.on(URL, Answers.html("<p>text é</p>", "X-Note: Zürich"));
    for (int attempt = 0; attempt < 3; attempt++) {
      try (Journal journal = journal()) {
        Answer answer = get(journal, URL);
        assertThat(Answers.body(answer)).isEqualTo("<p>text é</p>");
        assertThat(answer.header("x-note")).isEqualTo("Zürich");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.arrived()).contains(NOW);
      }
    }
    assertThat(network.asked).containsExactly(URL + "[]");
  }

  @Test
  void redirectsAndErrorsAreKeptTooButNoTroubleOfAnEarlierAttempt() throws Exception {
    network.on(URL, Answers.of(302, "moved", "Location: /elsewhere", "Content-Type: text/html"));
    network.on(URL + "2", Answers.of(404, "", "Content-Type: text/html"));
    network.on(URL + "3", Answers.of(503, ""));
    for (int attempt = 0; attempt < 2; attempt++) {
      try (Journal journal = journal()) {
        for (int time = 0; time < 2; time++) {
          assertThat(get(journal, URL).header("Location")).isEqualTo("/elsewhere");
          assertThat(get(journal, URL + "2").status()).isEqualTo(404);
          assertThat(get(journal, URL + "3").status()).isEqualTo(503);
          assertThatThrownBy(() -> get(journal, URL + "4"))
              .isInstanceOfSatisfying(
                  FetchException.class, e -> assertThat(e.reason()).isEqualTo(Reason.UNREACHABLE))
              .hasMessage("host not found: " + URL + "4");
        }
      }
    }
    assertThat(network.asked)
        .containsExactly(
            URL + "[]", URL + "2[]", URL + "3[]", URL + "4[]", URL + "3[]", URL + "4[]");
  }

  @Test
  void aTornRecordIsAskedForAgainAndTheOnesBeforeItAreNot() throws Exception {
    network.on(URL, Answers.html("<p>1")).on(URL + "2", Answers.html("<p>2"));
    try (Journal journal = journal()) {
      get(journal, URL);
      get(journal, URL + "2");
    }
    Path file = WarcFiles.in(folder.resolve("journal")).get(0);
    byte[] whole = Files.readAllBytes(file);
    for (int lost : new int[] {5, 60, 300}) {
      Files.write(
          file, Arrays.copyOf(whole, whole.length - lost), StandardOpenOption.TRUNCATE_EXISTING);
      network.asked.clear();
      try (Journal journal = journal()) {
        assertThat(Answers.body(get(journal, URL))).isEqualTo("<p>1");
        assertThat(Answers.body(get(journal, URL + "2"))).isEqualTo("<p>2");
      }
      assertThat(network.asked).containsExactly(URL + "2[]");
      Files.delete(WarcFiles.in(folder.resolve("journal")).get(1));
    }
  }

  @Test
  void aBodyThatWasCutOrNotReadServesOnlyWhoWantsNoMore() throws Exception {
    network.on(URL, Answers.html("0123456789"));
    try (Journal journal = journal()) {
      JournalFetcher fetcher = fetcher(journal, Optional.empty(), NOW);
      assertThat(fetcher.get(URL, 100, type -> false).body()).isEmpty();
      assertThat(fetcher.get(URL, 100, type -> false).body()).isEmpty();
      assertThat(network.asked).hasSize(1);
      assertThat(fetcher.get(URL, 4, type -> true).tooLarge()).isTrue();
      assertThat(fetcher.get(URL, 3, type -> true).tooLarge()).isTrue();
      assertThat(network.asked).hasSize(2);
      assertThat(Answers.body(fetcher.get(URL, 10, type -> true))).isEqualTo("0123456789");
      assertThat(network.asked).hasSize(3);
    }
  }

  @Test
  void asksWhetherAnEarlierAnswerIsStillGood() throws Exception {
    network.on(URL, Answers.html("<p>text", "ETag: \"7\"", "X-Age: 1"));
    Archive before = archived(URL);
    network.on(URL, Answers.html("not sent", "ETag: \"7\"", "X-Age: 2"));
    Instant later = NOW.plus(Duration.ofDays(1));
    try (Journal journal = journal()) {
      Earlier earlier = new Earlier(before, Duration.ZERO);
      Answer answer = fetcher(journal, Optional.of(earlier), later).get(URL, 100, type -> true);
      assertThat(Answers.body(answer)).isEqualTo("<p>text");
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.header("X-Age")).isEqualTo("2");
      assertThat(answer.arrived()).contains(later);
      assertThat(Answers.body(get(journal, URL))).isEqualTo("<p>text");
      assertThat(get(journal, URL).arrived()).contains(later);
    }
    assertThat(network.asked).containsExactly(URL + "[]", URL + "[If-None-Match: \"7\"]");
  }

  @Test
  void takesTheNewVersionWhereThereIsOne() throws Exception {
    String since = "Last-Modified: Thu, 01 Jan 2026 00:00:00 GMT";
    network.on(URL, Answers.html("old", since));
    Archive before = archived(URL);
    network.on(URL, Answers.html("new", "Last-Modified: Fri, 02 Jan 2026 00:00:00 GMT"));
    try (Journal journal = journal()) {
      Earlier earlier = new Earlier(before, Duration.ZERO);
      Answer answer = fetcher(journal, Optional.of(earlier), NOW).get(URL, 100, type -> true);
      assertThat(Answers.body(answer)).isEqualTo("new");
    }
    assertThat(network.asked.get(1)).contains("[If-Modified-Since: Thu, 01 Jan 2026");
  }

  @Test
  void youngAnswersAreTakenWithoutAsking() throws Exception {
    network
        .on(URL, Answers.html("page", "ETag: \"7\""))
        .on(ROBOTS, Answers.of(200, "User-agent: *"));
    Archive before = archived(URL, ROBOTS);
    Earlier twoDays = new Earlier(before, Duration.ofDays(2));
    network.asked.clear();
    try (Journal journal = journal()) {
      JournalFetcher nextDay =
          fetcher(journal, Optional.of(twoDays), NOW.plus(Duration.ofHours(30)));
      Answer page = nextDay.get(URL, 100, type -> true);
      assertThat(page.arrived()).contains(NOW);
      nextDay.get(ROBOTS, 100, type -> true);
    }
    assertThat(network.asked).containsExactly(ROBOTS + "[]"); // older than a day
    try (Journal journal = journal(folder.resolve("later"))) {
      fetcher(journal, Optional.of(twoDays), NOW.plus(Duration.ofDays(2)))
          .get(URL, 100, type -> true);
    }
    assertThat(network.asked).hasSize(2);
  }

  @Test
  void aJournalThatCannotBeWrittenStopsTheCrawl() throws Exception {
    network.on(URL, Answers.html("page"));
    Journal journal = journal();
    journal.close();
    assertThatThrownBy(() -> get(journal, URL)).isInstanceOf(UncheckedIOException.class);
  }

  /** What an earlier crawl was answered to these URLs. */
  private Archive archived(String... urls) throws IOException, InterruptedException {
    Path earlier = folder.resolve("earlier");
    try (Journal journal = journal(earlier)) {
      for (String url : urls) {
        get(journal, url);
      }
    }
    return Archive.open(earlier, FetchSettings.defaults(), Answers::normalForm);
  }

  private Answer get(Journal journal, String url) throws FetchException, InterruptedException {
    return fetcher(journal, Optional.empty(), NOW).get(url, 100, type -> true);
  }

  private JournalFetcher fetcher(Journal journal, Optional<Earlier> earlier, Instant now) {
    return new JournalFetcher(network, journal, earlier, Clock.fixed(now, ZoneOffset.UTC));
  }

  private Journal journal() throws IOException {
    return journal(folder.resolve("journal"));
  }

  private static Journal journal(Path at) throws IOException {
    return Journal.open(at, FetchSettings.defaults(), Answers::normalForm);
  }
}
