package io.hopsmith.agents.fetch;

import static io.hopsmith.schemas.Rejection.Reason.EXPANSION_LIMIT;
import static io.hopsmith.schemas.Rejection.Reason.MALFORMED_ANSWER;
import static io.hopsmith.schemas.Rejection.Reason.TOO_LARGE;
import static io.hopsmith.schemas.Rejection.Reason.TOO_SLOW;
import static io.hopsmith.schemas.Rejection.Reason.UNREACHABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.hopsmith.agents.fetch.FetchSettings.Limits;
import io.hopsmith.agents.fetch.RawServer.Behaviour;
import io.hopsmith.agents.fetch.RawServer.Connection;
import io.hopsmith.schemas.Rejection.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every way to answer badly ends in an answer or in one exception with its reason, and in time. */
@Timeout(20)
class HostileServerTest {
  private static final int MOST = 100_000;
  private static final String OK = "HTTP/1.1 200 OK\r\n";
  private static final String HTML = OK + "Content-Type: text/html\r\n";
  private static final String GZIP = HTML + "Content-Encoding: gzip\r\n\r\n";
  private static final Limits SHORT = new Limits(200_000, 20, 4_000, Duration.ofMillis(1_500), 100);

  /** For what is not about time, so that a busy machine changes nothing. */
  private static final Limits LONG = new Limits(200_000, 20, 4_000, Duration.ofMinutes(1), 1);

  static Stream<Arguments> slow() {
    return Stream.of(
        bad("silence", UNREACHABLE, "timed out", Connection::keepSilent),
        bad("a dripping status line", TOO_SLOW, "no complete", c -> c.sendForEver("H", 50)),
        bad("dripping headers", TOO_SLOW, "answer_ms", c -> c.send(OK).sendForEver("A: b\r\n", 50)),
        bad("a silent body", UNREACHABLE, "timed out", c -> c.send(HTML + "\r\n<p>").keepSilent()),
        bad(
            "a dripping body",
            TOO_SLOW,
            "bytes_per_second",
            c -> c.send(HTML + "Content-Length: 9000\r\n\r\n").sendForEver("x", 25)),
        bad(
            "a body that goes on and on",
            TOO_SLOW,
            "no complete answer within 1500 ms",
            c -> c.send(HTML + "\r\n").sendForEver("x".repeat(200), 20)),
        bad(
            "a dripping size of a chunk",
            TOO_SLOW,
            "no complete answer",
            c -> c.send(HTML + "Transfer-Encoding: chunked\r\n\r\n").sendForEver("0", 50)));
  }

  static Stream<Arguments> largeBodies() {
    byte[] bomb = Compressed.gzip(new byte[3_000_000]);
    String emptyMembers = latin(Compressed.gzip(new byte[0])).repeat(500);
    return Stream.of(
        bad("a bomb", EXPANSION_LIMIT, "expansion 20", c -> c.send(GZIP).send(bomb)),
        bad(
            "an endless row of empty members",
            TOO_LARGE,
            "received_bytes 200000",
            c -> c.send(GZIP).sendForEver(emptyMembers, 0)),
        bad(
            "an endless name inside gzip",
            TOO_LARGE,
            "received_bytes",
            c -> c.send(GZIP).send("\u001f\u008b\b\b").send("123456").sendForEver("name", 0)));
  }

  static Stream<Arguments> largeHeads() {
    String line = "A: " + "b".repeat(90) + "\r\n";
    String many = "x".repeat(5_000);
    return Stream.of(
        bad(
            "a long header",
            TOO_LARGE,
            "header_bytes",
            c -> c.send(OK + "A: " + many + "\r\n\r\n")),
        bad("an endless header", TOO_LARGE, "header_bytes", c -> c.send(OK).sendForEver(many, 0)),
        bad("endless headers", TOO_LARGE, "headers", c -> c.send(OK).sendForEver("A: b\r\n", 0)),
        bad("endless empty lines", TOO_LARGE, "headers", c -> c.sendForEver("\r\n", 0)),
        bad(
            "headers that are much together",
            TOO_LARGE,
            "header_bytes 4000",
            c -> c.send(OK + line.repeat(50) + "\r\n")),
        bad(
            "a folded header",
            TOO_LARGE,
            "header_bytes",
            c -> c.send(OK + line + (" " + line).repeat(50) + "\r\n")));
  }

  static Stream<Arguments> brokenHeads() {
    return Stream.of(
        bad("no status line", MALFORMED_ANSWER, "not HTTP", c -> end(c.send("<p>hello\r\n\r\n"))),
        bad("only a greeting", MALFORMED_ANSWER, "", c -> end(c.send("220 mail ready\r\n\r\n"))),
        bad("zeros", MALFORMED_ANSWER, "", c -> end(c.send("\0\0\0\0\r\n\r\n"))),
        bad("headers without end", MALFORMED_ANSWER, "among the headers", c -> end(c.send(HTML))),
        bad("half a header", MALFORMED_ANSWER, "", c -> end(c.send(HTML + "Content-Len"))),
        bad("a status line alone", MALFORMED_ANSWER, "among the headers", c -> end(c.send(OK))),
        bad("no status", MALFORMED_ANSWER, "", c -> end(c.send("HTTP/1.1 OK\r\n\r\n"))),
        bad("version nine", MALFORMED_ANSWER, "", c -> end(c.send("HTTP/9.9 200 OK\r\n\r\n"))),
        bad("length 'much'", MALFORMED_ANSWER, "not HTTP", c -> end(c.send(length("much")))),
        bad("length -5", MALFORMED_ANSWER, "not HTTP", c -> end(c.send(length("-5")))),
        bad(
            "an encoding that was not asked for",
            MALFORMED_ANSWER,
            "zstd",
            c -> end(c.send(HTML + "Content-Encoding: zstd\r\n\r\n<p>"))),
        bad(
            "no Brotli",
            MALFORMED_ANSWER,
            "broken compression",
            c -> end(c.send(HTML + "Content-Encoding: br\r\n\r\n<p>"))),
        bad(
            "answers to come, without end",
            MALFORMED_ANSWER,
            "interim",
            c -> c.sendForEver("HTTP/1.1 103 Early Hints\r\n\r\n", 0)));
  }

  static Stream<Arguments> brokenBodies() {
    String chunked = HTML + "Transfer-Encoding: chunked\r\n\r\n";
    String gzipHead = "\u001f\u008b\b\0";
    return Stream.of(
        bad("a cut body", MALFORMED_ANSWER, "broken answer", c -> end(c.send(length("500")))),
        bad("a cut chunk", MALFORMED_ANSWER, "", c -> end(c.send(chunked + "ff\r\nshort"))),
        bad("no last chunk", MALFORMED_ANSWER, "", c -> end(c.send(chunked + "2\r\nab\r\n"))),
        bad("a chunk of size zz", MALFORMED_ANSWER, "", c -> end(c.send(chunked + "zz\r\nab"))),
        bad("a chunk below zero", MALFORMED_ANSWER, "", c -> end(c.send(chunked + "-2\r\nab\r\n"))),
        bad("plain text as gzip", MALFORMED_ANSWER, "gzip", c -> end(c.send(GZIP + "<p>plain"))),
        bad("cut gzip", MALFORMED_ANSWER, "too early", c -> end(c.send(GZIP).send(gzipHead))));
  }

  static Stream<Arguments> resets() {
    return Stream.of(
        bad("reset after the request", UNREACHABLE, "", Connection::reset),
        bad("closed after the request", UNREACHABLE, "", HostileServerTest::end),
        bad("reset in the status line", UNREACHABLE, "", c -> c.send("HTTP/1.1 2").reset()),
        bad("reset in the headers", UNREACHABLE, "", c -> c.send(HTML).reset()),
        bad("reset in the body", UNREACHABLE, "", c -> c.send(HTML + "\r\n<p>").reset()),
        arguments("reset before the request", UNREACHABLE, "", new ResetAtOnce()));
  }

  @AfterEach
  void noThreadIsLeft() throws InterruptedException {
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getName().equals(BoundedHttp.ALARM_THREAD)) {
        thread.join(5_000);
        assertThat(thread.isAlive()).isFalse();
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"largeBodies", "largeHeads", "brokenHeads", "brokenBodies", "resets"})
  void refuses(String name, Reason reason, String message, Behaviour behaviour) throws Exception {
    refuses(name, reason, message, behaviour, patient(0), LONG);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("slow")
  void refusesWhatIsSlow(String name, Reason reason, String message, Behaviour behaviour)
      throws Exception {
    refuses(name, reason, message, behaviour, Paces.retrying(Duration.ofMillis(500), 0), SHORT);
  }

  private static void refuses(
      String name,
      Reason reason,
      String message,
      Behaviour behaviour,
      FetchSettings.Pace pace,
      Limits limits)
      throws Exception {
    try (RawServer server = new RawServer(behaviour);
        GuardedFetcher fetcher = fetcher(server, pace, limits)) {
      FetchException refusal =
          catchThrowableOfType(FetchException.class, () -> get(fetcher, server.url("/")));
      assertThat(refusal).as(name).isNotNull();
      assertThat(refusal.reason()).as(refusal.getMessage()).isEqualTo(reason);
      assertThat(refusal).hasMessageContaining(message).hasMessageNotContaining("\n");
    }
  }

  @Test
  void cutsAnEndlessBodyAndSaysSo() throws Exception {
    try (RawServer server = new RawServer(c -> c.send(HTML + "\r\n").sendForEver("<p>more", 0));
        GuardedFetcher fetcher = fetcher(server, 0)) {
      Answer answer = get(fetcher, server.url("/"));
      assertThat(answer.tooLarge()).isTrue();
      assertThat(answer.body()).hasSize(MOST + 1);
    }
  }

  @Test
  void readsEmptyLinesFoldedHeadersAndCompressedBodies() throws Exception {
    String head = "\r\n" + HTML + "X-Long: one\r\n two\r\nContent-Encoding: gzip\r\n\r\n";
    byte[] body = Compressed.gzip("<p>here".getBytes(StandardCharsets.UTF_8));
    try (RawServer server = new RawServer(c -> end(c.send(head).send(body)));
        GuardedFetcher fetcher = fetcher(server, 0)) {
      Answer answer = get(fetcher, server.url("/"));
      assertThat(answer.header("x-long")).isEqualTo("one two");
      assertThat(answer.body()).asString().isEqualTo("<p>here");
    }
  }

  @Test
  void whatFollowsAnAnswerDoesNotSpoilTheNextOne() throws Exception {
    String longer = HTML + "Content-Length: 3\r\n\r\n<p>and more than announced";
    try (RawServer server = new RawServer(c -> c.send(longer));
        GuardedFetcher fetcher = fetcher(server, 1)) {
      assertThat(get(fetcher, server.url("/1")).body()).asString().isEqualTo("<p>");
      assertThat(get(fetcher, server.url("/2")).body()).asString().isEqualTo("<p>");
    }
  }

  private static Answer get(GuardedFetcher fetcher, String url) throws Exception {
    return fetcher.get(url, MOST, type -> true);
  }

  private static FetchSettings.Pace patient(int retries) {
    return Paces.retrying(Duration.ofSeconds(20), retries);
  }

  private static GuardedFetcher fetcher(RawServer server, int retries) {
    return fetcher(server, patient(retries), LONG);
  }

  private static GuardedFetcher fetcher(RawServer server, FetchSettings.Pace pace, Limits limits) {
    FetchSettings settings = FetchSettings.defaults().withPace(pace).withLimits(limits);
    return new GuardedFetcher(
        settings, HostRoutes.none(), List.of(HostPace.origin(server.url("/"))));
  }

  private static Arguments bad(String name, Reason reason, String message, Behaviour behaviour) {
    return arguments(name, reason, message, behaviour);
  }

  private static void end(Connection connection) throws IOException {
    connection.socket().close();
  }

  private static String length(String value) {
    return HTML + "Content-Length: " + value + "\r\n\r\n<p>short";
  }

  private static String latin(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  /** Does not even listen. */
  private static final class ResetAtOnce implements Behaviour {
    @Override
    public void answer(Connection connection) throws IOException {
      connection.reset();
    }

    @Override
    public boolean wantsRequest() {
      return false;
    }
  }
}
