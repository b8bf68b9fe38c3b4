package io.hopsmith.validators.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.schemas.Verdict;
import io.hopsmith.validators.gate.GateSettings;
import io.hopsmith.validators.gate.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormGateTest {
  private final FormGate gate = new FormGate(GateSettings.standard());

  private Verdict check(String question) {
    return gate.check(Samples.input(Samples.asking(question)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        Samples.QUESTION,
        "A river more than 2,000 km long is crossed by a bridge that was opened in the 1890s. Name this bridge.",
        "The town of St. Gallen had had a wooden bridge since 1890. In which year was that bridge replaced?",
        "A bridge from the 1890s spans the longest river of the region. It is less than 400 m long. What is it called?",
        "这座桥建于十九世纪九十年代，横跨一条长度超过两千公里的河流。它叫什么名字？"
      })
  void passesWellFormedQuestions(String question) {
    assertThat(check(question).reason()).isEqualTo("one question without its answer");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Which bridge from the 1890s?                                                                                | 5 words; allowed: 12 to 160
          Which bridge opened in the 1890s crosses the river that is more than 2,000 km long                          | it does not end with a full stop or a question mark
          which bridge opened in the 1890s crosses the river that is more than 2,000 km long?                         | it does not begin with a capital letter
          A bridge opened in the 1890s crosses the river that is more than 2,000 km long.                             | it asks 0 times; allowed: once
          Which bridge opened in the 1890s? Which river does this long steel bridge cross near the city?              | it asks 2 times; allowed: once
          What is the length of it and which river does the bridge that opened in the 1890s cross?                    | it refers to something not introduced: What is the length of it and which river does the bridge that opened in the 1890s cross?
          Which bridge, opened in the 1890s, crosses the river found in [2] that is more than 2,000 km long?          | it holds an unresolved reference [n]
          Which bridge, opened in the 1890s, crosses the river with total_length of more than 2,000 km?               | it holds an underscore
          Which bridge, opened in the 1890s, crosses the river People :: Length of more than 2,000 km?                | it holds a doubled colon
          Which bridge, opened in the 1890s, crosses the river () that is more than 2,000 km long?                    | it holds an empty pair of brackets
          Which bridge, opened in the 1890s, crosses the the river that is more than 2,000 km long?                   | it holds a doubled word
          Which bridge, opened in the 1890s, crosses ?1 that is a river more than 2,000 km long?                      | it holds a variable
          Which bridge near the Liberty Bridge, opened in the 1890s, crosses a river more than 2,000 km long?         | the question holds the answer or an alias of it
          Which bridge, opened in the 1890s in honour of liberty, crosses a river more than 2,000 km long?            | the question holds a telling word of the answer: liberty
          """)
  void rejectsMalformedQuestionsAndSaysWhy(String question, String reason) {
    Verdict verdict = check(question);

    assertThat(verdict.passed()).isFalse();
    assertThat(verdict.reason()).isEqualTo(reason);
  }

  @Test
  void rejectsAnAliasInTheQuestionAndAnUnknownType() {
    var named = Samples.withAliases(Samples.liberty(), List.of("2,000 km"));
    assertThat(gate.check(Samples.input(named)).passed()).isFalse();

    var untyped =
        Samples.candidate(Samples.QUESTION, "Liberty Bridge", "thing", "", Samples.hops());
    assertThat(gate.check(Samples.input(untyped)).reason())
        .isEqualTo("answer type is 'thing'; known: [date, entity, quantity, text]");
  }

  @Test
  void doesNotTakeClassWordsForTellingOnes() {
    var tower =
        Samples.candidate(Samples.QUESTION, "Szechenyi Chain Bridge", "entity", "", Samples.hops());

    assertThat(gate.check(Samples.input(tower)).passed()).isTrue();
  }
}
