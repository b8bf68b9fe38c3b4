package io.hopsmith.agents.solver.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.agents.solver.reading.Puzzle.Clue;
import io.hopsmith.agents.solver.reading.Puzzle.Relation;
import io.hopsmith.schemas.Operation;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
  void readsARelationThatGoesOnBehindTheOtherThing() {
    Puzzle puzzle =
        PuzzleReader.read(
            "An album follows Low Tide in its artist's discography and was recorded in 1960. It precedes in"
                + " its artist's discography another album that was recorded in Lindow. A third album"
                + " follows the second album in its artist's discography. On what date was the third"
                + " album released?");
    assertThat(puzzle.cluesOf(0))
        .containsExactly("follows Low Tide in its artist's discography", "was recorded in 1960");
    assertThat(puzzle.cluesOf(1)).containsExactly("was recorded in Lindow");
    assertThat(puzzle.relations())
        .containsExactly(
            new Relation(0, 1, "precedes in its artist's discography"),
            new Relation(2, 1, "follows in its artist's discography"));
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
  void readsHowThingsThatWereBroughtUpMeetAgain() {
    Puzzle puzzle =
        PuzzleReader.read(
            "Which country has a birth rate of 9.4? It borders another country whose currency is the"
                + " euro. The country in question borders a third country whose capital is Praia. The"
                + " third country also borders the second country.");
    assertThat(puzzle.things()).containsExactly("country", "country", "country");
    assertThat(puzzle.relations())
        .containsExactly(
            new Relation(0, 1, "borders"),
            new Relation(0, 2, "borders"),
            new Relation(2, 1, "borders"));
  }

  @ParameterizedTest
  @CsvSource({
    "That city also lies on that river, lies on",
    "That city is also the source of that river, is the source of",
    "That city also counts that river among its waters, counts among its waters"
  })
  void takesAlsoForNoWordOfTheRelation(String sentence, String relation) {
    Puzzle puzzle =
        PuzzleReader.read(
            "A bridge crosses a river whose length is 12 kilometres. It stands in a city whose area"
                + " code is 21. "
                + sentence
                + ". What is the name of that bridge?");
    assertThat(puzzle.relations()).contains(new Relation(2, 1, relation));
    assertThat(puzzle.asked()).isZero();
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
  void takesNounsBeforeOfForWordsOfTheRelation() {
    Puzzle puzzle =
        PuzzleReader.read(
            "There is a physicist who died on 17 October 1887. A city saw the death of that physicist."
                + " A chemist died in that city. On what date did that chemist die?");
    assertThat(puzzle.things()).containsExactly("physicist", "city", "chemist");
    assertThat(puzzle.relations())
        .containsExactly(new Relation(1, 0, "saw the death of"), new Relation(2, 1, "died in"));
    assertThat(puzzle.asked()).isEqualTo(2);
    assertThat(puzzle.property()).isEqualTo("date die");
  }

  @Test
  void pointsBackToTheOtherThingOfTheSameType() {
    Puzzle puzzle =
        PuzzleReader.read(
            "Think of a country whose capital is Oslo. Another country borders that country. A university"
                + " stands in the second country. In what year was that university founded?");
    assertThat(puzzle.things()).containsExactly("country", "country", "university");
    assertThat(puzzle.relations())
        .containsExactly(new Relation(1, 0, "borders"), new Relation(2, 1, "stands in"));
  }

  @Test
  void keepsNounsJoinedByAndTogether() {
    Puzzle puzzle =
        PuzzleReader.read(
            "Which is the river whose towns and cities include a city whose dialling code is 6221?");
    assertThat(puzzle.relations()).containsExactly(new Relation(0, 1, "towns and cities include"));
    assertThat(
            PuzzleReader.read("Which river counts Echuca among its towns and cities?").cluesOf(0))
        .containsExactly("counts Echuca among its towns and cities");
    assertThat(
            PuzzleReader.read("Which river counts Echuca among its towns and rises in the Alps?")
                .cluesOf(0))
        .containsExactly("counts Echuca among its towns", "rises in the Alps");
  }

  @Test
  void takesAProfessionForAClueAndNotForAThing() {
    Puzzle puzzle =
        PuzzleReader.read(
            "Which university had as a professor an astronomer who worked as an astronomer and who died in"
                + " 1744?");
    assertThat(puzzle.things()).containsExactly("university", "astronomer");
    assertThat(puzzle.cluesOf(1)).containsExactly("worked as an astronomer", "died in 1744");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          A lake lies in Peru. Find the greatest depth of that lake.|greatest depth
          A lake lies in Peru. What is the name of that lake?|''
          Find the area of the country whose capital is Oslo.|area
          Find the year in which a certain city hosted the Olympic Games. It lies in Peru.|date hosted the Olympic Games
          A city lies in Peru. In what year was that city first listed as a World Heritage Site?|date first listed as a World Heritage Site
          Find the month and year in which a certain film was released. It stars Ann Berg.|date released
          A film stars Ann Berg. In what month and year was that film released?|date released
          On what date did a certain country join the United Nations? It borders Peru.|date join the United Nations
          A river rises in Peru. How long is it?|length
          On what date was a certain chemist born? That chemist discovered Radium.|date born
          """)
  void findsThePropertyThatIsAskedFor(String question, String property) {
    Puzzle puzzle = PuzzleReader.read(question);
    assertThat(puzzle.property()).isEqualTo(property);
    assertThat(puzzle.things()).hasSize(1);
    assertThat(puzzle.asked()).isZero();
  }

  @Test
  void splitsStatementsThatBothCountSomethingAmongTheirNouns() {
    Puzzle puzzle =
        PuzzleReader.read(
            "A country counts steel among its industries and counts among its import partners another"
                + " country whose land area is 7.682 million square kilometres. On what date did the first"
                + " country become independent?");
    assertThat(puzzle.things()).containsExactly("country", "country");
    assertThat(puzzle.cluesOf(0)).containsExactly("counts steel among its industries");
    assertThat(puzzle.relations())
        .containsExactly(new Relation(0, 1, "counts among its import partners"));
    assertThat(puzzle.asked()).isZero();
    assertThat(puzzle.property()).isEqualTo("date independent");
  }

  @Test
  void writesCenturiesInDigits() {
    assertThat(
            PuzzleReader.read("Which city was founded in the second half of the twelfth century?")
                .cluesOf(0))
        .containsExactly("was founded in the second half of the 12th century");
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

  @Test
  void readsWhatIsWorkedOutFromTwoThings() {
    Puzzle puzzle =
        PuzzleReader.read(
            "Take a bridge that was designed by Ada Quill. Another bridge crosses the Tarn. How many"
                + " years passed between the year in which the first bridge was opened and the year"
                + " in which the second bridge was opened?");
    assertThat(puzzle.things()).containsExactly("bridge", "bridge");
    assertThat(puzzle.asked()).isZero();
    assertThat(puzzle.property()).isEqualTo("date opened");
    assertThat(puzzle.working())
        .contains(working(Operation.Kind.DIFFERENCE, new Puzzle.Value(1, "date opened")));
    assertThat(puzzle.cluesOf(0)).containsExactly("was designed by Ada Quill");
    assertThat(puzzle.cluesOf(1)).containsExactly("crosses the Tarn");
  }

  @Test
  void readsASpanOfOneThing() {
    Puzzle puzzle =
        PuzzleReader.read(
            "There is a chemist who discovered argon and who was born in Largs. How many years passed"
                + " between the year in which that chemist was born and the year in which that"
                + " chemist died?");
    assertThat(puzzle.property()).isEqualTo("date born");
    assertThat(puzzle.working())
        .contains(working(Operation.Kind.DIFFERENCE, new Puzzle.Value(0, "date died")));
  }

  private static Puzzle.Working working(Operation.Kind kind, Puzzle.Value... others) {
    return new Puzzle.Working(kind, 1, List.of(others), Optional.empty());
  }

  @Test
  void readsAChoiceOfThree() {
    Puzzle puzzle =
        PuzzleReader.read(
            "Take a bridge that crosses the Sorne. Take another bridge that crosses the Tarn. Take a"
                + " third bridge that was designed by Ada Quill. Which was opened earliest, the first"
                + " bridge, the second bridge or the third bridge?");
    assertThat(puzzle.clues()).extracting(Puzzle.Clue::thing).containsExactly(0, 1, 2);
    assertThat(puzzle.working())
        .contains(
            working(
                Operation.Kind.LEAST,
                new Puzzle.Value(1, "date opened"),
                new Puzzle.Value(2, "date opened")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Of the countries that border that country, which has the greatest area?; GREATEST; 1; countries; border; area",
        "Among the countries that border that country, which has the second smallest median age?; LEAST; 2; countries; border; median age",
        "Among the chemists who founded that company, who was born latest?; GREATEST; 1; chemists; founded; date born",
        "Of the founders of that company, who was born earliest?; LEAST; 1; founders; founders; date born",
        "What is the total coastline of the countries that border that country?; TOTAL; 0; countries; border; coastline",
        "Work out the total area of the lakes that are drained by that river.; TOTAL; 0; lakes; are drained by; area",
      })
  void readsWhatIsAskedOfAllListedThings(
      String asked, Operation.Kind kind, int rank, String things, String words, String property) {
    String owner =
        asked.contains("country") ? "country" : asked.contains("river") ? "river" : "company";
    Puzzle puzzle = PuzzleReader.read("Consider a " + owner + " that lies in Aldover. " + asked);
    assertThat(puzzle.things()).containsExactly(owner);
    assertThat(puzzle.property()).isEmpty();
    assertThat(puzzle.working())
        .contains(
            new Puzzle.Working(
                kind,
                rank,
                List.of(),
                Optional.of(new Puzzle.Listed(things, words, property, Optional.empty()))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "On what date was the director of that film born?",
        "Find the year in which the director of that film was born.",
        "On what date was the film director of that film born?",
        "How many years elapsed between the year in which the director of that film was born and"
            + " the year in which that director died?"
      })
  void knowsAnAgentByTheDeed(String asked) {
    Puzzle puzzle = PuzzleReader.read("Take a film that stars Ada Quill. " + asked);
    assertThat(puzzle.relations()).containsExactly(new Relation(1, 0, "directed"));
    assertThat(puzzle.asked()).isEqualTo(1);
    assertThat(puzzle.property()).isEqualTo("date born");
    assertThat(puzzle.things()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          What is the length of the longest river of that country? | is the longest river of | length
          What is the name of the longest river of that country? | is the longest river of |
          What is the total length of roadways of that country? | | total length of roadways
          """)
  void knowsAThingByWhatItIsToAnother(String asked, String tie, String property) {
    Puzzle puzzle = PuzzleReader.read("Take a country that borders Avaria. " + asked);
    assertThat(puzzle.property()).isEqualTo(property == null ? "" : property);
    assertThat(puzzle.relations())
        .isEqualTo(tie == null ? List.of() : List.of(new Relation(1, 0, tie)));
  }

  @Test
  void asksAboutTheThingDescribedAfterwards() {
    Puzzle puzzle =
        PuzzleReader.read(
            "What is the length of the river in question? It runs through Lindow and flows into"
                + " the Tarn.");
    assertThat(puzzle.things()).containsExactly("river");
    assertThat(puzzle.cluesOf(0)).containsExactly("runs through Lindow", "flows into the Tarn");
    assertThat(puzzle.property()).isEqualTo("length");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Of the countries that border that country, how many have a population of more than 10 million? | COUNT | countries | border | | population | true | 10 million
          Among the countries that border it, how many became independent before 1960? | COUNT | countries | border | | date independent | false | 1960
          Of the countries that border that country and have a total area of less than 500,000 square kilometres, which has the greatest population? | GREATEST | countries | border | population | total area | false | 500,000 square kilometres
          What is the total length of the founders of that country who were born after 1900? | TOTAL | founders | founders | length | date born | true | 1900
          """)
  void readsWhichListedThingsAreMeant(
      String asked,
      Operation.Kind kind,
      String things,
      String words,
      String property,
      String deciding,
      boolean above,
      String bound) {
    Puzzle puzzle = PuzzleReader.read("Consider a country that lies in Aldover. " + asked);
    assertThat(puzzle.things()).containsExactly("country");
    Puzzle.Working working = puzzle.working().orElseThrow();
    assertThat(working.kind()).isEqualTo(kind);
    assertThat(working.listed())
        .contains(
            new Puzzle.Listed(
                things,
                words,
                property == null ? "" : property,
                Optional.of(new Puzzle.Only(deciding, above, bound))));
  }

  @Test
  void readsWhatTwoThingsMakeTogether() {
    Puzzle puzzle =
        PuzzleReader.read(
            "Take a bridge that crosses the Sorne. Another bridge crosses the Tarn. What is the"
                + " combined total length of the first bridge and the second bridge?");
    assertThat(puzzle.property()).isEqualTo("total length");
    assertThat(puzzle.working())
        .contains(
            new Puzzle.Working(
                Operation.Kind.TOTAL,
                0,
                List.of(new Puzzle.Value(1, "total length")),
                Optional.empty()));
  }

  @Test
  void takesATotalOfOneThingForAProperty() {
    Puzzle puzzle =
        PuzzleReader.read(
            "A city lies on the Sorne. What is the total area of the country that contains that city?");
    assertThat(puzzle.working()).isEmpty();
    assertThat(puzzle.property()).isEqualTo("total area");
  }

  @Test
  void readsWhatIsFollowedByFurtherWords() {
    Puzzle puzzle =
        PuzzleReader.read(
            "Take an album that directly follows another album in its artist's discography and that"
                + " directly precedes \"Porgy and Bess\" in its artist's discography. The second album"
                + " directly follows \"Slow River\" in its artist's discography and includes \"Long"
                + " Night\". Name the first album.");
    assertThat(puzzle.things()).containsExactly("album", "album");
    assertThat(puzzle.relations())
        .containsExactly(new Puzzle.Relation(0, 1, "directly follows in its artist's discography"));
    assertThat(puzzle.cluesOf(1)).hasSize(2);
    assertThat(puzzle.asked()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Which was opened earlier, the first bridge or the second bridge?; LEAST; date opened",
        "Which joined the League later, the first bridge or the second bridge?; GREATEST; date joined the League",
        "Which has the greater length, the first bridge or the second bridge?; GREATEST; length",
        "Which has the smaller main span, the first bridge or the second bridge?; LEAST; main span",
        "What is the difference between the length of the first bridge and the length of the second"
            + " bridge?; DIFFERENCE; length",
        "Work out the difference in main span between the first bridge and the second bridge.;"
            + " DIFFERENCE; main span",
        "How many years passed between the years in which the first bridge and the second bridge were"
            + " opened?; DIFFERENCE; date opened",
        "How many years lie between the years in which the first bridge and the second bridge became"
            + " toll-free?; DIFFERENCE; date toll-free",
      })
  void readsComparisons(String asked, Operation.Kind kind, String property) {
    Puzzle puzzle =
        PuzzleReader.read(
            "There is a bridge that crosses the Sorne. Another bridge crosses the Tarn. " + asked);
    assertThat(puzzle.asked()).isZero();
    assertThat(puzzle.property()).isEqualTo(property);
    assertThat(puzzle.working()).contains(working(kind, new Puzzle.Value(1, property)));
    assertThat(puzzle.clues()).hasSize(2);
  }
}
