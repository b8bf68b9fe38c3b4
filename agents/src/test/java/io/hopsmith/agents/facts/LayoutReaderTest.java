package io.hopsmith.agents.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.schemas.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LayoutReaderTest {
  private static final Page SONG =
      FactPages.page(
          "m.example/tide", "Tide", "<p>Tide is a song of the sea and of the north.</p>");
  private static final Page OTHER_SONG =
      FactPages.page("m.example/ebb", "Ebb", "<p>Ebb is a song of the shore and of the south.</p>");

  @Test
  void readsAListUnderAHeadingThatNamesIt() {
    Page album =
        album(
            "<h2>Track listing</h2><ol><li>\"<a href=/tide>Tide</a>\" (Nobody) – 2:10</li>"
                + "<li>\"Foam\" – 1:00</li></ol>"
                + "<h2>Notable songs</h2><ul><li><a href=/ebb>Ebb</a> by others</li></ul>");
    assertThat(FactPages.facts(SONG, OTHER_SONG, album))
        .containsExactly("Waves | track listing | @Tide", "Waves | notable songs | @Ebb");
  }

  @Test
  void readsListsWhoseHeadingsSayWhatWasDoneOrSpeakOfTheSite() {
    Page album =
        album(
            "<h2>Songs written</h2><ul><li><a href=/tide>Tide</a> (1959)</li></ul>"
                + "<h2>Full cast</h2><ul><li><a href=/ebb>Ebb</a></li></ul>"
                + "<h2>Songs in our collections</h2><ul><li><a href=/ebb>Ebb</a></li></ul>"
                + "<h2>Singles</h2><table><tr><td>1959</td><td><a href=/tide>Tide</a></td><td>7</td></tr>"
                + "<tr><td>1960</td><td><a href=/ebb>Ebb</a></td><td>9</td></tr></table>");
    assertThat(FactPages.facts(SONG, OTHER_SONG, album))
        .contains(
            "Waves | songs written | @Tide",
            "Waves | cast | @Ebb",
            "Waves | songs | @Ebb",
            "Waves | singles | @Tide",
            "Waves | singles | @Ebb");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Singles|Year|Single|Waves / singles / @Tide",
        "Singles|Year|Title|Waves / singles / @Tide",
        "Discography|Year|Album|Waves / discography / @Tide",
        "Awards|Award|Song|",
        "Singles|Year|Album|",
        "Awards|||"
      })
  void readsTheColumnThatATableLists(String heading, String first, String second, String fact) {
    String head =
        first == null
            ? ""
            : "<tr><th>%s</th><th>%s</th><th>Peak</th></tr>".formatted(first, second);
    String rows =
        "<tr><td>Golden Gull</td><td><a href=/tide>Tide</a></td><td>7</td></tr>"
            + "<tr><td>Silver Gull</td><td>Foam</td><td>9</td></tr>";
    Page album = album("<h2>" + heading + "</h2><table>" + head + rows + "</table>");
    List<String> read =
        FactPages.facts(SONG, OTHER_SONG, album).stream()
            .filter(each -> each.startsWith("Waves"))
            .toList();
    assertThat(read).isEqualTo(fact == null ? List.of() : List.of(fact.replace(" /", " |")));
  }

  @Test
  void readsNoListOfReferencesAndNoneUnderASingular() {
    Page album =
        album(
            "<h2>References</h2><ul><li><a href=/tide>Tide</a>, a review</li></ul>"
                + "<h2>Covers</h2><ul><li><a href=/ebb>Ebb</a>, by others</li></ul>"
                + "<h2>History</h2><ul><li><a href=/tide>Tide</a> came first</li></ul>"
                + "<h2>Guests</h2><ul><li>Someone on <a href=/tide>Tide</a></li></ul>");
    assertThat(FactPages.facts(SONG, OTHER_SONG, album)).isEmpty();
  }

  @Test
  void readsWhereItIsFrom() {
    Page album = album("<p>Nothing else is known of the whole of it so far.</p>");
    Page single =
        FactPages.page(
            "m.example/foam", "Foam", "<div>from the album <a href=/waves>Waves</a></div>");
    assertThat(FactPages.facts(album, single)).contains("Foam | album | @Waves");
  }

  private static final String CHRONOLOGY =
      "<tr><th colspan=2>Nobody chronology</th></tr><tr><td colspan=2><table><tr>"
          + "<td><a href=/tide>Tide</a><br>(1958)</td><td>Waves<br>(1959)</td>"
          + "<td><a href=/ebb>Ebb</a><br>(1960)</td></tr></table></td></tr></table>";

  @Test
  void readsTheNeighboursInAnArtistsDiscography() {
    Page album =
        album(
            "<table><tr><th>Released</th><td>1959</td></tr><tr><th>Label</th><td>Lindow</td></tr>"
                + CHRONOLOGY);
    String before = "follows in its artist's discography";
    assertThat(FactPages.facts(SONG, OTHER_SONG, album))
        .containsAll(
            List.of(
                "Waves | " + before + " | @Tide",
                "Waves | precedes in its artist's discography | @Ebb"));
    assertThat(FactPages.quotes(before, SONG, OTHER_SONG, album))
        .as("the place of a line among others says what it is")
        .allSatisfy(quote -> assertThat(quote).contains("chronology", "Tide", "Waves"))
        .isNotEmpty();
  }

  @Test
  void readsTheNeighboursInAnotherChronology() {
    Page novel =
        album(
            "<table><tr><th>Published</th><td>1959</td></tr><tr><th>Pages</th><td>310</td></tr>"
                + CHRONOLOGY);
    assertThat(FactPages.facts(SONG, OTHER_SONG, novel))
        .containsAll(List.of("Waves | preceded by | @Tide", "Waves | followed by | @Ebb"));
  }

  @Test
  void leavesOutTheBoxesOfASoundtrackAndOfALaterVersion() {
    String own =
        "<table><tr><th colspan=2>Waves</th></tr><tr><th>Directed by</th><td>Ann Berg</td></tr>"
            + "<tr><th>Country</th><td>Norway</td></tr></table><p>Waves is a film of the sea.</p>";
    String soundtrack =
        "<table><tr><th colspan=2>Songs of Waves</th></tr><tr><th colspan=2>Soundtrack album by Carl"
            + " Dorn</th></tr><tr><th>Label</th><td>Lindow</td></tr><tr><th>Producer</th><td>Eva Fels"
            + "</td></tr></table>";
    List<String> facts = List.of("Waves | directed by | Ann Berg", "Waves | country | Norway");
    assertThat(FactPages.facts(album(own + soundtrack))).containsExactlyInAnyOrderElementsOf(facts);
    assertThat(FactPages.facts(album("<h2>Music</h2>" + soundtrack))).isEmpty();
    assertThat(FactPages.facts(album(soundtrack)))
        .as("the box of the page's own subject")
        .contains("Waves | producer | Eva Fels");
  }

  private static Page album(String body) {
    return FactPages.page("m.example/waves", "Waves", body);
  }
}
