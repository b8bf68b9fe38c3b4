package io.hopsmith.agents.solver.lexical;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.agents.tools.PageView;
import java.util.List;
import org.junit.jupiter.api.Test;

class LexicalReadingTest {
  private final LexicalReading reading = new LexicalReading();

  @Test
  void trustsALineOfItsOwnForARelationMoreThanAMention() {
    PageView lindow = page("Lindow", "Lindow lies by the sea.");
    PageView other = page("Dorn", "Borders: Tarn, Berg", "Exports go to Lindow.");
    PageView silent = page("Ansel", "Exports go to Lindow.");
    PageView neighbour = page("Berg", "Borders: Dorn, Lindow");
    double named = reading.names(neighbour, lindow, "borders");
    double mentioned = reading.names(silent, lindow, "borders");
    double leftOut = reading.names(other, lindow, "borders");
    assertThat(named).isGreaterThan(mentioned);
    assertThat(mentioned).isGreaterThan(leftOut);
  }

  @Test
  void takesNoClauseForWhatAPageSaysThatItIs() {
    PageView told =
        page("Lindow", "By the fourteenth century Lindow was the largest state of the plain.");
    PageView defined = page("Lindow", "Lindow is a country on the northern plain of old.");
    PageView denied = page("Lindow", "Lindow is a singer on the northern plain of old.");
    double unsaid = reading.type(told, "country");
    assertThat(reading.type(defined, "country")).isGreaterThan(unsaid);
    assertThat(reading.type(denied, "country")).isLessThan(unsaid);
  }

  private static PageView page(String title, String... lines) {
    return PageView.plain("http://r.example/" + title, title, String.join("\n", lines), List.of());
  }
}
