package io.hopsmith.generators.english;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.generators.question.Sort;
import io.hopsmith.schemas.Value;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LexiconTest {
  private final Lexicon lexicon = new Lexicon(List.of("exports: rank", "imports: rank"));

  @ParameterizedTest
  @CsvSource({
    "country, PERSON, ENTITY, VERB, comes from",
    "country, WORK, ENTITY, VERB, comes from",
    "country, THING, ENTITY, VERB, lies in",
    "university, PERSON, ENTITY, VERB, studied at",
    "university, THING, ENTITY, VERB, is home to",
    "discovered, THING, DATE, EVENT, was discovered",
    "discovered, PERSON, ENTITY, VERB, discovered",
    "born here, THING, ENTITY, VERB, is the birthplace of",
    "area code, THING, QUANTITY, LABEL, dialling code",
    "independence declared, THING, DATE, EVENT, declared its independence"
  })
  void saysAPropertyByItsSubjectAndValue(
      String property, Sort sort, Value.Kind value, Phrase.Kind kind, String words) {
    Phrase phrase = lexicon.phrase(property, sort, value);
    assertThat(phrase.kind()).isEqualTo(kind);
    assertThat(phrase.words()).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "praised by, ENTITY, VERB, was praised by",
    "tram opened, DATE, EVENT, had its tram opened",
    "restored, DATE, EVENT, was restored",
    "postal number, QUANTITY, LABEL, postal number",
    "spire height, QUANTITY, NOUN, spire height"
  })
  void saysUnseenLabelsByTheirGrammar(
      String property, Value.Kind value, Phrase.Kind kind, String words) {
    Phrase phrase = lexicon.phrase(property, Sort.THING, value);
    assertThat(phrase.kind()).isEqualTo(kind);
    assertThat(phrase.words()).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "10 october 1928, ENTITY",
    "nearest town in the almanac, ENTITY",
    "printed here, ENTITY",
    "siege of the city began, DATE",
    "founded as a colony, QUANTITY",
    "exports: rank, QUANTITY",
    "see also, ENTITY"
  })
  void refusesWhatNoRuleCanSay(String property, Value.Kind value) {
    assertThat(lexicon.phrase(property, Sort.THING, value).isSayable()).isFalse();
  }

  @Test
  void asksOnlyForNounsThatReadWell() {
    assertThat(lexicon.phrase("capital", Sort.THING, Value.Kind.ENTITY).askable()).isTrue();
    assertThat(lexicon.phrase("oldest bridge", Sort.THING, Value.Kind.ENTITY).askable()).isTrue();
    assertThat(lexicon.phrase("component", Sort.THING, Value.Kind.ENTITY).askable()).isFalse();
  }

  @Test
  void takesOnlyNamesAfterAVerb() {
    Phrase verb = lexicon.phrase("designed by", Sort.THING, Value.Kind.TEXT);
    assertThat(verb.takes(Value.text("Ada Quill"))).isTrue();
    assertThat(verb.takes(Value.text("several hands"))).isFalse();
    assertThat(lexicon.phrase("field", Sort.PERSON, Value.Kind.TEXT).takes(Value.text("optics")))
        .isTrue();
  }
}
