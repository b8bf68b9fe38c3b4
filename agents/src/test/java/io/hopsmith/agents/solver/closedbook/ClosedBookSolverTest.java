package io.hopsmith.agents.solver.closedbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.agents.solver.Attempt;
import io.hopsmith.agents.solver.SmallWeb;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClosedBookSolverTest {
  private final ClosedBookSolver solver = new ClosedBookSolver();

  private List<String> guesses(String question, int samples) {
    return solver.guesses(question, samples).stream().map(Attempt::answer).toList();
  }

  @Test
  void guessesTheMostFrequentAnswersAndTheQuestionsOwnNames() {
    assertThat(guesses("A tall man sailed from Genoa. Which country did he reach?", 4))
        .containsExactly("United States", "Genoa", "United Kingdom", "France");
  }

  @Test
  void guessesAQuotation() {
    assertThat(guesses("What is the film \"Always\" about?", 2))
        .containsExactly("Titanic", "Always");
  }

  @Test
  void hasNoGuessForAnUnknownClassWithoutNames() {
    assertThat(guesses("Which gizmo turns slowly?", 4)).isEmpty();
    assertThat(guesses("", 4)).isEmpty();
  }

  @Test
  void usesNoTool() {
    assertThat(solver.solve("Which river is it?", SmallWeb.load()).steps()).isEmpty();
  }

  @Test
  void knowsMoreThanTwoHundredAnswers() {
    assertThat(FrequentAnswers.load().all()).hasSizeGreaterThan(200);
  }
}
