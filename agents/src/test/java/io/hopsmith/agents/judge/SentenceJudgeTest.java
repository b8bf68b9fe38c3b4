package io.hopsmith.agents.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hopsmith.agents.judge.Judgement.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentenceJudgeTest {
  private static final String WHO = "who built the old lighthouse";
  private final SentenceJudge judge = SentenceJudge.byRules();

  @ParameterizedTest(name = "{0} for {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The lighthouse was built by Anna Lindqvist in 1911.          | Anna Maria Lindqvist
          It was built by A. M. Lindqvist.                             | Anna Maria Lindqvist
          It was designed and built by the engineer Lindqvist.         | Anna Maria Lindqvist
          Its builder was Søren Kjærgaard, a Dane.                     | Soren Kjaergaard
          It opened on the 4th of March, 1911, after two years.        | March 4, 1911
          It has been open since 4 March 1911.                         | March 1911
          It opened on March 4th, 19112.                               | 4 March 1911
          It opened in the season of 1911-12 .                         | 1911–12
          About twenty-five people lived there.                        | 25
          The tower has six storeys.                                   | the sixth
          The tower is 40 metres high, which is a lot.                 | 131 ft
          It cost 2.19 million, more than was planned.                 | 2,187,450
          It took ninety minutes.                                      | 1.5 hours
          It opens at 7:00 a.m. every day.                             | 7 am
          A fire, caused by electricity, had destroyed it.             | electrical fire
          It stands by the co-operative.                               | the cooperative
          It was paid for by the U. S. government.                     | US government
          The keeper was called Henry VIII by his friends.             | Henry the Eighth
          As an AI, I do not have opinions, but it was Anna Lindqvist. | Anna Lindqvist
          Not only Anna Lindqvist, but her brother too.                | Anna Lindqvist
          """)
  void takesAsRight(String answer, String gold) {
    assertThat(judge.judge(WHO, answer, List.of(gold)).verdict()).isEqualTo(Verdict.RIGHT);
  }

  @ParameterizedTest(name = "{0} for {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          It was built by Karl Lindqvist.                              | Anna Lindqvist
          It was not Anna Lindqvist who built it.                      | Anna Lindqvist
          It was Karl Berg rather than Anna Lindqvist.                 | Anna Lindqvist
          It could be Karl Berg or Anna Lindqvist.                     | Anna Lindqvist
          It was built in South Sudan.                                 | Sudan
          It was built by the University of Oxford.                    | Oxford
          It was built by Oxford University.                           | Oxford
          It has about 250 steps.                                      | 25
          It has 31 steps.                                             | 30
          It is 40 metres high.                                        | 120 ft
          It opened in 1912.                                           | 1911
          It was somebody. The lighthouse is old.                      | The Lighthouse
          """)
  void doesNotTakeAsRight(String answer, String gold) {
    assertThat(judge.judge(WHO, answer, List.of(gold)).correct()).isFalse();
  }

  @Test
  void anotherDateIsWrongAndSoIsNoAnswer() {
    assertThat(judge.judge("when", "It was on 5 March 1911.", List.of("March 4, 1911")))
        .isEqualTo(Judgement.wrong("another date"));
    assertThat(judge.judge(WHO, "I'm not sure who built it.", List.of("Anna Lindqvist")))
        .isEqualTo(Judgement.wrong("does not answer"));
    assertThat(judge.judge(WHO, " ", List.of("Anna Lindqvist")))
        .isEqualTo(Judgement.wrong("no answer"));
  }

  @Test
  void aYearIsNoEvidenceWhereTheDayBesideItIsAnother() {
    Judgement judgement =
        judge.judge("when", "It was 8 March 1911.", List.of("4 March 1911", "1911"));

    assertThat(judgement)
        .isEqualTo(Judgement.undecided("gives another day than the accepted date"));
  }

  @Test
  void saysByWhichAcceptedAnswer() {
    Judgement judgement =
        judge.judge(WHO, "That was Anna Lindqvist, I think.", List.of("Berg", "Anna Lindqvist"));

    assertThat(judgement).isEqualTo(Judgement.right("says the accepted answer: Anna Lindqvist"));
  }

  @Test
  void asksTheSecondJudgeOnlyWhereRulesAreUndecided() {
    SentenceJudge both =
        SentenceJudge.thenAsking(
            (question, answer, accepted) ->
                answer.contains("meaning")
                    ? Judgement.right("means it")
                    : Judgement.undecided("no idea"));
    List<String> gold = List.of("Anna Lindqvist");

    assertThat(both.judge(WHO, "the meaning is hers", gold).reason()).isEqualTo("means it");
    assertThat(both.judge(WHO, "the builder of it", gold))
        .isEqualTo(Judgement.undecided("no accepted answer found"));
    assertThat(both.judge(WHO, "I do not know its meaning.", gold).verdict())
        .isEqualTo(Verdict.WRONG);
  }

  @Test
  void readsLongAnswersInTimeThatGrowsWithTheirLength() {
    String filler = "the lighthouse keeper of the island had no electrical light and no fire ";

    assertThat(judge.judge(WHO, filler.repeat(20_000), List.of("Anna Lindqvist")).verdict())
        .isEqualTo(Verdict.UNDECIDED);
  }

  @Test
  void needsAnAcceptedAnswer() {
    assertThatThrownBy(() -> judge.judge(WHO, "Anna", List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
