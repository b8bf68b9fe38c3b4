package io.hopsmith.generators.english;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.agents.facts.FactBase;
import io.hopsmith.generators.question.Sorts;
import io.hopsmith.schemas.Constraint;
import io.hopsmith.schemas.Constraint.Operator;
import io.hopsmith.schemas.Entity;
import io.hopsmith.schemas.Fact;
import io.hopsmith.schemas.Side;
import io.hopsmith.schemas.Value;
import java.util.List;
import org.junit.jupiter.api.Test;

class ObjectNamesTest {
  private final FactBase facts =
      new FactBase(
          List.of(
              thing("Long Night", "album"), thing("Slow River", "album"), thing("Tarn", "river")),
          List.of(
              fact("Long Night", "follows", Value.entity("Slow River", "Slow River")),
              fact("Slow River", "follows", Value.text("Grey Days")),
              fact("Slow River", "recorded at", Value.text("Lindow")),
              sentence("played for", "Lindow Rovers", "He played for the Lindow Rovers in 1901"),
              sentence("won", "Tarn Award", "It won a Tarn Award"),
              quoting(
                  "Slow River", "tracks", Value.entity("Tarn", "Tarn"), "\"Tarn\" (Quill) 2:31"),
              fact("Long Night", "genre", Value.text("Folk")),
              fact("Slow River", "genre", Value.text("folk"))));
  private final ObjectNames names = new ObjectNames(facts, new Sorts(facts));

  @Test
  void putsTitlesBetweenQuotationMarks() {
    assertThat(names.ofEntity(entity("label", "Slow River", ""))).isEqualTo("\"Slow River\"");
    assertThat(names.ofEntity(entity("follows", "Tarn", ""))).isEqualTo("Tarn");
  }

  @Test
  void quotesWhatItsPageQuotes() {
    assertThat(names.ofEntity(entity("tracks", "Tarn", "Slow Rivertracks"))).isEqualTo("\"Tarn\"");
  }

  @Test
  void takesForATitleWhatIsOnlyNamedAmongTitles() {
    assertThat(names.ofText(text("follows", "Grey Days"))).isEqualTo("\"Grey Days\"");
    assertThat(names.ofText(text("recorded at", "Lindow"))).isEqualTo("Lindow");
  }

  @Test
  void writesSmallWhatSomePageWritesSmall() {
    assertThat(names.ofText(text("genre", "Folk"))).isEqualTo("folk");
  }

  @Test
  void writesSmallWhatOnlyBeginsLarge() {
    assertThat(names.ofText(text("event", "Single sculls"))).isEqualTo("single sculls");
    assertThat(names.ofText(text("event", "Lindow Race"))).isEqualTo("Lindow Race");
    assertThat(names.ofText(text("subject", "English literature"))).isEqualTo("English literature");
    assertThat(names.ofText(text("plant", "Quercus robur"))).isEqualTo("Quercus robur");
  }

  @Test
  void putsWhatSomebodyWroteBetweenQuotationMarks() {
    assertThat(names.ofText(text("wrote", "Walks in Tarn"))).isEqualTo("\"Walks in Tarn\"");
  }

  @Test
  void speaksOfTheMembersOfAPeopleAsMany() {
    assertThat(names.ofText(text("ethnic groups", "Pacific Islander")))
        .isEqualTo("Pacific Islanders");
    assertThat(names.ofText(text("ethnic groups", "Avarian"))).isEqualTo("Avarians");
    assertThat(names.ofText(text("ethnic groups", "Bremish"))).isEqualTo("Bremish");
    assertThat(names.ofText(text("religions", "Quill's Witness"))).isEqualTo("Quill's Witnesses");
    assertThat(names.ofText(text("languages", "Avarian"))).isEqualTo("Avarian");
    assertThat(names.ofText(text("ethnic groups", "Hill Arab"))).isEqualTo("Hill Arabs");
    assertThat(names.ofText(text("religions", "Baptist"))).isEqualTo("Baptists");
  }

  @Test
  void callsBelieversAGroup() {
    assertThat(ObjectNames.nounOf("religions", "Baptists")).isEqualTo("religious groups");
    assertThat(ObjectNames.nounOf("religions", "Shinto")).isEqualTo("religions");
    assertThat(ObjectNames.nounOf("languages", "Romans")).isEqualTo("languages");
  }

  @Test
  void takesTheArticleOfTheSentenceThatSaysIt() {
    Constraint club = clueOf("played for", "Lindow Rovers");
    assertThat(names.ofText(club)).isEqualTo("the Lindow Rovers");
    assertThat(names.ofText(clueOf("won", "Tarn Award"))).isEqualTo("a Tarn Award");
  }

  @Test
  void putsTornWordsTogether() {
    assertThat(names.ofText(text("label", "Bora- Tarn Records"))).isEqualTo("Bora-Tarn Records");
  }

  private static Constraint clueOf(String property, String value) {
    String fact = "Tarn" + property;
    return new Constraint("?0", property, Operator.TEXT, value, 0, 0, "", "", fact, "", "");
  }

  private static Constraint entity(String property, String id, String fact) {
    return new Constraint("?0", property, Operator.ENTITY, id, 0, 0, "", "", fact, "", "");
  }

  private static Fact quoting(String subject, String property, Value value, String quote) {
    return fact(subject, property, Fact.Source.KEY_VALUE, value, quote);
  }

  private static Constraint text(String property, String value) {
    return new Constraint("?0", property, Operator.TEXT, value, 0, 0, "", "", "", "", "");
  }

  private static Entity thing(String name, String type) {
    return new Entity(name, name, List.of(), List.of(type), List.of("p" + name), name, Side.TRAIN);
  }

  private static Fact fact(String subject, String property, Value value) {
    return fact(subject, property, Fact.Source.KEY_VALUE, value, "quote");
  }

  private static Fact sentence(String property, String value, String quote) {
    return fact("Tarn", property, Fact.Source.SENTENCE, Value.text(value), quote);
  }

  private static Fact fact(
      String subject, String property, Fact.Source source, Value value, String quote) {
    String url = "http://x.example/" + subject;
    return new Fact(
        subject + property, subject, property, source, value, quote, "p" + subject, url, "");
  }
}
