package io.hopsmith.agents.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.schemas.Constraint;
import io.hopsmith.schemas.Constraint.Operator;
import io.hopsmith.schemas.Entity;
import io.hopsmith.schemas.Fact;
import io.hopsmith.schemas.Page;
import io.hopsmith.schemas.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MentionsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Owners | Anna Berg (until 1990), Carl Dorn | anna berg; anna berg until 1990 carl dorn",
        "Keeper | Anna Berg (acting) | anna berg; anna berg acting",
        "Opened | 1 May 1890 (north span) | 1890; 1 may 1890 north span",
        "Length | 812 m (disputed) | 812 m; 812 m disputed",
        "Owners | Anna Berg, Carl Dorn | ''",
        "Owners | Tarn Rail over 40%, Carl Dorn | ''",
        "Sights | Lind / Mount Tarn | ''",
        "Length | 812 m (2,664 ft) | ''"
      })
  void keepsWhatALineNamesBesideItsValues(String label, String cell, String mentioned) {
    Page bridge = bridge("Long Bridge", "<tr><th>" + label + "</th><td>" + cell + "</td></tr>");
    assertThat(
            facts(List.of(bridge)).stream()
                .filter(Fact::isMention)
                .map(fact -> FactBase.answerKey(fact.value()))
                .collect(Collectors.joining("; ")))
        .isEqualTo(mentioned);
  }

  @Test
  void keepsWhatALabelSaysOfAnotherSeriesInAnotherBox() {
    String again = "</table><h2>In the north</h2><table><tr><th>Next</th><td>Old Bridge</td></tr>";
    Page bridge = bridge("Long Bridge", "<tr><th>Next</th><td>New Bridge</td></tr>" + again);
    assertThat(facts(List.of(bridge)).stream().filter(fact -> fact.property().equals("next")))
        .extracting(fact -> fact.isMention() + " " + fact.value().text())
        .containsExactly("false New Bridge", "true Old Bridge");
  }

  @Test
  void proseNamesNothing() {
    Page bridge =
        bridge(
            "Long Bridge",
            "<tr><th>Keeper</th><td>" + "it was long ago ".repeat(60) + "</td></tr>");
    assertThat(facts(List.of(bridge))).noneMatch(Fact::isMention);
  }

  @Test
  void countWhereSecondAnswersAreLookedForAndNowhereElse() {
    List<Page> pages = new ArrayList<>();
    pages.add(bridge("Long Bridge", owners("Carl Dorn, Eva Fels")));
    pages.add(bridge("Old Bridge", owners("Anna Berg; Eva Fels, Tarn Rail over 40%")));
    pages.add(bridge("New Bridge", owners("Anna Berg; Carl Dorn (until 1990)")));
    FactBase base = new FactBase(EntityResolver.resolve(pages), facts(pages));
    assertThat(base.contradictions()).isZero();
    assertThat(names(base, base.answers(owned("Carl Dorn"), 0))).containsExactly("Long Bridge");
    assertThat(names(base, base.answers(owned("Carl Dorn"), 0.1)))
        .containsExactlyInAnyOrder("Long Bridge", "New Bridge");
    assertThat(names(base, base.answers(owned("Tarn Rail"), 0.1))).containsExactly("Old Bridge");
  }

  @Test
  void makeAListUnfitForQuestionsAboutAllOfIt() {
    String rest = "<tr><th>Piers</th><td>";
    List<Page> pages = new ArrayList<>();
    pages.add(bridge("Long Bridge", rest + "Old Bridge, New Bridge</td></tr>"));
    pages.add(bridge("Old Bridge", rest + "Long Bridge, New Bridge (disputed)</td></tr>"));
    pages.add(bridge("New Bridge", rest + "Long Bridge</td></tr>"));
    FactBase base = new FactBase(EntityResolver.resolve(pages), facts(pages));
    assertThat(base.listings().of(id(base, "Long Bridge"), "piers")).isPresent();
    assertThat(base.listings().of(id(base, "Old Bridge"), "piers")).isEmpty();
  }

  private static Query owned(String owner) {
    Constraint owned =
        new Constraint("?0", "owners", Operator.TEXT, owner, 0, 0, "", "", "", "", "");
    return new Query(List.of(owned), "?0", "");
  }

  private static List<String> names(FactBase base, Iterable<String> ids) {
    List<String> names = new ArrayList<>();
    ids.forEach(id -> names.add(base.entity(id).orElseThrow().name()));
    return names;
  }

  private static String id(FactBase base, String name) {
    return base.entities().stream()
        .filter(entity -> entity.name().equals(name))
        .map(Entity::id)
        .findFirst()
        .orElseThrow();
  }

  private static String owners(String cell) {
    return "<tr><th>Owners</th><td>" + cell + "</td></tr>";
  }

  private static Page bridge(String name, String rows) {
    return FactPages.page(
        "a.example/" + name.replace(' ', '-'),
        name,
        "<p>" + name + " is a bridge in Tarn.</p><table>" + rows + "</table>");
  }

  private static List<Fact> facts(List<Page> pages) {
    FactReader reader = new FactReader(new EntityTable(EntityResolver.resolve(pages), pages));
    return pages.stream().flatMap(page -> reader.all(page).stream()).toList();
  }
}
