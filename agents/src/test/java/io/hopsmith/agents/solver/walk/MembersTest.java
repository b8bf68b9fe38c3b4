package io.hopsmith.agents.solver.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.agents.solver.ToolLog;
import io.hopsmith.agents.solver.reading.Puzzle.Listed;
import io.hopsmith.agents.tools.PageView;
import io.hopsmith.agents.tools.SearchHit;
import io.hopsmith.agents.tools.Tools;
import io.hopsmith.schemas.Link;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MembersTest {
  private static final String SITE = "http://small.example/";
  private static final WalkSettings SETTINGS =
      new WalkSettings(Tools.Ranking.LEXICAL, 30, 20, 8, 4, 0.15);
  private static final Listed LISTED = new Listed("countries", "border", "area");

  /** Finds a page for every name but one. */
  private record NamedWeb(String missing) implements Tools {
    @Override
    public List<SearchHit> search(String query, Ranking ranking, int limit) {
      return query.equals(missing)
          ? List.of()
          : List.of(new SearchHit(SITE + query.replace(' ', '_'), query, "", 1));
    }

    @Override
    public Optional<PageView> browse(String url) {
      String title = url.substring(SITE.length()).replace('_', ' ');
      return title.equals(missing)
          ? Optional.empty()
          : Optional.of(PageView.plain(url, title, title, List.of()));
    }
  }

  /** Offers the line that says all of a relation's words, then any that says one. */
  private static final class Lines implements Reading {
    @Override
    public List<String> lines(PageView page, String relation) {
      return page.lines().stream()
          .filter(line -> List.of(relation.split(" ")).stream().allMatch(line::contains))
          .toList();
    }

    @Override
    public double type(PageView page, String type) {
      return 1;
    }

    @Override
    public double clue(PageView page, String clue) {
      return 0;
    }

    @Override
    public double names(PageView page, PageView other, String relation) {
      return 0;
    }

    @Override
    public double combined(double type, List<Double> supports) {
      return 0;
    }

    @Override
    public String value(PageView page, String property) {
      return "";
    }
  }

  private static List<String> members(Tools tools) {
    PageView owner =
        PageView.plain(
            SITE + "Avaria",
            "Avaria",
            "Its border runs Through Hills and Dales\nborder countries: Bremia 12 km, South Corland 9 km",
            List.of(
                new Link(SITE + "ranks", "12 km", ""),
                new Link(SITE + "region", "Corland", ""),
                new Link(SITE + "Bremia", "Bremia", "")));
    return new Members(new ToolLog(tools, 30), new Lines(), SETTINGS)
        .of(owner, LISTED).stream().map(PageView::title).toList();
  }

  @Test
  void opensThePagesOfWholeNamesOnTheLineThatListsTheThings() {
    assertThat(members(new NamedWeb(""))).containsExactly("Bremia", "South Corland");
  }

  @Test
  void givesNoneWhereOneIsMissing() {
    assertThat(members(new NamedWeb("South Corland"))).isEmpty();
  }
}
