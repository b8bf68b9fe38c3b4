package io.hopsmith.agents.fetch;

import static io.hopsmith.schemas.Rejection.Reason.ADDRESS_REFUSED;
import static io.hopsmith.schemas.Rejection.Reason.MALFORMED_ANSWER;
import static io.hopsmith.schemas.Rejection.Reason.TOO_LARGE;
import static io.hopsmith.schemas.Rejection.Reason.UNREACHABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.hopsmith.schemas.Rejection.Reason;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.ProtocolException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TroublesTest {

  static Stream<Arguments> troubles() {
    return Stream.of(
        arguments(new UnknownHostException("a"), UNREACHABLE, false, "host not found: a"),
        arguments(new AddressGuard.RefusedAddress("no"), ADDRESS_REFUSED, false, "no"),
        arguments(new ConnectException("refused"), UNREACHABLE, true, "no connection: refused"),
        arguments(new ConnectTimeoutException("late"), UNREACHABLE, false, "no connection: late"),
        arguments(new SocketTimeoutException("read"), UNREACHABLE, false, "timed out: read"),
        arguments(new SocketException("reset"), UNREACHABLE, true, "connection lost: reset"),
        arguments(
            new SSLHandshakeException("expired"),
            UNREACHABLE,
            false,
            "no secure connection: expired"),
        arguments(new EOFException(), MALFORMED_ANSWER, true, "broken answer:"),
        arguments(
            new ConnectionClosedException("cut short"),
            MALFORMED_ANSWER,
            true,
            "broken answer: cut short"),
        arguments(
            new IOException(new ProtocolException("no version")),
            MALFORMED_ANSWER,
            true,
            "not HTTP: no version"),
        arguments(
            new MessageConstraintException("long"),
            TOO_LARGE,
            false,
            "headers over crawl.limits.header_bytes: long"));
  }

  @ParameterizedTest
  @MethodSource("troubles")
  void saysWhatWentWrongAndWhetherToTryAgain(
      IOException failure, Reason reason, boolean again, String message) {
    FetchException trouble = Troubles.of(failure);
    assertThat(trouble.reason()).isEqualTo(reason);
    assertThat(trouble.isWorthRepeating()).isEqualTo(again);
    assertThat(trouble).hasMessage(message);
  }

  @Test
  void messagesAreOneShortLineWithoutControlCharacters() {
    IOException failure = new IOException("a\n\tb\u001b[2Jc" + "x".repeat(5_000));
    assertThat(Troubles.of(failure).getMessage())
        .startsWith("connection lost: a b [2Jcxxx")
        .endsWith("...")
        .hasSize(303);
  }

  @Test
  void keepsWhatIsKnownAlready() {
    FetchException known = Troubles.refused("why", null);
    assertThat(Troubles.of(known)).isSameAs(known);
  }
}
