package io.hopsmith.agents.solver.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.agents.solver.reading.Puzzle;
import io.hopsmith.agents.solver.reading.Puzzle.Relation;
import io.hopsmith.agents.tools.PageView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SupportsTest {
  private static final Relation TO_FIRST = new Relation(0, 1, "borders");
  private static final Relation TO_SECOND = new Relation(0, 2, "borders");
  private static final Puzzle RING =
      new Puzzle(
          List.of("country", "country", "country"),
          List.of(),
          List.of(TO_FIRST, TO_SECOND, new Relation(2, 1, "borders")),
          0,
          "",
          Optional.empty());

  @Test
  void takesBeliefsThatAgreeAboutAThingReachedTwoWays() {
    Belief agreeing = believed("b", 0.7, 2, "c");
    Belief better = believed("x", 0.8, 2, "y");
    Belief second = believed("c", 0.8, 1, "b");

    Belief taken = root(List.of(better, agreeing), List.of(second));

    assertThat(taken.behind().get(1).url()).isEqualTo("b");
    assertThat(taken.behind().get(2).url()).isEqualTo("c");
    assertThat(taken.support()).isEqualTo((0.7 + 0.8) / 2);
  }

  @Test
  void countsBeliefsThatDisagreeLess() {
    Belief first = believed("b", 0.8, 2, "c");
    Belief second = believed("y", 0.8, 1, "x");

    assertThat(root(List.of(first), List.of(second)).support()).isLessThan(0.8).isGreaterThan(0.4);
  }

  private static Belief root(List<Belief> first, List<Belief> second) {
    Map<Relation, List<Belief>> behind = new LinkedHashMap<>();
    behind.put(TO_FIRST, first);
    behind.put(TO_SECOND, second);
    return new Supports(RING, new EveryPageSaysSo()).believed(0, page("a"), behind);
  }

  private static Belief believed(String url, double support, int behind, String pageBehind) {
    return Belief.of(
        page(url),
        support,
        support,
        Map.of(behind, Belief.of(page(pageBehind), support, support, Map.of())));
  }

  private static PageView page(String url) {
    return PageView.plain(url, url, "", List.of());
  }

  /** Takes everything for stated. */
  private static final class EveryPageSaysSo implements Reading {
    @Override
    public double type(PageView page, String type) {
      return 1;
    }

    @Override
    public double clue(PageView page, String clue) {
      return 1;
    }

    @Override
    public double names(PageView page, PageView other, String relation) {
      return 1;
    }

    @Override
    public List<String> lines(PageView page, String relation) {
      return List.of();
    }

    @Override
    public double combined(double type, List<Double> supports) {
      return supports.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }

    @Override
    public String value(PageView page, String property) {
      return "";
    }
  }
}
