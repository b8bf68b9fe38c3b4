package io.hopsmith.validators.hopnecessity;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.schemas.Hop;
import io.hopsmith.validators.gate.BridgeWeb;
import io.hopsmith.validators.gate.Samples;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuotedElsewhereTest {
  private static final String ALMANAC = "http://almanac.test/rivers";
  private static final String OTHER = "http://almanac.test/bridges";
  private static final BridgeWeb WEB =
      BridgeWeb.create()
          .with(ALMANAC, "Rivers", "The Danube: its length is 2,850 km.\nThe Thames: 346 km.")
          .with(OTHER, "Long things", "The bridge is 2,850 m long.");

  private static Hop hop(int n, String question, String answer, String url, String quote) {
    return new Hop(n, question, answer, "", "", url, quote, "", Instant.EPOCH);
  }

  @Test
  void findsPagesThatSayTheSameOfTheSame() {
    Hop length =
        hop(1, "How long is the Danube?", "2,850 km", BridgeWeb.DANUBE, "Length: 2,850 km");

    assertThat(new QuotedElsewhere(List.of(length), WEB).pages(length))
        .containsExactlyInAnyOrder(BridgeWeb.DANUBE, ALMANAC);
  }

  @Test
  void putsEarlierAnswersInTheirPlaces() {
    Hop river =
        hop(
            1,
            "Which river does Liberty Bridge cross?",
            "Danube",
            BridgeWeb.LIBERTY,
            "Crosses: Danube");
    Hop length = hop(2, "How long is [1]?", "2,850 km", BridgeWeb.DANUBE, "Length: 2,850 km");

    assertThat(length.standalone(List.of(river, length))).isEqualTo("How long is Danube?");
    assertThat(length.uses()).containsExactly(1);
    assertThat(new QuotedElsewhere(List.of(river, length), WEB).pages(length)).contains(ALMANAC);
    assertThat(Samples.written().family().lower()).isEqualTo("chain");
  }
}
