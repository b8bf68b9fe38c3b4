package io.hopsmith.agents.solver.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.agents.solver.ToolLog;
import io.hopsmith.agents.solver.reading.PuzzleReader;
import io.hopsmith.agents.tools.PageView;
import io.hopsmith.agents.tools.SearchHit;
import io.hopsmith.agents.tools.ToolArguments;
import io.hopsmith.agents.tools.Tools;
import io.hopsmith.schemas.Trajectory.Step;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class GraphWalkTest {
  private static final WalkSettings SETTINGS =
      new WalkSettings(Tools.Ranking.LEXICAL, 30, 20, 8, 4, 0.15);
  private static final String QUESTION =
      "What is the name of the city that lies on the Sorne and whose dialling code is 21?";

  /** A web of which a search finds the pages by number, in the order that the query's words say. */
  private static final class NumberedWeb implements Tools {
    private final Map<String, PageView> pages = new TreeMap<>();
    private final String foundByTwo;
    private final String foundByOne;

    /** Pages {@code 0} to {@code 9}, the digits being what a search finds. */
    NumberedWeb(String foundByTwo, String foundByOne) {
      this.foundByTwo = foundByTwo;
      this.foundByOne = foundByOne;
      for (int i = 0; i < 10; i++) {
        String url = "http://small.example/" + i;
        pages.put(url, PageView.plain(url, "Town " + i, "" + i, List.of()));
      }
    }

    @Override
    public List<SearchHit> search(String query, Ranking ranking, int limit) {
      boolean both = query.contains("Sorne") && query.contains("21");
      return (both ? foundByTwo : foundByOne)
          .chars()
          .mapToObj(digit -> pages.get("http://small.example/" + (char) digit))
          .map(page -> new SearchHit(page.url(), page.title(), page.text(), 1))
          .toList();
    }

    @Override
    public Optional<PageView> browse(String url) {
      return Optional.ofNullable(pages.get(url));
    }
  }

  /** Reads how well a page fits off a table, once it is open. */
  private record TableReading(Map<String, Double> fits) implements Reading {
    @Override
    public double type(PageView page, String type) {
      return 1;
    }

    @Override
    public double clue(PageView page, String clue) {
      return fits.getOrDefault(page.text(), 0.1);
    }

    @Override
    public double names(PageView page, PageView other, String relation) {
      return 0;
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

  private static List<Step> steps(Tools tools, Map<String, Double> fits, String answer) {
    ToolLog log = new ToolLog(tools, SETTINGS.calls());
    GraphWalk walk =
        new GraphWalk(PuzzleReader.read(QUESTION), log, new TableReading(fits), SETTINGS);
    assertThat(walk.answer()).isEqualTo(answer);
    return log.answer(answer).steps();
  }

  private static long searches(List<Step> steps) {
    return steps.stream().filter(step -> step.tool().equals("search")).count();
  }

  @Test
  void settlesUponAPageThatLeadsByFarOverOthers() {
    List<Step> steps = steps(new NumberedWeb("01234567", "89"), Map.of("0", 0.9), "Town 0");

    assertThat(searches(steps)).isEqualTo(1);
    assertThat(steps).hasSize(1 + 4);
  }

  @Test
  void looksAtAllWhileTwoFitAlmostAsWell() {
    List<Step> steps =
        steps(new NumberedWeb("01234567", "0123"), Map.of("0", 0.6, "7", 0.8), "Town 7");

    assertThat(steps)
        .extracting(Step::arguments)
        .contains(ToolArguments.browse("http://small.example/7"));
  }

  @Test
  void searchesForEachClueWhereNothingFits() {
    List<Step> steps = steps(new NumberedWeb("0123", "9"), Map.of("9", 0.9), "Town 9");

    assertThat(searches(steps)).isEqualTo(3);
  }
}
