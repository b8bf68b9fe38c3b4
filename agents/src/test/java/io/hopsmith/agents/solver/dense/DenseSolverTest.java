package io.hopsmith.agents.solver.dense;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.agents.judge.AnswerJudge;
import io.hopsmith.agents.search.CorpusIndex;
import io.hopsmith.agents.search.MiniLmEmbedder;
import io.hopsmith.agents.solver.Attempt;
import io.hopsmith.agents.solver.SmallWeb;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DenseSolverTest {
  private static final int LEAST_SOLVED = 7;

  @Test
  void solvesManyMultiHopQuestionsOfASmallWebRepeatably(@TempDir Path folder) {
    AnswerJudge judge = new AnswerJudge();
    try (MiniLmEmbedder embedder = new MiniLmEmbedder(1);
        CorpusIndex index = SmallWeb.load().index(folder, embedder)) {
      DenseSolver solver = DenseSolver.withCalls(40, embedder::embed);
      List<String> missed =
          SmallWeb.questions().stream()
              .filter(
                  each ->
                      !judge.isRight(
                          solver.solve(each.text(), index).answer(), each.gold(), List.of()))
              .map(each -> each + " -> " + solver.solve(each.text(), index).answer())
              .toList();

      assertThat(missed).hasSizeLessThanOrEqualTo(SmallWeb.questions().size() - LEAST_SOLVED);
      String question = SmallWeb.questions().get(0).text();
      Attempt again = DenseSolver.withCalls(40, embedder::embed).solve(question, index);
      assertThat(again).isEqualTo(solver.solve(question, index));
      assertThat(again.steps()).hasSizeBetween(1, 40);
    }
  }

  @Test
  void findsThingsThatAreKnownOnlyTogether(@TempDir Path folder) {
    try (MiniLmEmbedder embedder = new MiniLmEmbedder(1);
        CorpusIndex index = SmallWeb.RING.index(folder, embedder)) {
      DenseSolver solver = DenseSolver.withCalls(40, embedder::embed);
      assertThat(solver.solve(SmallWeb.OF_RING.text(), index).answer())
          .isEqualTo(SmallWeb.OF_RING.gold());
    }
  }
}
