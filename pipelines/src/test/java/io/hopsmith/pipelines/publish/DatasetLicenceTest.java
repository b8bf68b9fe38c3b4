package io.hopsmith.pipelines.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DatasetLicenceTest {

  @Test
  void oneKnownLicenceInSeveralSpellingsIsThatLicence() {
    assertThat(of("CC-BY-SA-4.0", "http://creativecommons.org/licenses/by-sa/4.0/deed.de").head())
        .isEqualTo("license: cc-by-sa-4.0");
    assertThat(of("https://creativecommons.org/publicdomain/zero/1.0/").head())
        .isEqualTo("license: cc0-1.0");
  }

  @Test
  void severalKnownLicencesAreAList() {
    assertThat(of("CC-BY-4.0", "MIT").head()).isEqualTo("license:\n- cc-by-4.0\n- mit");
    assertThat(of("CC-BY-4.0", "MIT").sentence())
        .isEqualTo("The cited pages declare: cc-by-4.0, mit.");
  }

  @Test
  void nothingDeclaredIsUnknown() {
    assertThat(of().head()).isEqualTo("license: unknown");
    assertThat(of("unknown").head()).isEqualTo("license: unknown");
    assertThat(of("unknown").sentence()).startsWith("The cited pages declare no licence.");
  }

  @Test
  void onePageWithoutLicenceMakesTheWholeOtherAndSaysSo() {
    assertThat(of("CC-BY-4.0", "unknown").head())
        .isEqualTo("license: other\nlicense_name: \"mixed\"");
    assertThat(of("CC-BY-4.0", "unknown").sentence())
        .startsWith("Some cited pages declare no licence, the others cc-by-4.0.");
  }

  @Test
  void aLicenceThatHubsDoNotKnowIsOtherWithAName() {
    assertThat(of("https://example.org/Terms of \"Use\"").head())
        .isEqualTo("license: other\nlicense_name: \"example.org-terms-of-use-\"");
    assertThat(of("CC-BY-SA-2.0").head())
        .isEqualTo("license: other\nlicense_name: \"cc-by-sa-2.0\"");
  }

  @Test
  void theMixIsCountedByIdentifier() {
    assertThat(
            DatasetLicence.of(
                    Map.of(
                        "CC-BY-4.0",
                        3L,
                        "https://creativecommons.org/licenses/by/4.0/",
                        2L,
                        "",
                        4L))
                .mix())
        .containsExactly("| cc-by-4.0 | 5 |", "| unknown | 4 |");
  }

  private static DatasetLicence of(String... declared) {
    Map<String, Long> pages = new HashMap<>();
    List.of(declared).forEach(licence -> pages.merge(licence, 1L, Long::sum));
    return DatasetLicence.of(pages);
  }
}
