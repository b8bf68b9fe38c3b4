package io.hopsmith.agents.solver.closedbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.agents.solver.SmallWeb;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClosedBookSolverTest {
  private final ClosedBookSolver solver = new ClosedBookSolver();

  @Test
  void guessesTheMostFrequentAnswersAndTheQuestionsOwnNames() {
    List<String> guesses =
        solver.guesses("A tall man sailed from Genoa. Which country did he reach?", 4);

    assertThat(guesses).containsExactly("United States", "Genoa", "United Kingdom", "France");
  }

  @Test
  void guessesAQuotation() {
    assertThat(solver.guesses("What is the film \"Always\" about?", 2))
        .containsExactly("Titanic", "Always");
  }

  @Test
  void hasNoGuessForAnUnknownClassWithoutNames() {
    assertThat(solver.guesses("Which gizmo turns slowly?", 4)).isEmpty();
    assertThat(solver.guesses("", 4)).isEmpty();
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
