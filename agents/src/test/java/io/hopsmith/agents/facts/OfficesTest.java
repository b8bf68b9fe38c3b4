package io.hopsmith.agents.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.schemas.Entity;
import io.hopsmith.schemas.Fact;
import io.hopsmith.schemas.Page;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfficesTest {
  private static final String HEAD =
      "<html lang=en><head><title>Lindow</title>"
          + "<meta property=article:published_time content=2009-03-01>%s</head><main>"
          + "<h1>Lindow</h1><p>Lindow is a city of many trades and towers.</p><table>"
          + "<tr><th>%s</th><td>%s</td></tr><tr><th>Motto</th><td>Ever on</td></tr></table></main>";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mayor|Anna Berg|2011-02-03",
        "Chief executive|Anna Berg|2011-02-03",
        "Film director|Anna Berg|",
        "Founder|Anna Berg|",
        "Area|80 sq km|"
      })
  void datesTheHolderOfAnOfficeByThePage(String label, String value, String asOf) {
    assertThat(asOf("<meta property=article:modified_time content=2011-02-03>", label, value))
        .isEqualTo(asOf == null ? "" : asOf);
    assertThat(asOf("", label, value)).isEqualTo(asOf == null ? "" : "2009-03-01");
  }

  private static String asOf(String modified, String label, String value) {
    Page page = FactPages.read("r.example/lindow", HEAD.formatted(modified, label, value));
    List<Entity> entities = EntityResolver.resolve(List.of(page));
    return new FactReader(new EntityTable(entities, List.of(page)))
        .read(page).stream()
            .filter(fact -> fact.property().equalsIgnoreCase(label))
            .map(Fact::asOf)
            .findFirst()
            .orElseThrow();
  }
}
