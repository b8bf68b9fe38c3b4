package io.hopsmith.agents.solver.lexical;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.agents.judge.AnswerJudge;
import io.hopsmith.agents.solver.Attempt;
import io.hopsmith.agents.solver.SmallWeb;
import java.util.List;
import org.junit.jupiter.api.Test;

class LexicalSolverTest {
  private static final int LEAST_SOLVED = 11;
  private final SmallWeb web = SmallWeb.load();
  private final LexicalSolver solver = LexicalSolver.withCalls(40);

  @Test
  void solvesMostMultiHopQuestionsOfASmallWeb() {
    AnswerJudge judge = new AnswerJudge();
    List<String> missed =
        SmallWeb.questions().stream()
            .filter(
                question ->
                    !judge.isRight(
                        solver.solve(question.text(), web).answer(), question.gold(), List.of()))
            .map(question -> question + " -> " + solver.solve(question.text(), web).answer())
            .toList();
    assertThat(missed).hasSizeLessThanOrEqualTo(SmallWeb.questions().size() - LEAST_SOLVED);
  }

  @Test
  void givesUpWhereThePagesSayNothingOfTheQuestion() {
    Attempt attempt =
        solver.solve("Which opera by a Finnish composer premiered in a salt mine?", web);

    assertThat(attempt.answer()).isEmpty();
  }

  @Test
  void findsAThingBehindANameThatNoPageIsAbout() {
    SmallWeb films =
        SmallWeb.read(
            """
            = Night
            Night is a 1961 drama film directed by Ann Berg.
            = Autumn
            Autumn is a comedy film directed by Carl Dorn and set in Lindow.
            = Spring
            Spring is a comedy film directed by Eva Fels and set in Lindow.
            = Winter
            Winter is a comedy film directed by Ann Berg and set in Lindow.
            """);
    String question =
        "Which film that is set in Lindow was directed by a person who directed a drama film that was"
            + " released in 1961?";

    assertThat(solver.solve(question, films).answer()).isEqualTo("Winter");
  }

  @Test
  void findsThingsThatAreKnownOnlyTogether() {
    assertThat(solver.solve(SmallWeb.OF_RING.text(), SmallWeb.RING).answer())
        .isEqualTo(SmallWeb.OF_RING.gold());
  }

  @Test
  void staysWithinItsCallBudgetAndNumbersItsSteps() {
    LexicalSolver hasty = LexicalSolver.withCalls(5);

    Attempt attempt = hasty.solve(SmallWeb.questions().get(0).text(), web);

    assertThat(attempt.steps()).hasSizeLessThanOrEqualTo(5);
    assertThat(attempt.steps().get(0).n()).isEqualTo(1);
    assertThat(attempt.steps().get(0).tool()).isEqualTo("search");
  }

  @Test
  void givesTheSameAttemptTwice() {
    String question = SmallWeb.questions().get(1).text();

    assertThat(solver.solve(question, web)).isEqualTo(solver.solve(question, web));
  }
}
