package io.hopsmith.pipelines.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LicenceTermsTest {

  @ParameterizedTest
  @CsvSource({
    "cc-by-4.0, cc-by-4.0",
    "cc-by-4.0, cc0-1.0",
    "cc-by-sa-4.0, cc-by-4.0",
    "cc-by-sa-4.0, cc-by-sa-3.0",
    "cc-by-nc-4.0, cc-by-nc-4.0",
    "cc-by-nc-sa-4.0, cc-by-nc-4.0",
    "cc-by-nc-sa-4.0, cc-by-4.0",
    "cc-by-nd-4.0, cc-by-nd-4.0",
    "cc-by-4.0, mit",
    "odbl, odbl",
    "cc0-1.0, pddl",
  })
  void mayBe(String wanted, String source) {
    assertThat(LicenceTerms.excluding(wanted, List.of(source))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "cc0-1.0 | cc-by-4.0 | its authors must be named",
        "cc0-1.0 | apache-2.0 | its authors must be named",
        "cc-by-4.0 | cc-by-nc-4.0 | forbids commercial use, which the other allows",
        "cc-by-sa-4.0 | cc-by-nc-sa-4.0 | forbids commercial use, which the other allows",
        "mit | cc-by-nc-4.0 | forbids commercial use, which the other allows",
        "cc-by-4.0 | cc-by-sa-4.0 | allows no other licence than itself and its later versions",
        "cc-by-sa-3.0 | cc-by-sa-4.0 | allows no other licence than itself and its later versions",
        "cc-by-nc-sa-4.0 | cc-by-sa-4.0 | allows no other licence than itself and its later versions",
        "cc-by-4.0 | cc-by-nd-4.0 | allows no other licence",
        "cc-by-4.0 | gfdl | allows no other licence",
        "cc-by-4.0 | unknown | declares no licence, so all rights are reserved",
        "cc-by-4.0 | terms of use | its terms are not known",
      })
  void mayNotBe(String wanted, String source, String why) {
    assertThat(LicenceTerms.excluding(wanted, List.of(source, "cc0-1.0")))
        .containsExactly(source + ": " + why);
  }
}
