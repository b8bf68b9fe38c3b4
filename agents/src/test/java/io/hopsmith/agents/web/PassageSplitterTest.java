package io.hopsmith.agents.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.schemas.Page;
import io.hopsmith.schemas.Passage;
import java.util.List;
import org.junit.jupiter.api.Test;

class PassageSplitterTest {
  private static List<Passage> split(String html) throws Exception {
    return new PassageSplitter().split(Documents.read(html), "Nile");
  }

  @Test
  void putsAHeadingBeforeItsContentAndDropsEmptyOnes() throws Exception {
    Page page = Documents.read("<h1>Nile</h1><h2>Empty</h2><h2>Course</h2><p>Long.</p><p>Wet.</p>");
    assertThat(new PassageSplitter().split(page, "The Nile"))
        .containsExactly(
            new Passage(
                page.id() + "#0",
                page.id(),
                page.url(),
                "The Nile",
                "Nile > Course",
                "Course\nLong.\nWet."));
  }

  @Test
  void gathersPairsUpToTheLimit() throws Exception {
    List<Passage> passages =
        split("<dl>" + "<dt>Length</dt><dd>6650 km or so</dd>".repeat(30) + "</dl>");
    assertThat(passages)
        .extracting(p -> Words.count(p.text().replace('\n', ' ')))
        .containsExactly(120, 30);
  }

  @Test
  void splitsOnlyLongBlocksAndAtSentenceEnds() throws Exception {
    String sentence = "The river runs north through many lands and cities. "; // 9 words
    assertThat(split("<p>" + sentence.repeat(16) + "</p>")).hasSize(1);
    List<Passage> parts = split("<p>" + sentence.repeat(20) + "</p>");
    assertThat(parts).extracting(p -> p.text().split(" ").length).containsExactly(117, 63);
    assertThat(parts).allSatisfy(p -> assertThat(p.text()).endsWith("cities."));
  }

  @Test
  void keepsSectionsApart() throws Exception {
    assertThat(split("<h2>A</h2><p>one</p><h2>B</h2><p>two</p>"))
        .extracting(Passage::text)
        .containsExactly("A\none", "B\ntwo");
  }

  @Test
  void knowsAbbreviations() {
    assertThat(
            Sentences.of(
                "Dr. J. Smith of St. Goar, U.S. citizen, left. He was 5 ft. 3 in. tall. \"Oh!\" 9 came."))
        .containsExactly(
            "Dr. J. Smith of St. Goar, U.S. citizen, left.",
            "He was 5 ft. 3 in. tall.",
            "\"Oh!\"",
            "9 came.");
  }
}
