package io.hopsmith.agents.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hopsmith.agents.fetch.FetchSettings.Reach;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {
  private static final String PUBLIC = "93.184.216.34";

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "10.1.2.3", "::1", "::ffff:127.0.0.1"})
  void refusesAddressesInsideTheNetwork(String address) {
    assertThatThrownBy(() -> guard(address).resolve("a.example"))
        .isInstanceOf(AddressGuard.RefusedAddress.class)
        .hasMessageContaining("see crawl.open_hosts");
  }

  @Test
  void refusesAHostOfWhichOneAddressIsInside() {
    assertThatThrownBy(() -> guard(PUBLIC, "192.168.1.1").resolve("a.example"))
        .hasMessage("a.example is 192.168.1.1, a private address; see crawl.open_hosts");
  }

  @Test
  void givesTheAddressesThatItLookedAt() throws Exception {
    assertThat(guard(PUBLIC, "2606:2800:220:1::1").resolve("a.example"))
        .containsExactly(
            InetAddress.getByName(PUBLIC), InetAddress.getByName("2606:2800:220:1::1"));
  }

  @Test
  void letsHostsPassThatTheUserOpened() throws Exception {
    Reach reach = new Reach(List.of(80), List.of("a.example"));
    AddressGuard guard =
        new AddressGuard(new Destinations(reach, List.of()), new FixedNames("127.0.0.1"));
    assertThat(guard.resolve("A.Example")).containsExactly(InetAddress.getLoopbackAddress());
    assertThatThrownBy(() -> guard.resolve("b.example")).isInstanceOf(UnknownHostException.class);
  }

  @Test
  void aHostWithoutAddressIsUnknown() {
    assertThatThrownBy(() -> guard().resolve("a.example"))
        .isInstanceOf(UnknownHostException.class)
        .hasMessage("a.example has no address");
  }

  private static AddressGuard guard(String... addresses) {
    Reach reach = new Reach(List.of(80), List.of());
    return new AddressGuard(new Destinations(reach, List.of()), new FixedNames(addresses));
  }

  /** Every name has the same addresses. */
  private record FixedNames(List<String> addresses) implements DnsResolver {
    FixedNames(String... addresses) {
      this(List.of(addresses));
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
      InetAddress[] resolved = new InetAddress[addresses.size()];
      for (int n = 0; n < resolved.length; n++) {
        resolved[n] = InetAddress.getByName(addresses.get(n));
      }
      return resolved;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
      return host;
    }
  }
}
