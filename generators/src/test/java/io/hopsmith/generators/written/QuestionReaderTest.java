package io.hopsmith.generators.written;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.hopsmith.agents.agent.JsonAuthor.Read;
import io.hopsmith.generators.compose.Shape;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuestionReaderTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String GOOD =
      """
      {"question": "When was the city founded whose bridge was built for the coach of a king?",
       "answer": "4 March 1290", "answer_type": "date", "aliases": [" ", "1290-03-04"],
       "hops": [
         {"question": "Which bridge was built for the coach of a king?", "answer": "Long Bridge",
          "url": "http://bridges.test/long-bridge", "quote": "[12] The Long Bridge was built for a king's coach."},
         {"question": "When was the city of [1] founded?", "answer": "4 March 1290",
          "url": "http://cities.test/lindow", "quote": "Founded: 4 March 1290"}]}
      """;

  private final QuestionReader reader = new QuestionReader(TwoPages.evidence(), new Shape(2, 4));

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private String fault(String from, String to) {
    assertThat(GOOD).contains(from);
    Read<WrittenQuestion> read = reader.question(json(GOOD.replace(from, to)));
    assertThat(read.value()).isEmpty();
    return read.fault();
  }

  @Test
  void takesQuotesAsThePageHasThem() {
    WrittenQuestion question = reader.question(json(GOOD)).value().orElseThrow();

    assertThat(question.hops().get(0).quote())
        .isEqualTo("The Long Bridge was built for a king’s coach");
    assertThat(question.aliases()).containsExactly("1290-03-04");
    assertThat(question.urls()).containsExactlyInAnyOrder(TwoPages.BRIDGE, TwoPages.CITY);
  }

  @Test
  void refusesPagesThatNobodySaw() {
    assertThat(fault(TwoPages.CITY, TwoPages.UNSEEN))
        .isEqualTo("hop 2: the page 'http://cities.test/morvik' was not seen in the calls");
  }

  @Test
  void refusesQuotesAndAnswersThatDoNotStandInThePage() {
    assertThat(fault("Founded: 4 March 1290", "It was founded in spring by fishermen"))
        .startsWith("hop 2: its quote does not stand in http://cities.test/lindow");
    assertThat(fault("\"answer\": \"Long Bridge\"", "\"answer\": \"Short Bridge\""))
        .isEqualTo("hop 1: http://bridges.test/long-bridge does not say 'Short Bridge'");
  }

  @Test
  void refusesWhatIsNoChainToTheAnswer() {
    assertThat(
            fault("\"answer\": \"4 March 1290\",\n    \"url\"", "\"answer\": \"Lindow\", \"url\""))
        .isEqualTo("the last hop's answer is 'Lindow', not the question's answer '4 March 1290'");
    assertThat(fault("[1]", "[2]"))
        .isEqualTo("hop 2 uses the answer of a hop that is not before it");
    assertThat(
            new QuestionReader(TwoPages.evidence(), new Shape(3, 4)).question(json(GOOD)).fault())
        .isEqualTo("it has 2 hops; wanted: 3 to 4");
    assertThat(reader.question(json("{}")).fault())
        .isEqualTo("the field question is missing; it has 0 hops; wanted: 2 to 4");
  }

  @Test
  void refusesAQuestionWithItsAnswerInIt() {
    assertThat(fault("When was the city", "On 4 March 1290, was the city"))
        .isEqualTo("the question gives its answer away: 4 March 1290");
  }

  @Test
  void keepsAnswerAndHopsOfAnEditedQuestion() {
    WrittenQuestion before = reader.question(json(GOOD)).value().orElseThrow();
    WrittenQuestion after =
        reader
            .edited(
                json("{\"question\": \"When was the city of a royal bridge founded?\"}"), before)
            .value()
            .orElseThrow();

    assertThat(after.answer()).isEqualTo(before.answer());
    assertThat(after.hops()).isEqualTo(before.hops());
    assertThat(reader.edited(json("{\"question\": \"Is it 4 March 1290?\"}"), before).fault())
        .isEqualTo("the question gives its answer away: 4 March 1290");
  }

  @Test
  void leavesOutSearchesFirstWhereThereIsNoRoom() {
    Evidence evidence = TwoPages.evidence();

    assertThat(evidence.shown(1_000)).contains("Call 2: search").contains(TwoPages.CITY);
    assertThat(evidence.shown(60))
        .contains("Call 2: search {\"queries\":[\"Lindow\"]}\n[left out]")
        .contains("The Long Bridge ...");
    assertThat(evidence.and(List.of()).steps()).hasSize(3);
  }

  @Test
  void knowsFieldsByOtherNamesThatModelsGiveThem() {
    String other =
        GOOD.replace("\"hops\"", "\"steps\"")
            .replace("\"url\"", "\"source_url\"")
            .replace("\"quote\"", "\"evidence\"");
    assertThat(reader.question(json(other)).value())
        .isEqualTo(reader.question(json(GOOD)).value())
        .isPresent();
  }
}
