package io.hopsmith.agents.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hopsmith.agents.fetch.FetchSettings.Reach;
import io.hopsmith.schemas.Rejection.Reason;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DestinationsTest {
  private static final Reach USUAL = new Reach(List.of(80, 443), List.of());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://2130706433/",
        "http://0177.0.0.1/",
        "http://010.1.1.1/",
        "http://0x7f.0.0.1/",
        "http://0x7f000001/",
        "http://127.1/",
        "http://127.0.1/",
        "http://127.0.0.1./",
        "http://1.2.3.4.5/",
        "http://256.1.1.1/",
        "http://a.example.08/"
      })
  void refusesOddSpellingsOfAddresses(String url) {
    assertRefused(destinations(), url);
  }

  @ParameterizedTest
  @CsvSource({
    "ftp://a.example/, its scheme is neither http nor https",
    "file:///etc/passwd, its scheme is neither http nor https",
    "http:a, it names no host",
    "http://a_b.example/, it names no host",
    "http://me:word@a.example/, it holds a user name",
    "http://[fe80::1%25eth0]/, its host is an address in an odd spelling",
    "http://a.example:8080/, port 8080 of that host is not open; see crawl.ports and open_hosts",
    "https://a.example:22/, port 22 of that host is not open; see crawl.ports and open_hosts",
    "http://a.example:0/, port 0 of that host is not open; see crawl.ports and open_hosts"
  })
  void saysWhyAUrlIsNotConnectedTo(String url, String why) {
    assertThatThrownBy(() -> destinations().vet(url))
        .isInstanceOf(FetchException.class)
        .hasMessage(url + " is not connected to: " + why);
  }

  @Test
  void refusesUrlsWithoutEnd() {
    assertRefused(destinations(), "http://a.example/" + "x".repeat(8_000));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://a.example/",
        "HTTPS://A.Example./x",
        "http://a.example:443/",
        "http://93.184.216.34/",
        "http://[2606:2800:220:1::1]/",
        "http://1.example/",
        "http://0x7f.example/"
      })
  void letsUsualUrlsPass(String url) throws Exception {
    assertThat(destinations().vet(url)).hasToString(url);
  }

  @Test
  void aSeedOpensItsPortAndAnAddressOpensItself() {
    Destinations destinations =
        destinations("http://a.example:8080", "http://127.0.0.1:9000", "https://localhost");
    assertPasses(destinations, "http://a.example:8080/x");
    assertPasses(destinations, "http://a.example/x");
    assertPasses(destinations, "http://127.0.0.1:9000/x");
    assertPasses(destinations, "https://localhost/x");
    assertThat(destinations.isOpened("a.example")).isFalse();
    assertThat(destinations.isOpened("127.0.0.1")).isTrue();
    assertThat(destinations.isOpened("LocalHost.")).isTrue();
  }

  @Test
  void anOpenedHostIsReachedAtItsOwnPortsOnly() {
    Destinations destinations = destinations("http://127.0.0.1:9000");
    assertRefused(destinations, "http://127.0.0.1/");
    assertRefused(destinations, "http://127.0.0.1:9001/");
  }

  @Test
  void theConfigurationOpensHosts() {
    Destinations destinations =
        new Destinations(
            new Reach(
                List.of(80, 8000), List.of("Wiki.Internal", "files.internal:9000", "[::1]:81")),
            List.of());
    assertPasses(destinations, "http://wiki.internal:8000/");
    assertPasses(destinations, "http://files.internal:9000/");
    assertPasses(destinations, "http://[::1]:81/");
    assertRefused(destinations, "http://files.internal/");
    assertRefused(destinations, "http://wiki.internal:9000/");
    assertThat(destinations.isOpened("wiki.internal")).isTrue();
    assertThat(destinations.isOpened("files.internal")).isTrue();
    assertThat(destinations.isOpened("other.internal")).isFalse();
  }

  @Property
  void everyOddSpellingOfAnAddressIsRefused(
      @ForAll @IntRange(min = 0, max = 255) int first,
      @ForAll int rest,
      @ForAll @IntRange(min = 0, max = 4) int spelling) {
    long value = ((long) first << 24) | (rest & 0xffffffL);
    assertRefused(destinations(), "http://" + odd(value, spelling) + "/");
  }

  private static String odd(long value, int spelling) {
    return switch (spelling) {
      case 0 -> Long.toString(value);
      case 1 -> "0x" + Long.toHexString(value);
      case 2 -> "0" + Long.toOctalString(value);
      case 3 -> (value >> 24) + "." + (value & 0xffffff);
      default -> "0x%x.%d.0%o.%d".formatted(value >> 24, value >> 16 & 255, value >> 8 & 255, 1);
    };
  }

  @Test
  void opensNoAddressOfMetadataForASeed() {
    Destinations destinations =
        destinations(
            "http://169.254.169.254", "http://168.63.129.16", "http://[fe80:0:0:0:0:0:0:1]");
    assertThat(destinations.isOpened("169.254.169.254")).isFalse();
    assertThat(destinations.isOpened("168.63.129.16")).isFalse();
    assertThat(destinations.isOpened("[fe80:0:0:0:0:0:0:1]")).isFalse();
    assertThat(destinations("http://10.0.0.7").isOpened("10.0.0.7")).isTrue();
  }

  private static Destinations destinations(String... seedOrigins) {
    return new Destinations(USUAL, List.of(seedOrigins));
  }

  private static void assertPasses(Destinations destinations, String url) {
    assertThatCode(() -> destinations.vet(url)).doesNotThrowAnyException();
  }

  private static void assertRefused(Destinations destinations, String url) {
    assertThatThrownBy(() -> destinations.vet(url))
        .isInstanceOfSatisfying(
            FetchException.class, e -> assertThat(e.reason()).isEqualTo(Reason.ADDRESS_REFUSED));
  }
}
