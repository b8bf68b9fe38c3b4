package io.hopsmith.agents.solver.natural;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.agents.solver.natural.NaturalQuestion.Wanted;
import io.hopsmith.agents.solver.natural.Spans.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpansTest {
  private static List<String> texts(String sentence, Wanted wanted) {
    return Spans.in(sentence, wanted).stream().map(Span::text).toList();
  }

  @Test
  void findsDatesYearsAndNumbers() {
    String sentence =
        "Lit on 3 May 1871 and rebuilt in 1902, it has 1,204 steps and 3.5 million guests.";

    assertThat(texts(sentence, Wanted.DATE)).containsExactly("3 May 1871", "1902");
    assertThat(texts(sentence, Wanted.YEAR)).containsExactly("1871", "1902");
    assertThat(texts(sentence, Wanted.NUMBER))
        .containsExactly("3", "1871", "1902", "1,204", "3.5 million");
  }

  @Test
  void findsNamesWithoutPossessiveEndings() {
    assertThat(texts("It was Ann Berg's tower, near Skerry Sound.", Wanted.PERSON))
        .containsExactly("Ann Berg", "Skerry Sound");
  }

  @Test
  void findsPhrasesBetweenSmallWords() {
    assertThat(texts("he was a harbour pilot", Wanted.PHRASE))
        .containsExactly("pilot", "harbour pilot");
  }

  @Test
  void takesTheValueOfALabelledLineAndNotItsLabel() {
    assertThat(texts("Port: Skerry Sound", Wanted.PLACE))
        .containsExactly("Skerry Sound", "Skerry Sound");
    assertThat(texts("Height: 38 m", Wanted.NUMBER)).containsExactly("38", "38 m");
    assertThat(texts("Lit: 3 May 1871", Wanted.DATE)).containsExactly("3 May 1871");
  }
}
