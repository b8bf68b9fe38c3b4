package io.hopsmith.agents.solver.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.agents.solver.reading.Puzzle.Clue;
import io.hopsmith.agents.solver.reading.Puzzle.Relation;
import org.junit.jupiter.api.Test;

class PuzzleReaderTest {

  @Test
  void readsThingsThatSentencesIntroduceAndPointBackTo() {
    Puzzle puzzle =
        PuzzleReader.read(
            "A city lies in Italy. It contains a bridge whose length is 135 metres. That bridge crosses"
                + " the Tiber. What is the name of that city?");
    assertThat(puzzle.things()).containsExactly("city", "bridge");
    assertThat(puzzle.clues())
        .containsExactly(
            new Clue(0, "lies in Italy"),
            new Clue(1, "length is 135 metres"),
            new Clue(1, "crosses the Tiber"));
    assertThat(puzzle.relations()).containsExactly(new Relation(0, 1, "contains"));
    assertThat(puzzle.asked()).isZero();
    assertThat(puzzle.property()).isEmpty();
  }

  @Test
  void tellsThingsOfOneTypeApartByOrdinals() {
    Puzzle puzzle =
        PuzzleReader.read(
            "State the public debt of the country whose resources include gas. It borders another country"
                + " whose resources include uranium. The second country has an unemployment rate of between 6"
                + " and 8 per cent and counts Spanish among its languages.");
    assertThat(puzzle.things()).containsExactly("country", "country");
    assertThat(puzzle.cluesOf(0)).containsExactly("resources include gas");
    assertThat(puzzle.cluesOf(1))
        .containsExactly(
            "resources include uranium",
            "has an unemployment rate of between 6 and 8 per cent",
            "counts Spanish among its languages");
    assertThat(puzzle.relations()).containsExactly(new Relation(0, 1, "borders"));
    assertThat(puzzle.property()).isEqualTo("public debt");
  }

  @Test
  void attachesRelativeClausesToTheThingTheyFollow() {
    Puzzle puzzle =
        PuzzleReader.read(
            "What is the name of the bridge that crosses a river that flows through Brazil and whose length"
                + " is 2,250 kilometres?");
    assertThat(puzzle.things()).containsExactly("bridge", "river");
    assertThat(puzzle.cluesOf(1))
        .containsExactly("flows through Brazil", "length is 2,250 kilometres");
    assertThat(puzzle.relations()).containsExactly(new Relation(0, 1, "crosses"));
  }

  @Test
  void readsWhatIsAskedAboutAnEvent() {
    Puzzle puzzle =
        PuzzleReader.read(
            "On what date was the university described here founded? It stands in a city whose best-known"
                + " sight is Wawel Castle.");
    assertThat(puzzle.property()).isEqualTo("date founded");
    assertThat(puzzle.type(puzzle.asked())).isEqualTo("university");
    assertThat(puzzle.relations()).containsExactly(new Relation(0, 1, "stands in"));
  }

  @Test
  void findsWhatIsAskedForInRequestsAndStatements() {
    for (String text :
        new String[] {
          "A certain bridge is sought. It crosses the Tiber.",
          "What bridge is this? It crosses the Tiber.",
          "Think of a bridge that crosses the Tiber. What is that bridge called?",
          "Which is the bridge that crosses the Tiber?"
        }) {
      Puzzle puzzle = PuzzleReader.read(text);
      assertThat(puzzle.things()).as(text).containsExactly("bridge");
      assertThat(puzzle.clues()).as(text).containsExactly(new Clue(0, "crosses the Tiber"));
      assertThat(puzzle.property()).as(text).isEmpty();
    }
  }

  @Test
  void takesTextWithoutStructureAsOneClue() {
    Puzzle puzzle = PuzzleReader.read("river source Alps length");
    assertThat(puzzle.things()).hasSize(1);
    assertThat(puzzle.cluesOf(0)).contains("river source Alps length");
  }

  @Test
  void survivesEmptyAndOddText() {
    for (String text :
        new String[] {"", " ", "?", "and and", "What?", "of of of", "\u0000", "The"}) {
      assertThat(PuzzleReader.read(text).asked()).isNotNegative();
    }
  }
}
