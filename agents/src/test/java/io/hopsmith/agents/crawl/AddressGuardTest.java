package io.hopsmith.agents.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1", "10.1.2.3", "192.168.0.1", "172.16.0.1", "169.254.169.254", "0.0.0.0",
        "100.64.0.1", "224.0.0.1", "::1", "fe80::1", "fd00::1", "::ffff:127.0.0.1"
      })
  void refusesAddressesInsideTheNetwork(String address) {
    assertThatThrownBy(() -> new AddressGuard(List.of()).resolve(address))
        .isInstanceOf(UnknownHostException.class)
        .hasMessageContaining("no seed names that host");
  }

  @ParameterizedTest
  @ValueSource(strings = {"93.184.216.34", "100.128.0.1", "2606:2800:220:1::1"})
  void letsPublicAddressesPass(String address) throws Exception {
    assertThat(new AddressGuard(List.of()).resolve(address))
        .containsExactly(InetAddress.getAllByName(address));
  }

  @Test
  void letsHostsPassThatTheUserNamed() throws Exception {
    assertThat(new AddressGuard(List.of("127.0.0.1")).resolve("127.0.0.1"))
        .containsExactly(InetAddress.getLoopbackAddress());
  }
}
