package io.hopsmith.agents.solver.lexical;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.agents.tools.PageView;
import java.util.List;
import org.junit.jupiter.api.Test;

class PropertyReaderTest {
  private final PropertyReader reader = new PropertyReader(new LineWeights());

  @Test
  void readsAPropertyUnderAnotherOfItsNames() {
    LexicalPage tarn = page("Tarn", "Length: 812 km", "Basin size: 4,100 km²");
    assertThat(reader.value(tarn, "drainage area")).isEqualTo("4,100 km²");
    assertThat(reader.value(tarn, "length")).isEqualTo("812 km");
  }

  @Test
  void prefersTheNameThatIsAskedFor() {
    LexicalPage tarn = page("Tarn", "Basin size: 9 km²", "Drainage area: 4,100 km²");
    assertThat(reader.value(tarn, "drainage area")).isEqualTo("4,100 km²");
    assertThat(reader.value(tarn, "ridership")).isEmpty();
  }

  @Test
  void readsTheDateOfTheEventAndNoOtherOfTheLine() {
    LexicalPage thesis =
        page(
            "Ferns since 1700",
            "Pages 304",
            "Ferns since 1700 is a thesis by Ann Berg, submitted in 2013.");
    assertThat(reader.value(thesis, "date submitted")).isEqualTo("2013");
    LexicalPage dated = page("Tarn Tower", "In 1903 the tower was completed at last.");
    assertThat(reader.value(dated, "date completed")).isEqualTo("1903");
  }

  private static LexicalPage page(String title, String... lines) {
    return LexicalPage.of(
        PageView.plain("http://r.example/" + title, title, String.join("\n", lines), List.of()));
  }
}
