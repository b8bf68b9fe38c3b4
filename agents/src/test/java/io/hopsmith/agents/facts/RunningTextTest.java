package io.hopsmith.agents.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.schemas.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunningTextTest {
  private static final Page PAGE =
      FactPages.page(
          "r.example/all",
          "Gazette",
          "<p>Holmium was found late. Miners sold holmium by the gram, and pure holmium is rare. Few"
              + " who see the Vasa Hall miss the Sorne, while Lindow is often left out. The Lindow"
              + " Museum is in Lindow. Ann Berg saw the Ann Berg Prize go to Lake Vann."
              + " They let the old mill turn, and so we let the old mill turn. Once he played The Night Mill"
              + " Sings to her.</p>");

  private final RunningText text =
      new RunningText(
          List.of(PAGE),
          List.of(
              "holmium",
              "vasa hall",
              "sorne",
              "lindow",
              "ann berg",
              "lake vann",
              "oster",
              "let the old mill turn",
              "night mill sings"));

  @Test
  void putsTheBeforeNamesThatSentencesPutItBefore() {
    assertThat(text.write("Vasa Hall")).isEqualTo("the Vasa Hall");
    assertThat(text.write("Sorne")).isEqualTo("the Sorne");
    assertThat(text.write("Lindow")).isEqualTo("Lindow");
    assertThat(text.write("Lake Vann")).isEqualTo("Lake Vann");
  }

  @Test
  void leavesOrdinaryNounsInLowerCase() {
    assertThat(text.write("Holmium")).isEqualTo("holmium");
  }

  @Test
  void leavesTitlesAsTheyAre() {
    assertThat(text.write("Let the Old Mill Turn")).isEqualTo("Let the Old Mill Turn");
    assertThat(text.write("Night Mill Sings")).isEqualTo("Night Mill Sings");
  }

  @Test
  void takesAPartOfALongerNameForNoUse() {
    assertThat(text.write("Ann Berg")).isEqualTo("Ann Berg");
  }

  @Test
  void writesWhatNoSentenceHasByItsForm() {
    assertThat(text.write("Oster Museum")).isEqualTo("the Oster Museum");
    assertThat(text.write("Oster")).isEqualTo("Oster");
  }
}
