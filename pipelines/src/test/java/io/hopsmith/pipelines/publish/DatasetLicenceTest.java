package io.hopsmith.pipelines.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class DatasetLicenceTest {

  @Test
  void oneKnownLicenceInSeveralSpellingsIsThatLicence() {
    assertThat(of("CC-BY-SA-4.0", "http://creativecommons.org/licenses/by-sa/4.0/deed.de"))
        .isEqualTo(new DatasetLicence("cc-by-sa-4.0", ""));
    assertThat(of("https://creativecommons.org/publicdomain/zero/1.0/").id()).isEqualTo("cc0-1.0");
  }

  @Test
  void nothingDeclaredIsUnknown() {
    assertThat(of()).isEqualTo(new DatasetLicence("unknown", ""));
    assertThat(of("unknown")).isEqualTo(new DatasetLicence("unknown", ""));
  }

  @Test
  void onePageWithoutLicenceMakesTheWholeUnknownAndSaysSo() {
    assertThat(of("CC-BY-4.0", "unknown").id()).isEqualTo("unknown");
    assertThat(of("CC-BY-4.0", "unknown").sentence())
        .isEqualTo("Some cited pages declare no licence; together they say: cc-by-4.0, unknown.");
  }

  @Test
  void aMixOrALicenceThatHubsDoNotKnowIsOtherWithItsNames() {
    assertThat(of("CC-BY-4.0", "MIT")).isEqualTo(new DatasetLicence("other", "cc-by-4.0, mit"));
    assertThat(of("https://example.org/terms"))
        .isEqualTo(new DatasetLicence("other", "https://example.org/terms"));
  }

  private static DatasetLicence of(String... declared) {
    return DatasetLicence.of(new TreeSet<>(List.of(declared)));
  }
}
