package io.hopsmith.generators.english;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.generators.question.Sort;
import io.hopsmith.generators.question.Variable;
import io.hopsmith.schemas.Constraint;
import io.hopsmith.schemas.Constraint.Operator;
import org.junit.jupiter.api.Test;

class RangeWriterTest {
  @Test
  void callsAPartAShareUnlessItsPageSaysOfWhat() {
    assertThat(said("urban population", 28, "%", "").predicate())
        .isEqualTo("has a share of urban population of 28 per cent");
    Clause ofWhole = said("urban population", 28, "%", " of the total population");
    assertThat(ofWhole.predicate())
        .isEqualTo("has an urban population of 28 per cent of the total population");
    assertThat(ofWhole.relative())
        .isEqualTo("whose urban population is 28 per cent of the total population");
  }

  @Test
  void saysOfWhatAnAmountIsMade() {
    assertThat(said("labour force", 41_500, "", "").relative())
        .isEqualTo("whose labour force is 41,500 people");
    assertThat(said("population", 41_500, "", "").relative())
        .isEqualTo("whose population is 41,500");
    assertThat(said("number of airports", 3, "", "").relative()).isEqualTo("that has 3 airports");
  }

  private static Clause said(String noun, double amount, String unit, String whole) {
    Constraint clue =
        new Constraint("?0", noun, Operator.RANGE, "", amount, amount, unit, "", "", "", "");
    Variable country = new Variable("?0", "Tarn", "country", Sort.THING);
    return RangeWriter.clue(new Phrase(Phrase.Kind.NOUN, noun, "", false), clue, country, whole);
  }
}
