package io.hopsmith.agents.solver.natural;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.agents.search.CorpusIndex;
import io.hopsmith.agents.search.MiniLmEmbedder;
import io.hopsmith.agents.solver.Attempt;
import io.hopsmith.agents.solver.SmallWeb;
import io.hopsmith.agents.solver.Solver;
import io.hopsmith.agents.solver.dense.DenseSolver;
import io.hopsmith.agents.solver.lexical.LexicalSolver;
import io.hopsmith.agents.tools.ToolArguments;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Questions in people's own words, over pages of prose about towers, their builders and towns. */
class NaturalWalkTest {
  private static final String PAGES =
      """
      = Wick Head
      Wick Head is a lighthouse on the island of Skerry. It was lit in 1871. It was designed by Tom Lund.
      = Tallow Point
      Tallow Point is a lighthouse in the town of Marrow. It was lit in 1902. It was designed by Ann Berg.
      = Tom Lund
      Tom Lund (born 4 May 1831) was a Scottish engineer. He was born in the town of Garrick and married the painter Ida Moe.
      = Ann Berg
      Ann Berg (born 1 May 1860) was a Norwegian engineer. She was born in the city of Molde.
      = Garrick
      Garrick is a town on the River Ember. It has 6,960 inhabitants.
      = Lamp Street
      Lamp Street is a silent film. It was directed by Ida Moe and shown for the first time in Molde.
      """;

  /** Question and answer, for both solvers. */
  private static final Map<String, String> ANSWERED =
      Map.of(
          "Who designed the lighthouse Wick Head?", "Tom Lund",
          "Which lighthouse was lit first, Tallow Point or Wick Head?", "Wick Head",
          "Who is younger, Tom Lund or Ann Berg?", "Ann Berg",
          "Are Wick Head and Tallow Point both lighthouses?", "yes",
          "Are Wick Head and Lamp Street both lighthouses?", "no",
          "In what town was the designer of Wick Head born?", "Garrick",
          "How many inhabitants does the town have where Tom Lund was born?", "6,960");

  @TempDir private static Path folder;
  private static MiniLmEmbedder embedder;
  private static CorpusIndex index;

  @BeforeAll
  static void open() {
    embedder = new MiniLmEmbedder(1);
    index = SmallWeb.read(PAGES).index(folder, embedder);
  }

  @AfterAll
  static void close() {
    index.close();
    embedder.close();
  }

  @Test
  void answersByWords() {
    ANSWERED.forEach(
        (question, answer) -> assertAnswer(LexicalSolver.withCalls(24), question, answer));
  }

  @Test
  void answersByMeaning() {
    ANSWERED.forEach(
        (question, answer) ->
            assertAnswer(DenseSolver.withCalls(24, embedder::embed), question, answer));
  }

  private static void assertAnswer(Solver solver, String question, String answer) {
    Attempt attempt = solver.solve(question, index);

    assertThat(attempt.answer()).as(question).isEqualTo(answer);
    assertThat(attempt).isEqualTo(solver.solve(question, index));
  }

  @Test
  void opensThePagesThatLeadToTheAnswer() {
    Attempt attempt =
        LexicalSolver.withCalls(24)
            .solve("In what town was the designer of Wick Head born?", index);

    assertThat(attempt.steps())
        .filteredOn(step -> step.tool().equals("browse"))
        .extracting(step -> ToolArguments.readable(step.arguments()))
        .contains(SmallWeb.url("Wick Head"), SmallWeb.url("Tom Lund"));
  }

  @Test
  void keepsToItsCallsAndGivesUpWhereNothingIsFound() {
    assertThat(LexicalSolver.withCalls(2).solve("Who designed Wick Head?", index).steps())
        .hasSize(2);
    try (CorpusIndex empty =
        SmallWeb.read("= x\nnothing\n").index(folder.resolve("empty"), embedder)) {
      assertThat(LexicalSolver.withCalls(24).solve("When was Wick Head lit?", empty).answer())
          .isEmpty();
    }
  }
}
