package io.hopsmith.agents.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.schemas.Constraint;
import io.hopsmith.schemas.Entity;
import io.hopsmith.schemas.Fact;
import io.hopsmith.schemas.Page;
import io.hopsmith.schemas.Query;
import io.hopsmith.schemas.Value;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagelessEntitiesTest {
  private static final Page NIGHT = film("Night", 1961, "Ann Berg");
  private static final Page MORNING = film("Morning", 1965, "Ann Berg");
  private static final Page NOON = film("Noon", 1963, "Ann Dorn");

  @Test
  void makesAnEntityOfANameThatSeveralPagesGive() {
    PagelessEntities.Found found = found(NIGHT, MORNING, NOON);
    assertThat(named(found))
        .singleElement()
        .satisfies(
            entity -> {
              assertThat(entity.name()).isEqualTo("Ann Berg");
              assertThat(entity.types()).containsExactly("person");
              assertThat(entity.hasPage()).isFalse();
            });
    String id = named(found).get(0).id();
    assertThat(found.facts())
        .filteredOn(fact -> fact.value().entity().equals(id))
        .extracting(fact -> fact.property() + " " + fact.value().kind())
        .containsExactly("directed by ENTITY", "directed by ENTITY");
    assertThat(found.facts())
        .filteredOn(fact -> fact.value().text().equals("Ann Dorn"))
        .extracting(fact -> fact.value().kind())
        .containsExactly(Value.Kind.TEXT);
  }

  @Test
  void changesNothingElse() {
    List<Page> pages = List.of(NIGHT, MORNING, NOON);
    List<Fact> read = read(pages);
    assertThat(found(NIGHT, MORNING, NOON).facts())
        .extracting(Fact::id)
        .containsExactlyElementsOf(read.stream().map(Fact::id).toList());
  }

  @Test
  void leavesAloneANameThatAPageBears() {
    Page person =
        FactPages.page("r.example/berg", "Ann Berg", "<p>Ann Berg is a lake of some size.</p>");
    assertThat(named(found(NIGHT, MORNING, NOON, person))).isEmpty();
  }

  @Test
  void takesPeopleOfTwoTimesForTwo() {
    assertThat(named(found(NIGHT, film("Evening", 2005, "Ann Berg"), NOON))).isEmpty();
  }

  @Test
  void takesNobodyWhoseTimeIsUnknown() {
    Page undated =
        FactPages.page("r.example/u", "Dusk", "<p>Dusk is a drama film directed by Ann Berg.</p>");
    assertThat(named(found(NIGHT, undated, NOON))).isEmpty();
  }

  @Test
  void wantsAForenameThatIsCommonOrThatOthersHaveToo() {
    assertThat(named(found(NIGHT, MORNING))).hasSize(1);
    Page night = film("Night", 1961, "Iron Tarn");
    Page morning = film("Morning", 1965, "Iron Tarn");
    assertThat(named(found(night, morning))).isEmpty();
    assertThat(named(found(night, morning, film("Noon", 1963, "Iron Fels")))).hasSize(1);
  }

  @Test
  void leavesAloneWhatIsSaidOfItElsewhereInAnotherSense() {
    Page based =
        FactPages.page(
            "r.example/b", "Dawn", "<p>Dawn is a 1962 drama film. It is based on Ann Berg.</p>");
    assertThat(named(found(NIGHT, MORNING, NOON, based))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Lindow, Tarnshire|Lindow, Tarnshire|1",
        "Lindow, Tarnshire|Lindow|0",
        "Lindow, Tarnshire|Lindow, Tarnshire, Northmark|0",
        "Lindow|Lindow|0"
      })
  void knowsPlacesByTheWiderOneWhereAllWriteThemSo(String one, String other, int found) {
    assertThat(named(found(painter("Eva Fels", one), painter("Carl Dorn", other)))).hasSize(found);
  }

  @Test
  void countsWhoeverAPageIsAboutAmongThePeopleThatAClueMayMean() {
    Page poet =
        FactPages.page("r.example/fels", "Eva Fels", "<p>Eva Fels is a poet and playwright.</p>");
    PagelessEntities.Found found = found(NIGHT, MORNING, NOON, poet);
    FactBase base = new FactBase(found.entities(), found.facts());
    Query people = new Query(List.of(type("person")), "?0", "");
    assertThat(base.answers(people, 0))
        .extracting(id -> base.entity(id).orElseThrow().name())
        .containsExactlyInAnyOrder("Ann Berg", "Eva Fels");
  }

  private static Constraint type(String noun) {
    return new Constraint("?0", "type", Constraint.Operator.TYPE, noun, 0, 0, "", "", "", "", "");
  }

  private static Page film(String title, int year, String director) {
    return FactPages.page(
        "r.example/" + title,
        title,
        "<p>%s is a %d drama film directed by %s.</p>".formatted(title, year, director));
  }

  private static Page painter(String name, String birthplace) {
    return FactPages.page(
        "r.example/" + name.replace(' ', '-'),
        name,
        "<p>%s is a painter. She was born in %s.</p>".formatted(name, birthplace));
  }

  private static List<Fact> read(List<Page> pages) {
    FactReader reader = new FactReader(new EntityTable(EntityResolver.resolve(pages), pages));
    return pages.stream().flatMap(page -> reader.read(page).stream()).toList();
  }

  private static PagelessEntities.Found found(Page... pages) {
    List<Page> all = Stream.of(pages).toList();
    return PagelessEntities.in(EntityResolver.resolve(all), read(all));
  }

  private static List<Entity> named(PagelessEntities.Found found) {
    return found.entities().stream().filter(entity -> !entity.hasPage()).toList();
  }
}
