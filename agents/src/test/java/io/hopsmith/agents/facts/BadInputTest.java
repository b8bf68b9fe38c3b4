package io.hopsmith.agents.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.schemas.Entity;
import io.hopsmith.schemas.Fact;
import io.hopsmith.schemas.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Pages that invite mistakes give fewer facts, never a wrong one. */
class BadInputTest {
  private static final Page RIVER =
      FactPages.page(
          "r.example/sorne", "Sorne", "<p>Sorne is a river of the plains, long and slow.</p>");
  private static final Page OTHER_RIVER =
      FactPages.page(
          "r.example/wend", "Wend", "<p>Wend is a river of the hills, short and wild.</p>");

  @Test
  void readsPagesWithoutStructureBySentencesAlone() {
    Page bare =
        FactPages.read(
            "r.example/tarn",
            "<title>Tarn Bridge</title>Tarn Bridge is a road bridge that was opened in 1890.<br>612 m, 4 lanes."
                + "<br>Built: nobody knows<br>Ring 555-1234 or 12/13.");
    assertThat(FactPages.facts(bare)).containsExactly("Tarn Bridge | opened | 18900000");
  }

  @Test
  void readsNoRowOfATableWithMergedNamesAndNoCellThatItsRowDoesNotShow() {
    Page list =
        list(
            "<tr><th>River</th><th>Year</th><th>Gauge</th><th>Flow (m\u00b3/s)</th><th>Office</th></tr>"
                + "<tr><td rowspan=2>Sorne</td><td>2001</td><td>upper</td><td>12</td><td rowspan=3>Hull</td></tr>"
                + "<tr><td>2002</td><td>lower</td><td>40</td></tr>"
                + "<tr><td>Wend</td><td>2001</td><td>upper</td><td>7<sup>2</sup></td></tr>"
                + "<tr><th>Total</th><th>2001</th><th></th><th>59</th><th></th></tr>");
    assertThat(FactPages.facts(RIVER, OTHER_RIVER, list))
        .containsExactly("Wend | gauge | upper", "Wend | flow | 7 m\u00b3/s");
  }

  @Test
  void readsUnitsScalesAndDatesOfHeadersAndLeavesNotesAway() {
    Page list =
        list(
            "<tr><th rowspan=2>River</th><th colspan=2>Length</th><th>People (2011, thousands)</th></tr>"
                + "<tr><th>km</th><th>mi</th><th>in the basin</th></tr>"
                + "<tr><td>Sorne<sup>a</sup></td><td>812<sup><a href=#n1>1</a></sup></td><td>505</td><td>1,240*</td></tr>"
                + "<tr><td colspan=4>The hills</td></tr>"
                + "<tr><td>Wend</td><td>about 90 (disputed)</td><td>\u2014</td><td>35 [3]</td></tr>");
    assertThat(FactPages.facts(RIVER, OTHER_RIVER, list))
        .containsExactly(
            "Sorne | length | 812 km",
            "Sorne | length | 505 mi",
            "Sorne | people in the basin | 1240000",
            "Wend | people in the basin | 35000");
  }

  @Test
  void readsATableWhoseColumnsAreTheThings() {
    Page list =
        list(
            "<tr><th></th><th>Sorne</th><th>Wend</th></tr><tr><th>Length</th><td>812 km</td><td>90 km</td></tr>"
                + "<tr><th>Boats allowed</th><td>yes</td><td>no</td></tr>");
    assertThat(FactPages.facts(RIVER, OTHER_RIVER, list))
        .containsExactly("Sorne | length | 812 km", "Wend | length | 90 km");
  }

  @Test
  void readsNothingFromAMatrixOfThingsAgainstThings() {
    Page list =
        list(
            "<tr><th></th><th>Sorne</th><th>Wend</th></tr><tr><th>Sorne</th><td>0</td><td>45</td></tr>"
                + "<tr><th>Wend</th><td>45</td><td>0</td></tr>");
    assertThat(FactPages.facts(RIVER, OTHER_RIVER, list)).isEmpty();
  }

  @Test
  void readsTheLinesOfACellAsItsValues() {
    Page list =
        list(
            "<tr><th>River</th><th>Lakes</th><th>Keeper</th></tr>"
                + "<tr><td>Sorne</td><td>Blue Pool<br>Long Water</td><td>Anna Berg<br>Carl Dorn</td></tr>"
                + "<tr><td>Wend</td><td>Old Mere</td><td>Eva Fels</td></tr>");
    assertThat(FactPages.facts(RIVER, OTHER_RIVER, list))
        .containsExactly(
            "Sorne | lakes | Blue Pool",
            "Sorne | lakes | Long Water",
            "Wend | lakes | Old Mere",
            "Wend | keeper | Eva Fels");
  }

  @Test
  void setsAsideWhatPagesContradict() {
    List<Page> pages = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      pages.add(river("a.example/" + i, "Arven " + (char) ('A' + i), 100 + i));
    }
    pages.add(river("b.example/0", "Arven A", 900));
    pages.add(river("b.example/1", "Arven B", 101));
    List<Entity> entities = EntityResolver.resolve(pages);
    FactReader reader = new FactReader(new EntityTable(entities, pages));
    List<Fact> facts = pages.stream().flatMap(page -> reader.read(page).stream()).toList();
    FactBase base = new FactBase(entities, facts);
    List<String> silent =
        base.entities().stream()
            .filter(entity -> base.about(entity.id()).stream().noneMatch(BadInputTest::isLength))
            .map(Entity::name)
            .toList();
    assertThat(silent).containsExactly("Arven A");
  }

  @Test
  void keepsTwoThingsOfOneNameApart() {
    Page town =
        FactPages.page(
            "t.example/sorne",
            "Sorne",
            "<p>Sorne is a town of many towers.</p><dl><dt>Population</dt><dd>5,000</dd><dt>Mayor</dt><dd>Eva Fels</dd></dl>");
    Page bridge =
        FactPages.page(
            "r.example/bridge",
            "Long Bridge",
            "<p>Long Bridge is a bridge.</p><dl><dt>Crosses</dt><dd>Sorne</dd><dt>Length</dt><dd>612 m</dd></dl>");
    List<Page> pages = List.of(RIVER, town, bridge);
    List<Entity> entities = EntityResolver.resolve(pages);
    FactReader reader = new FactReader(new EntityTable(entities, pages));
    assertThat(entities).hasSize(3);
    assertThat(reader.read(bridge))
        .filteredOn(fact -> fact.property().equals("crosses"))
        .allSatisfy(fact -> assertThat(fact.value().entity()).isEmpty());
    assertThat(reader.read(RIVER)).noneMatch(fact -> fact.property().equals("population"));
  }

  private static boolean isLength(Fact fact) {
    return fact.property().equals("length");
  }

  private static Page river(String address, String name, int length) {
    return FactPages.page(
        address,
        name,
        "<p>"
            + name
            + " is a river of the far hills.</p><dl><dt>Length</dt><dd>"
            + length
            + " km</dd><dt>Keeper</dt><dd>Nobody</dd></dl>");
  }

  private static Page list(String rows) {
    return FactPages.page("r.example/rivers", "Rivers", "<table>" + rows + "</table>");
  }
}
