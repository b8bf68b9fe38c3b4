package io.hopsmith.generators;

import io.hopsmith.agents.facts.EntityResolver;
import io.hopsmith.agents.facts.EntityTable;
import io.hopsmith.agents.facts.FactBase;
import io.hopsmith.agents.facts.FactReader;
import io.hopsmith.agents.solver.RoundGates;
import io.hopsmith.agents.tools.PageView;
import io.hopsmith.agents.tools.SearchHit;
import io.hopsmith.agents.tools.Tools;
import io.hopsmith.agents.web.FetchedDocument;
import io.hopsmith.agents.web.HtmlPageReader;
import io.hopsmith.agents.web.UnreadablePageException;
import io.hopsmith.generators.compose.Shape;
import io.hopsmith.generators.question.PageStamps;
import io.hopsmith.schemas.Entity;
import io.hopsmith.schemas.Fact;
import io.hopsmith.schemas.Page;
import io.hopsmith.schemas.Verdict;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Invented countries, cities, rivers, bridges and people, read from small pages. */
public final class SmallWorld {
  private static final String[] TABLE = {
    "Avaria|country|Capital=@Lindow;Area=90,500 sq km;Borders=@Bremia, @Corland;Currency=crown;Population=4.1 million",
    "Bremia|country|Capital=@Morvik;Area=41,200 sq km;Borders=@Avaria;Currency=thaler;Population=2.6 million",
    "Corland|country|Capital=@Nesby;Area=212,000 sq km;Borders=@Avaria, @Dorvia;Currency=crown;Population=9.8 million",
    "Dorvia|country|Capital=@Oster;Area=318,000 sq km;Borders=@Corland;Currency=florin;Population=16 million",
    "Lindow|city|Country=@Avaria;River=@Sorne;Population=410,000;Area code=21",
    "Morvik|city|Country=@Bremia;River=@Tarn Water;Population=230,000;Area code=31",
    "Nesby|city|Country=@Corland;River=@Sorne;Population=1.2 million;Area code=41",
    "Oster|city|Country=@Dorvia;River=@Ulver;Population=2.4 million;Area code=51",
    "Sorne|river|Length=812 km;Flows into=@Ulver;Source=Grey Hills",
    "Tarn Water|river|Length=264 km;Flows into=@Sorne;Source=Lake Vann",
    "Ulver|river|Length=1,904 km;Source=High Moor",
    "Long Bridge|bridge|Crosses=@Sorne;Length=611 m;Opened=4 March 1890;Material=steel;City=@Lindow;Designed by=@Ada Quill",
    "Crown Bridge|bridge|Crosses=@Tarn Water;Length=148 m;Opened=19 May 1816;Material=iron;City=@Morvik;Designed by=@Bram Holt",
    "New Bridge|bridge|Crosses=@Ulver;Length=1,330 m;Opened=2 July 1964;Material=steel;City=@Oster;Designed by=@Cora Vale",
    "Old Ford Bridge|bridge|Crosses=@Sorne;Length=233 m;Opened=11 June 1733;Material=limestone;City=@Nesby;Designed by=@Bram Holt",
    "Ada Quill|engineer|Born=8 April 1841;Died=3 May 1902;Birthplace=@Lindow;University=@University of Nesby;Field=hydraulics",
    "Bram Holt|engineer|Born=30 January 1768;Birthplace=@Morvik;University=@University of Oster;Field=statics",
    "Cora Vale|engineer|Born=17 October 1921;Birthplace=@Oster;University=@University of Nesby;Field=wind",
    "University of Nesby|university|City=@Nesby;Founded=1409;Students enrolled=21,000",
    "University of Oster|university|City=@Oster;Founded=1577;Students enrolled=34,000",
  };

  private static final List<String> IDS = facts().entities().stream().map(Entity::id).toList();

  private SmallWorld() {}

  public static List<Page> pages() {
    List<Page> pages = new ArrayList<>();
    for (String row : TABLE) {
      pages.add(page(row.split("\\|")));
    }
    return pages;
  }

  private static Page page(String[] row) {
    StringBuilder html = new StringBuilder("<html lang=en><title>" + row[0] + "</title><main><h1>");
    html.append(row[0]).append("</h1><p>").append(row[0]).append(" is a ").append(row[1]);
    html.append(" known to everybody who ever read the old gazetteer of this world.</p><table>");
    for (String pair : row[2].split(";")) {
      String[] parts = pair.split("=");
      html.append("<tr><th>").append(parts[0]).append("</th><td>");
      html.append(parts[1].replaceAll("@([^,]+)", "<a href=\"/$1\">$1</a>")).append("</td></tr>");
    }
    byte[] body = html.append("</table></main></html>").toString().getBytes(StandardCharsets.UTF_8);
    try {
      return new HtmlPageReader()
          .read(
              new FetchedDocument(
                  url(row[0]), List.of(), 200, "text/html", body, Instant.EPOCH, "allowed"));
    } catch (UnreadablePageException e) {
      throw new IllegalStateException("the small world's own page of " + row[0], e);
    }
  }

  private static String url(String name) {
    return "http://small.example/" + name.replace(" ", "%20");
  }

  public static FactBase facts() {
    List<Page> pages = pages();
    List<Entity> entities = EntityResolver.resolve(pages);
    FactReader reader = new FactReader(new EntityTable(entities, pages));
    List<Fact> facts = pages.stream().flatMap(page -> reader.read(page).stream()).toList();
    return new FactBase(entities, facts);
  }

  public static Entity entity(FactBase facts, String name) {
    return facts.entities().stream()
        .filter(entity -> entity.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** For attempts that may ask about everything. */
  public static Made nothingMade() {
    return new Made(IDS);
  }

  /** A workshop whose search offers every page and whose gates let all rounds pass. */
  public static Workshop workshop(FactBase facts) {
    return workshop(
        facts,
        candidate ->
            new RoundGates.Outcome(
                List.of(Verdict.pass(Verdict.Gate.FORM, "not looked at")), List.of()));
  }

  /** A workshop whose search offers every page. */
  public static Workshop workshop(FactBase facts, RoundGates gates) {
    List<Page> pages = pages();
    return Workshop.over(
        facts,
        new PageStamps(pages.stream().map(PageStamps.Stamp::of).toList()),
        new AllPages(pages),
        gates,
        new Shape(2, 4),
        new Recipe(5, PlayRecipe.ofThemes(2, 3), 7));
  }

  private record AllPages(List<Page> pages) implements Tools {
    @Override
    public List<SearchHit> search(String query, Ranking ranking, int limit) {
      return pages.stream()
          .limit(limit)
          .map(page -> new SearchHit(page.url(), page.title(), "", 1))
          .toList();
    }

    @Override
    public Optional<PageView> browse(String url) {
      return pages.stream()
          .filter(page -> page.url().equals(url))
          .findFirst()
          .map(page -> PageView.plain(page.url(), page.title(), page.text(), page.links()));
    }
  }
}
