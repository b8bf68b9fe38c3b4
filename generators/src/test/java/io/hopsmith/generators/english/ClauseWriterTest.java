package io.hopsmith.generators.english;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.agents.facts.FactBase;
import io.hopsmith.generators.question.Sort;
import io.hopsmith.generators.question.Variable;
import io.hopsmith.schemas.Constraint;
import io.hopsmith.schemas.Constraint.Operator;
import java.util.List;
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
