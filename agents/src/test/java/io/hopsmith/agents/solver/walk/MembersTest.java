package io.hopsmith.agents.solver.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.agents.solver.ToolLog;
import io.hopsmith.agents.solver.reading.Puzzle.Listed;
import io.hopsmith.agents.solver.reading.Puzzle.Only;
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
  private static final Listed LISTED = new Listed("countries", "border", "area", Optional.empty());

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
      return page.title().equals("Bremia") ? "1,200 sq km" : "90 sq km (2010)";
    }
  }

  private static List<String> members(Tools tools, Listed listed) {
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
        .meant(owner, listed).stream().map(PageView::title).toList();
  }

  @Test
  void opensThePagesOfWholeNamesOnTheLineThatListsTheThings() {
    assertThat(members(new NamedWeb(""), LISTED)).containsExactly("Bremia", "South Corland");
  }

  @Test
  void givesNoneWhereOneIsMissing() {
    assertThat(members(new NamedWeb("South Corland"), LISTED)).isEmpty();
  }

  @Test
  void keepsThoseBeyondABound() {
    assertThat(members(new NamedWeb(""), only(true, "1,000 square kilometres")))
        .containsExactly("Bremia");
    assertThat(members(new NamedWeb(""), only(false, "1,000 square kilometres")))
        .containsExactly("South Corland");
    assertThat(members(new NamedWeb(""), only(true, "1,000 metres")))
        .as("not to be compared")
        .isEmpty();
  }

  private static Listed only(boolean above, String bound) {
    return new Listed("countries", "border", "", Optional.of(new Only("area", above, bound)));
  }
}
