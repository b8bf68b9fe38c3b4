package io.hopsmith.agents.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class TimedNamesTest {

  @Test
  void givesWhatIsFoundInTime() throws Exception {
    InetAddress[] found = {InetAddress.getLoopbackAddress()};
    assertThat(names(10_000, () -> found).resolve("a.example")).isSameAs(found);
  }

  @Test
  void givesUpWhenNothingIsFoundInTime() {
    CountDownLatch never = new CountDownLatch(1);
    assertThatThrownBy(() -> names(50, () -> waited(never)).resolve("a.example"))
        .isInstanceOf(UnknownHostException.class)
        .hasMessage("a.example was not found within 50 ms");
  }

  @Test
  void saysWhatWentWrong() {
    assertThatThrownBy(() -> names(10_000, () -> unknown("no")).resolve("a.example"))
        .isInstanceOf(UnknownHostException.class)
        .hasMessage("no");
    assertThatThrownBy(() -> names(10_000, () -> broken("no")).resolve("a.example"))
        .isInstanceOf(UnknownHostException.class)
        .hasMessageContaining("a.example could not be looked up: java.lang.IllegalStateException");
  }

  @Test
  void endsWithTheThreadThatWaits() {
    CountDownLatch never = new CountDownLatch(1);
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> names(10_000, () -> waited(never)).resolve("a.example"))
        .isInstanceOf(UnknownHostException.class);
    assertThat(Thread.interrupted()).isTrue();
  }

  private static InetAddress[] waited(CountDownLatch latch) throws InterruptedException {
    latch.await();
    return new InetAddress[0];
  }

  private static InetAddress[] unknown(String message) throws UnknownHostException {
    throw new UnknownHostException(message);
  }

  private static InetAddress[] broken(String message) {
    throw new IllegalStateException(message);
  }

  private static TimedNames names(int millis, Callable<InetAddress[]> lookUp) {
    DnsResolver resolver =
        new DnsResolver() {
          @Override
          public InetAddress[] resolve(String host) throws UnknownHostException {
            try {
              return lookUp.call();
            } catch (UnknownHostException | RuntimeException e) {
              throw e;
            } catch (Exception e) {
              throw new IllegalStateException("look-up ended", e);
            }
          }

          @Override
          public String resolveCanonicalHostname(String host) {
            return host;
          }
        };
    return new TimedNames(resolver, Duration.ofMillis(millis));
  }
}
