package io.hopsmith.agents.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerJudgeTest {
  private final AnswerJudge judge = new AnswerJudge();

  @ParameterizedTest(name = "{0} for {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          the beatles               | The Beatles
          Sao Tome                  | São Tomé
          O'Brien                   | O’Brien
          "Heroes"                  | Heroes
          The Bahamas               | Bahamas, The
          Bahamas, The              | Bahamas
          Mercury                   | Mercury (planet)
          Tena Kourou               | Tena Kourou 749 m
          Tena Kourou 749 m         | Tena Kourou
          1.2 million               | 1,200,000
          1 200 000                 | 1.2 million
          16,751,455                | 16,751,455 (July 2011 est.)
          2,850 km                  | 2850 kilometres
          1.5 km                    | 1,500 m
          400                       | 400 km
          12 percent                | 12%
          12%                       | 12% of GDP
          3 August 1960             | August 3, 1960
          1960-08-03                | 3rd of August 1960
          on 3 August 1960          | August 1960
          4 October 1896            | 1896
          Mossi, Fulani and Bobo    | Bobo, Mossi, Fulani
          It is Niger.              | Niger
          Paris, France             | Paris
          the city of Paris         | Paris
          """)
  void takesAsRight(String answer, String gold) {
    assertThat(judge.judge(answer, gold, List.of())).extracting(Judgement::correct).isEqualTo(true);
  }

  @ParameterizedTest(name = "{0} for {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Nigeria                   | Niger
          Niger River               | Niger
          South Sudan               | Sudan
          University of Oxford      | Oxford
          Apollo                    | Apollo 11
          Korea                     | Korea, South
          1.3 million               | 1,200,000
          2,850 m                   | 2,850 km
          12 km                     | 12%
          1960                      | 3 August 1960
          August 1960               | 3 August 1960
          4 August 1960             | 3 August 1960
          Mossi, Fulani             | Bobo, Mossi, Fulani
          749 m                     | Tena Kourou 749 m
          I looked at many pages of countries in that part of the world, one of them being Niger | Niger
          """)
  void takesAsWrong(String answer, String gold) {
    assertThat(judge.judge(answer, gold, List.of()))
        .extracting(Judgement::correct)
        .isEqualTo(false);
  }

  @Test
  void anEmptyAnswerIsWrongAndSaysSo() {
    assertThat(judge.judge(" ", "Niger", List.of())).isEqualTo(Judgement.wrong("no answer"));
    assertThat(judge.judge("...", "Niger", List.of()).correct()).isFalse();
  }

  @Test
  void anAliasCountsAndIsNamedInTheReason() {
    Judgement judgement =
        judge.judge("Upper Volta", "Burkina Faso", List.of("Haute-Volta", "Upper Volta"));

    assertThat(judgement)
        .isEqualTo(Judgement.right("equal after normalisation (alias Upper Volta)"));
  }

  @Test
  void mentionsOnlyWholeWords() {
    assertThat(judge.mentions("It borders Niger, Mali and Chad.", "Niger", List.of())).isTrue();
    assertThat(judge.mentions("It borders Nigeria.", "Niger", List.of())).isFalse();
    assertThat(judge.mentions("ruled from LOMÉ", "Benin", List.of("Lome"))).isTrue();
    assertThat(judge.mentions("population: 16,751,455", "16751455", List.of())).isTrue();
  }

  @Test
  void findsChineseNamesWithinSentences() {
    assertThat(judge.mentions("这座桥位于布达佩斯的多瑙河上。", "布达佩斯", List.of())).isTrue();
    assertThat(judge.mentions("这座桥位于布拉格。", "布达佩斯", List.of())).isFalse();
    assertThat(judge.isRight("布达佩斯", "布达佩斯", List.of())).isTrue();
  }
}
