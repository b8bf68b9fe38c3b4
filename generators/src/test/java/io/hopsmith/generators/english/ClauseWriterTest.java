package io.hopsmith.generators.english;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.agents.facts.FactBase;
import io.hopsmith.generators.question.Sort;
import io.hopsmith.generators.question.Variable;
import io.hopsmith.schemas.Constraint;
import io.hopsmith.schemas.Constraint.Operator;
import io.hopsmith.schemas.Entity;
import io.hopsmith.schemas.Fact;
import io.hopsmith.schemas.Side;
import io.hopsmith.schemas.Value;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClauseWriterTest {
  private final ClauseWriter clauses =
      new ClauseWriter(new Lexicon(List.of()), new FactBase(List.of(), List.of()));

  @ParameterizedTest
  @CsvSource({
    "song, was recorded by Ada Quill",
    "painting, was made by Ada Quill",
    "oil painting, was made by Ada Quill"
  })
  void saysWhatAnArtistDidByWhatItIs(String type, String words) {
    Variable work = new Variable("?0", "Dusk", type, Sort.WORK);
    Constraint clue =
        new Constraint("?0", "artist", Operator.TEXT, "Ada Quill", 0, 0, "", "", "", "", "");
    assertThat(clauses.clue(clue, work).predicate()).isEqualTo(words);
  }

  @Test
  void takesAPluralLabelUnderWhichNothingHasTwoForASingular() {
    assertThat(season(false)).isEqualTo("whose champion is Lindow Rovers");
    assertThat(season(true)).isEqualTo("whose champions include Lindow Rovers");
  }

  /** The clause of a champion among twenty seasons, of which some may have two. */
  private static String season(boolean some) {
    List<Entity> seasons = new ArrayList<>();
    List<Fact> facts = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      String id = "season" + i;
      seasons.add(
          new Entity(id, id, List.of(), List.of("season"), List.of("p" + i), id, Side.TRAIN));
      facts.add(champion(id, "Tarn Rovers"));
      if (some && i % 3 == 0) {
        facts.add(champion(id, "Lindow Rovers"));
      }
    }
    Constraint clue =
        new Constraint("?0", "champions", Operator.TEXT, "Lindow Rovers", 0, 0, "", "", "", "", "");
    return new ClauseWriter(new Lexicon(List.of()), new FactBase(seasons, facts))
        .clue(clue, new Variable("?0", "season1", "season", Sort.THING))
        .relative();
  }

  private static Fact champion(String season, String name) {
    return new Fact(
        season + name,
        season,
        "champions",
        Fact.Source.KEY_VALUE,
        Value.text(name),
        name,
        "p",
        "http://x.example/" + season,
        "");
  }

  @ParameterizedTest
  @CsvSource({
    "won, Quill Awards, won a Quill Award",
    "won, Academy Awards, won an Academy Award",
    "won, Tarn Prize, won the Tarn Prize",
    "served in, House of Lindow, served in the House of Lindow"
  })
  void saysWhatSomebodyDid(String property, String value, String words) {
    Variable person = new Variable("?0", "Ada Quill", "painter", Sort.PERSON);
    Constraint clue =
        new Constraint("?0", property, Operator.TEXT, value, 0, 0, "", "", "", "", "");
    assertThat(clauses.clue(clue, person).predicate()).isEqualTo(words);
  }
}
