package io.hopsmith.agents.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.schemas.Entity;
import io.hopsmith.schemas.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FolderKindsTest {
  private static final String SAID = "<p>More is to be said of it another day.</p>";

  @ParameterizedTest
  @CsvSource({
    "courses/,Rope Making,course",
    "who/people/,Ann Berg,person",
    "theses/,On Lichens,thesis",
    "guides/to/mountain-huts/,Tarn,mountain hut",
    "news/,Tarn Opens,''",
    "biographies/,Ann Berg,''",
    "estate/,Dorn,''",
    "A/,Dorn,''"
  })
  void takesTheNameOfAFolderOfSeveralPages(String folder, String name, String kind) {
    List<Page> pages = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      pages.add(FactPages.page("tarn.example/" + folder + i, name + " " + "ABCDE".charAt(i), SAID));
    }
    assertThat(EntityResolver.resolve(pages))
        .allSatisfy(
            entity ->
                assertThat(entity.types()).isEqualTo(kind.isEmpty() ? List.of() : List.of(kind)));
    assertThat(EntityResolver.resolve(pages.subList(0, 4)))
        .as("four pages are too few")
        .allSatisfy(entity -> assertThat(entity.types()).isEmpty());
  }

  @Test
  void takesWhatNamesOfAFolderHaveInCommon() {
    List<Entity> entities =
        EntityResolver.resolve(
            List.of(
                page("estate/1", "Dorn Tower"),
                page("estate/2", "Berg Tower"),
                page("estate/3", "Lindow Hall"),
                page("units/1", "Department of Botany"),
                page("units/2", "Department of Rope Making"),
                page("units/3", "History of Botany"),
                page("units/4", "History of Ropes")));
    assertThat(entities)
        .extracting(entity -> entity.name() + " " + entity.types())
        .containsExactlyInAnyOrder(
            "Dorn Tower [tower]",
            "Berg Tower [tower]",
            "Lindow Hall []",
            "Department of Botany [department]",
            "Department of Rope Making [department]",
            "History of Botany []",
            "History of Ropes []");
  }

  @Test
  void leavesOutWhatAPageSaysItself() {
    List<Page> pages = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      String name = List.of("Ann", "Cora", "Hugo", "Ivo", "Otto").get(i) + " Dorn";
      pages.add(
          FactPages.page(
              "tarn.example/people/" + i,
              name,
              "<p>" + name + " is a potter who has worked by the old mill of Tarn for years.</p>"));
    }
    pages.add(
        FactPages.page(
            "tarn.example/people/x", "Dr Ann Berg", "<p>Senior Lecturer in Botany</p>" + SAID));
    assertThat(EntityResolver.resolve(pages))
        .extracting(entity -> entity.types().get(0))
        .containsOnly("potter", "senior lecturer");
  }

  private static Page page(String path, String name) {
    return FactPages.page("tarn.example/" + path, name, SAID);
  }
}
