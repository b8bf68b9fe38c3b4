package io.hopsmith.agents.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.schemas.Entity;
import io.hopsmith.schemas.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

class EntityResolverTest {
  @Test
  void keepsTwoEntitiesOfOneNameApart() {
    List<Entity> entities =
        EntityResolver.resolve(
            List.of(
                FactPages.page(
                    "a.example/1",
                    "Avon (river)",
                    "<p>Avon is a river that winds through the downs.</p>"),
                FactPages.page(
                    "a.example/2",
                    "Avon (ship)",
                    "<p>Avon is a ship that sailed for forty years.</p>")));
    assertThat(entities)
        .extracting(Entity::name)
        .containsExactlyInAnyOrder("Avon (river)", "Avon (ship)");
    assertThat(entities).flatExtracting(Entity::types).contains("river", "ship");
  }

  @Test
  void joinsPagesOfTwoSitesThatAgreeOnTheType() {
    List<Entity> entities =
        EntityResolver.resolve(
            List.of(
                FactPages.page(
                    "a.example/x", "Sorne", "<p>Sorne is a river of the northern plain.</p>"),
                FactPages.page(
                    "b.example/y", "Sorne", "<p>Sorne is a river with three famous bridges.</p>"),
                FactPages.page(
                    "c.example/z", "Sorne", "<p>Sorne is a singer who never left the stage.</p>")));
    assertThat(entities).hasSize(2);
    assertThat(entities).extracting(e -> e.pageIds().size()).containsExactlyInAnyOrder(2, 1);
  }

  @Test
  void turnsInvertedNamesRound() {
    Entity entity = only("Gambia, The", "<p>The Gambia is a country on a river.</p>");
    assertThat(entity.name()).isEqualTo("The Gambia");
    assertThat(entity.aliases()).contains("Gambia, The");
  }

  @Test
  void namesPagesByTheirLinksWhereAllShareOneTitle() {
    List<Page> pages =
        List.of(
            page("one", "two"), page("two", "three"), page("three", "four"), page("four", "one"));
    assertThat(EntityResolver.resolve(pages))
        .extracting(Entity::name)
        .containsExactlyInAnyOrder("Place one", "Place two", "Place three", "Place four");
  }

  @Test
  void learnsFromRunningTextWhichNamesTakeTheArticle() {
    List<Entity> entities =
        EntityResolver.resolve(
            List.of(
                FactPages.page(
                    "a.example/sorne", "Sorne", "<p>Sorne is a river of the northern plain.</p>"),
                FactPages.page(
                    "a.example/lindow",
                    "Lindow",
                    "<p>Lindow is a city on the <a href=/sorne>Sorne</a>, and the people of"
                        + " <a href=/lindow>Lindow</a> fish in the <a href=/sorne>Sorne</a>.</p>")));
    assertThat(entities)
        .extracting(Entity::inText)
        .containsExactlyInAnyOrder("the Sorne", "Lindow");
  }

  @Test
  void takesAbbreviationsForNames() {
    Entity entity =
        only(
            "Union of Avaria",
            "<p>The Union of Avaria is a country on a river.</p><table>"
                + "<tr><th>Abbreviation</th><td>UA or UAV</td></tr>"
                + "<tr><th>Capital</th><td>Lindow</td></tr></table>");
    assertThat(entity.aliases()).contains("UA", "UAV").doesNotContain("Lindow");
  }

  @Test
  void writesAnArticleThatListsLeaveOut() {
    List<Entity> entities =
        EntityResolver.resolve(
            List.of(
                FactPages.page(
                    "a.example/tarn", "Tarn Republic", "<p>Tarn Republic is a country.</p>"),
                FactPages.page(
                    "a.example/avaria",
                    "Avaria",
                    "<p>Avaria is a country with borders to Bremia 90 km, Tarn Republic 120 km and"
                        + " Corland 3 km.</p>")));
    assertThat(entities)
        .extracting(Entity::inText)
        .containsExactlyInAnyOrder("the Tarn Republic", "Avaria");
  }

  @Test
  void callsWhatDependsOnACountryATerritoryBeforeACountry() {
    Entity entity =
        only(
            "Sorne Islands",
            "<p>Many birds and few people live here, and all of them fish.</p><table>"
                + "<tr><th>Country name</th><td>Sorne Islands</td></tr>"
                + "<tr><th>Dependency status</th><td>overseas territory of Avaria</td></tr>"
                + "</table>");
    assertThat(entity.types()).containsExactly("territory", "country");
  }

  /** The thing that the only page of a corpus is about. */
  private static Entity only(String name, String body) {
    return EntityResolver.resolve(List.of(FactPages.page("a.example/x", name, body))).get(0);
  }

  private static Page page(String name, String next) {
    return FactPages.read(
        "a.example/" + name,
        "<html lang=en><title>The Gazetteer</title><main><p>Here one reads of number "
            + name
            + " at some length, and then goes on.</p><p>See <a href=/"
            + next
            + ">Place "
            + next
            + "</a>.</p></main></html>");
  }
}
