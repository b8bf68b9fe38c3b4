package io.hopsmith.agents.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hopsmith.agents.fetch.FetchSettings.Reach;
import io.hopsmith.agents.fetch.RawServer.Connection;
import io.hopsmith.schemas.Rejection.Reason;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class GuardedFetcherTest {
  private static final String ONCE =
      "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 4\r\n\r\nhere";

  private static final String BUSY =
      "HTTP/1.1 503 Busy\r\nConnection: close\r\nContent-Length: 4\r\n\r\nbusy";

  private RawServer server;

  @BeforeEach
  void start() throws IOException {
    server = new RawServer(connection -> close(connection.send(ONCE)));
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  @Test
  void connectsToTheAddressThatWasLookedAt() throws Exception {
    ChangingNames names = new ChangingNames("127.0.0.1", "127.0.0.9");
    try (GuardedFetcher fetcher = fetcher(names, "a.example:" + server.port())) {
      assertThat(get(fetcher).body()).asString().isEqualTo("here");
      assertThat(names.left).hasSize(1);
    }
  }

  @Test
  void looksAgainBeforeEveryConnection() throws Exception {
    ChangingNames names = new ChangingNames("127.0.0.1", "127.0.0.9", "127.0.0.1");
    try (GuardedFetcher fetcher = fetcher(names, "a.example:" + server.port())) {
      get(fetcher);
      assertThatThrownBy(() -> get(fetcher)).hasMessageStartingWith("no connection");
      get(fetcher);
      assertThat(names.left).isEmpty();
    }
  }

  @Test
  void aNameThatComesToLeadInsideIsRefused() {
    ChangingNames names = new ChangingNames("127.0.0.1", "10.0.0.1", "169.254.169.254", "::1");
    try (GuardedFetcher fetcher = fetcher(names, "b.example:" + server.port())) {
      for (int n = 0; n < 4; n++) {
        assertThatThrownBy(() -> get(fetcher))
            .isInstanceOfSatisfying(
                FetchException.class, e -> assertThat(e.reason()).isEqualTo(Reason.ADDRESS_REFUSED))
            .hasMessageContaining("see crawl.open_hosts");
      }
    }
    assertThat(server.asked()).isEmpty();
  }

  @Test
  void aNameWithoutAddressIsUnreachable() {
    try (GuardedFetcher fetcher = fetcher(new ChangingNames(), "a.example:" + server.port())) {
      assertThatThrownBy(() -> get(fetcher))
          .isInstanceOfSatisfying(
              FetchException.class, e -> assertThat(e.reason()).isEqualTo(Reason.UNREACHABLE))
          .hasMessage("host not found: a.example");
    }
  }

  @Test
  void anEarlyAnswerIsTakenInItsTurnAndOnce() throws Exception {
    try (GuardedFetcher fetcher = new GuardedFetcher(quick(), HostRoutes.none(), seed())) {
      assertThat(fetcher.ahead(server.url("/early"), 100, type -> true)).isPresent();
      assertThat(fetcher.get(server.url("/early"), 100, type -> true).body()).hasSize(4);
      assertThat(server.asked()).containsExactly("/early");
      fetcher.get(server.url("/early"), 100, type -> true);
      assertThat(server.asked()).containsExactly("/early", "/early");
    }
  }

  @Test
  void aRefusedEarlyAttemptCountsAsTheFirstAndKeepsOthersWaiting() throws Exception {
    try (RawServer busy = new RawServer(connection -> close(connection.send(BUSY)));
        GuardedFetcher fetcher =
            new GuardedFetcher(
                quick(), HostRoutes.none(), List.of(HostPace.origin(busy.url("/"))))) {
      assertThat(fetcher.ahead(busy.url("/1"), 100, type -> true)).isEmpty();
      assertThat(fetcher.ahead(busy.url("/2"), 100, type -> true)).isEmpty();
      assertThat(busy.asked()).containsExactly("/1");
      assertThat(fetcher.get(busy.url("/1"), 100, type -> true).status()).isEqualTo(503);
      assertThat(busy.asked()).containsExactly("/1");
    }
  }

  @Test
  void aHostWithADelayIsNotAskedEarly() throws Exception {
    FetchSettings usual = FetchSettings.defaults();
    try (GuardedFetcher fetcher = new GuardedFetcher(usual, HostRoutes.none(), seed())) {
      assertThat(fetcher.ahead(server.url("/"), 100, type -> true)).isEmpty();
      assertThat(server.asked()).isEmpty();
    }
  }

  private static FetchSettings quick() {
    return FetchSettings.defaults().withPace(Paces.quick(Duration.ofSeconds(2)));
  }

  private List<String> seed() {
    return List.of(HostPace.origin(server.url("/")));
  }

  private Answer get(GuardedFetcher fetcher) throws FetchException, InterruptedException {
    return fetcher.get("http://a.example:" + server.port() + "/", 100, type -> true);
  }

  /** The server's port is open at every host; the host with a name of the entry may lie inside. */
  private GuardedFetcher fetcher(DnsResolver names, String openHost) {
    FetchSettings settings =
        FetchSettings.defaults()
            .withPace(Paces.quick(Duration.ofSeconds(2)))
            .withReach(new Reach(List.of(server.port()), List.of(openHost)));
    return new GuardedFetcher(settings, HostRoutes.none(), List.of(), names);
  }

  private static void close(Connection connection) throws IOException {
    connection.socket().close();
  }

  /** Every look-up gives the next address, whatever the name. */
  private static final class ChangingNames implements DnsResolver {
    private final Deque<String> left;

    ChangingNames(String... addresses) {
      left = new ArrayDeque<>(List.of(addresses));
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
      if (left.isEmpty()) {
        throw new UnknownHostException(host);
      }
      return InetAddress.getAllByName(left.pop());
    }

    @Override
    public String resolveCanonicalHostname(String host) {
      return host;
    }
  }
}
