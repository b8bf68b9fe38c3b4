package io.hopsmith.agents.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Gives name resolution the time limit that the system's own has not. Each look-up has a thread,
 * which outlives the limit only as long as the system takes to give up.
 */
final class TimedNames implements DnsResolver {
  private final DnsResolver names;
  private final Duration most;

  /**
   * @param most for each look-up
   */
  TimedNames(DnsResolver names, Duration most) {
    this.names = names;
    this.most = most;
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    FutureTask<InetAddress[]> lookUp = new FutureTask<>(() -> names.resolve(host));
    Thread thread = new Thread(lookUp, "name-look-up");
    thread.setDaemon(true);
    thread.start();
    try {
      return lookUp.get(most.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof UnknownHostException unknown
          ? unknown
          : unknown(host + " could not be looked up: " + e.getCause(), e);
    } catch (TimeoutException e) {
      throw unknown(host + " was not found within " + most.toMillis() + " ms", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unknown("the look-up of " + host + " was interrupted", e);
    } finally {
      lookUp.cancel(true);
    }
  }

  @Override
  public String resolveCanonicalHostname(String host) throws UnknownHostException {
    return names.resolveCanonicalHostname(host);
  }

  private static UnknownHostException unknown(String message, Exception cause) {
    UnknownHostException unknown = new UnknownHostException(message);
    unknown.initCause(cause);
    return unknown;
  }
}
