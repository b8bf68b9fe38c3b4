package io.hopsmith.agents.facts.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubjectTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ann Berg was a painter.|was a painter.",
        "Ann Maria Berg was a painter.|was a painter.",
        "Ann Berg Dorn, was a painter.|was a painter.",
        "In 1961, Ann Berg moved to Lindow.|moved to Lindow.",
        "Berg died in Lindow.|died in Lindow."
      })
  void findsAPersonByName(String sentence, String rest) {
    assertThat(person().rest(sentence, true)).contains(rest);
  }

  @Test
  void takesAPronounOnlyAfterASentenceAboutTheSubject() {
    Subject subject = person();
    assertThat(subject.rest("She died in Lindow.", false)).isEmpty();
    assertThat(subject.rest("Ann Berg was a painter.", true)).isPresent();
    assertThat(subject.rest("She died in Lindow.", false)).contains("died in Lindow.");
    assertThat(subject.rest("Her brother was a baker.", false)).isEmpty();
    assertThat(subject.rest("She was rich.", false)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Countess Ann Berg|Countess Ann Berg was later known as Anna.|He was a baker.",
        "Ann Berg|Ann Berg was the second wife of King Carl.|He was a baker.",
        "Carl Dorn|Carl Dorn was a son of Lady Ann Berg.|She was a painter."
      })
  void takesNoPronounOfTheOtherSex(String name, String opening, String next) {
    Subject subject = new Subject(List.of(name), List.of("person"), true);
    assertThat(subject.rest(opening, true)).isPresent();
    assertThat(subject.rest(next, false)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Cara King|Cara King was a painter.",
        "Cara Dorn|Cara Dorn was the second child of King Carl.",
        "Cara Dorn|Cara Dorn was a painter, whose husband was a baker."
      })
  void leavesThePronounOpenWhereOnlyOthersHaveATitle(String name, String opening) {
    Subject subject = new Subject(List.of(name), List.of("person"), true);
    assertThat(subject.rest(opening, true)).isPresent();
    assertThat(subject.rest("She was rich.", false)).isPresent();
  }

  @Test
  void takesNoHeAfterItsFirstShe() {
    Subject subject = person();
    assertThat(subject.rest("Ann Berg was a painter.", true)).isPresent();
    assertThat(subject.rest("She moved to Lindow.", false)).isPresent();
    assertThat(subject.rest("He was a baker.", false)).isEmpty();
  }

  @Test
  void keepsThePersonOverASentenceOfItsDoings() {
    Subject subject = person();
    assertThat(subject.rest("Ann Berg was a painter.", true)).isPresent();
    assertThat(subject.rest("Her pictures hang in Lindow.", false)).isEmpty();
    assertThat(subject.rest("She died in Tarn.", false)).isPresent();
    assertThat(subject.rest("Her half-sister was rich.", false)).isEmpty();
    assertThat(subject.rest("She died in Lindow.", false)).isEmpty();
  }

  @Test
  void readsATimeAndANativePlaceBeforeIt() {
    Subject subject = person();
    assertThat(subject.participle("A native of Lindow, Berg moved to Tarn."))
        .contains("native of Lindow");
    assertThat(subject.rest("A native of Lindow, Berg moved to Tarn.", false))
        .contains("moved to Tarn.");
    assertThat(subject.rest("In 1961 she died in Tarn.", false)).contains("died in Tarn.");
    assertThat(subject.date("In 1961 she died in Tarn.").map(Predicate::object)).contains("1961");
    assertThat(subject.date("Until 1961 she lived in Tarn.")).isEmpty();
    assertThat(subject.date("In 1961 and 1962, she lived in Tarn.")).isEmpty();
  }

  @Test
  void takesNoPronounOfAnotherSort() {
    Subject subject = person();
    assertThat(subject.rest("Ann Berg was a painter.", true)).isPresent();
    assertThat(subject.rest("It was built in 1961.", false)).isEmpty();
  }

  @Test
  void knowsAThingByItsKind() {
    Subject bridge = new Subject(List.of("Long Bridge"), List.of("road bridge", "bridge"), false);
    assertThat(bridge.rest("The Long Bridge is a road bridge.", true))
        .contains("is a road bridge.");
    assertThat(bridge.rest("The bridge was opened in 1961.", false))
        .contains("was opened in 1961.");
    assertThat(bridge.rest("The engineer was born in 1900.", false)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ann Berg's father was a painter.",
        "The father of Ann Berg was a baker.",
        "Anna Berger was a painter.",
        "Carl Dorn was a baker."
      })
  void knowsSentencesOfOthers(String sentence) {
    assertThat(person().rest(sentence, false)).isEmpty();
  }

  private static Subject person() {
    return new Subject(List.of("Ann Berg"), List.of("painter"), true);
  }
}
