package io.hopsmith.generators.english;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.agents.facts.FactBase;
import io.hopsmith.schemas.Entity;
import io.hopsmith.schemas.Side;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayNamesTest {
  private static Entity named(String name, String type) {
    return new Entity(name, name, List.of(), List.of(type), List.of(), name, Side.TRAIN);
  }

  @Test
  void leavesOutWhatACatalogueAddsUnlessItTellsNamesakesApart() {
    Entity alone = named("Slow River (album)", "album");
    Entity album = named("Long Night (album)", "album");
    Entity song = named("Long Night", "song");
    Entity river = named("Tarn (Bremia)", "river");
    Entity other = named("Tarn (Avaria)", "river");
    DisplayNames names =
        new DisplayNames(new FactBase(List.of(alone, album, song, river, other), List.of()));
    assertThat(names.of(alone)).isEqualTo("Slow River");
    assertThat(names.of(album)).isEqualTo("the album Long Night");
    assertThat(names.of(song)).isEqualTo("Long Night");
    assertThat(names.of(river)).isEqualTo("Tarn (Bremia)");
    assertThat(names.titled(alone)).isEqualTo("\"Slow River\"");
    assertThat(names.titled(album)).isEqualTo("the album \"Long Night\"");
    assertThat(names.titled(song)).isEqualTo("\"Long Night\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Prime Minister Ada QUILL | Prime Minister Ada Quill
          President Bora A. LINDOW TARN | President Bora A. Lindow Tarn
          Chancellor of the BBC | Chancellor of the BBC
          President Ada Quill | President Ada Quill
          Radio Lindow USA | Radio Lindow USA
          King Bora III | King Bora III
          King BORA VI | King Bora VI
          King Ada BORA VI | King Ada Bora VI
          Prime Minister Ada EL QUILL | Prime Minister Ada El Quill
          President Bora wa QUILL | President Bora wa Quill
          President Bora al-QUILL | President Bora al-Quill
          Governor Ada DeQUILL | Governor Ada DeQuill
          Chief Secretary QUILL Ada-bora | Chief Secretary Quill Ada-bora
          Emperor QUILLO | Emperor Quillo
          Secretary of the USA | Secretary of the USA
          """)
  void writesShoutedSurnamesAsNamesAreWritten(String text, String calm) {
    assertThat(DisplayNames.calm(text)).isEqualTo(calm);
  }
}
