package io.hopsmith.agents.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hopsmith.agents.llm.LanguageModel;
import io.hopsmith.agents.llm.ModelException;
import io.hopsmith.agents.llm.UnusableReplyException;
import io.hopsmith.agents.solver.Attempt;
import io.hopsmith.agents.tools.PageView;
import io.hopsmith.agents.tools.SearchHit;
import io.hopsmith.agents.tools.Tools;
import io.hopsmith.schemas.Trajectory.Step;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelSolverTest {
  private static final String QUESTION = "How long is the river Wend?";
  private static final String SEARCH =
      """
      {"turn": 0, "replies": [{"text": "I look for it.", "tool_calls": [{"name": "search", "arguments": {"queries": ["river Wend"]}}]}]}
      """;
  private static final String BROWSE =
      """
      {"turn": 1, "last": "(http://a[^ \\\\n]*)", "replies": [{"tool_calls": [{"name": "browse", "arguments": {"url": "$1", "goal": "length"}}]}]}
      """;
  private static final String ANSWER =
      """
      {"turn": 2, "last": "Length: ([^.\\\\n]*)", "replies": ["Found. <answer>$1</answer>"]}
      """;

  @TempDir Path temp;

  private ScriptedModels models;

  @BeforeEach
  void open() {
    models = new ScriptedModels(temp);
  }

  @AfterEach
  void close() {
    models.close();
  }

  private LanguageModel model(String script, boolean nativeTools) {
    return models.of("search solver A", script, nativeTools);
  }

  private Attempt solve(String script, boolean nativeTools, AgentLimits limits) {
    return new ModelSolver(
            model(script, nativeTools), Gear.of(new RankingReader(), limits), "en", 0)
        .solve(QUESTION, new SmallTools());
  }

  private Attempt solve(String script) {
    return solve(script, true, AgentLimits.STANDARD);
  }

  @Test
  void searchesReadsAndAnswers() {
    Attempt attempt = solve(SEARCH + BROWSE + ANSWER);
    assertThat(attempt.answer()).isEqualTo("134 km");
    assertThat(attempt.closing()).isEqualTo("Found. <answer>134 km</answer>");
    assertThat(attempt.steps()).extracting(Step::tool).containsExactly("search", "browse");
    assertThat(attempt.steps()).extracting(Step::turn).containsExactly(1, 2);
    assertThat(attempt.steps().get(0).thought()).isEqualTo("I look for it.");
    assertThat(attempt.steps().get(0).arguments()).isEqualTo("{\"queries\":[\"river Wend\"]}");
    assertThat(attempt.steps().get(1).observation()).contains("Length: 134 km.");
    assertThat(attempt.usage().modelCalls()).isEqualTo(3);
    assertThat(attempt.usage().costUsd()).isPositive();
  }

  @Test
  void callsToolsInTextWhereTheModelHasNoOtherWay() {
    String script =
        """
        {"system": "<tool_call>", "turn": 0, "replies": ["I look.\\n<tool_call>{\\"name\\": \\"search\\", \\"arguments\\": {\\"queries\\": [\\"Wend\\", \\"Brook\\"]}}</tool_call>"]}
        {"turn": 1, "last": "^<tool_response>.*Length: ([^.]*)", "replies": ["<answer>$1</answer>"]}
        """;
    Attempt attempt = solve(script, false, AgentLimits.STANDARD);
    assertThat(attempt.answer()).isEqualTo("134 km");
    assertThat(attempt.steps()).hasSize(1);
    assertThat(attempt.steps().get(0).thought()).isEqualTo("I look.");
  }

  @Test
  void correctsAMalformedCallOnce() {
    String malformed =
        "{\"turn\": 0, \"replies\": [{\"tool_calls\": [{\"name\": \"google\", \"arguments\": \"{}\"}]}]}\n";
    assertThat(
            solve(
                    malformed
                        + "{\"turn\": 1, \"last\": \"no tool 'google'\", \"replies\": [\"<answer>sorry</answer>\"]}")
                .answer())
        .isEqualTo("sorry");
    String always =
        "{\"replies\": [{\"tool_calls\": [{\"name\": \"google\", \"arguments\": \"$0{\"}]}]}";
    Attempt ended = solve(always);
    assertThat(ended.answer()).isEmpty();
    assertThat(ended.closing()).isEqualTo("malformed tool calls");
    assertThat(ended.steps()).hasSize(2);
  }

  @Test
  void asksOnceForWhatATurnLacks() {
    String script =
        """
        {"turn": 0, "replies": ["Rivers are long."]}
        {"turn": 1, "last": "neither called", "replies": ["Answer: 7 km"]}
        """;
    assertThat(solve(script).answer()).isEqualTo("7 km");
    assertThat(solve("{\"replies\": [\"\", \"hm\"]}").closing())
        .isEqualTo("neither a tool call nor an answer");
  }

  @Test
  void closesWhenItsCallsAreUsedUp() {
    String script =
        """
        {"last": "No calls are left", "replies": ["<answer>a guess</answer>"]}
        {"turn": 0, "replies": [{"tool_calls": [{"name": "search", "arguments": {"queries": ["a"]}}]}]}
        {"turn": 1, "replies": [{"tool_calls": [{"name": "search", "arguments": {"queries": ["b"]}}]}]}
        """;
    Attempt attempt = solve(script, true, AgentLimits.STANDARD.within(2));
    assertThat(attempt.answer()).isEqualTo("a guess");
    assertThat(attempt.steps()).hasSize(2);
  }

  @Test
  void givesUpAQuestionThatTheModelRefusesAndStopsWhereNoneWouldFare() {
    String refusal = "{\"replies\": [{\"status\": 400, \"raw\": \"content_filter\"}]}";
    assertThat(solve(refusal).closing()).contains("content filter").contains("search solver A");
    assertThatThrownBy(() -> solve("{\"replies\": [{\"status\": 401, \"raw\": \"bad key\"}]}"))
        .isInstanceOf(ModelException.class);
  }

  @Test
  void costsNothingTheSecondTime() {
    Attempt first = solve(SEARCH + BROWSE + ANSWER);
    Attempt second = solve(SEARCH + BROWSE + ANSWER);
    assertThat(second).isEqualTo(first);
    assertThat(models.calls()).isEqualTo(3);
  }

  @Test
  void guessesOnceForEachSample() {
    ModelGuesser guesser =
        new ModelGuesser(
            model(
                "{\"system\": \"from memory\", \"replies\": [\"<answer>x</answer>\", \"Rhine\"]}",
                true),
            "en");
    List<Attempt> guesses = guesser.guesses(QUESTION, 4);
    assertThat(guesses).hasSize(4).extracting(Attempt::answer).containsOnly("x", "Rhine");
    assertThat(models.calls()).isEqualTo(4);
  }

  @Test
  void readsQuotesThatAreCalledOtherwiseOrWrapped() {
    String reply =
        "{\"replies\": [\"{\\\"result\\\": {\\\"passages\\\": [\\\"length: 134 km\\\"],"
            + " \\\"finding\\\": \\\"It is 134 km long.\\\"}}\"]}";
    PageReader reader = new ModelReader(model(reply, true), "en");
    PageReader.Reading reading =
        reader.read(new SmallTools().browse(SmallTools.RIVER).orElseThrow(), "length", 2_000);
    assertThat(reading.finding()).isEqualTo("It is 134 km long.");
    assertThat(reading.evidence()).hasSize(1);
  }

  @Test
  void quotesOnlyWhatStandsInThePage() {
    String reply =
        "{\"replies\": [\"```json\\n{\\\"quotes\\\": [\\\"length: 134 km\\\", \\\"It is the longest river of all.\\\"],"
            + " \\\"finding\\\": \\\"It is 134 km long.\\\"}\\n```\"]}";
    PageReader reader = new ModelReader(model(reply, true), "en");
    PageReader.Reading reading =
        reader.read(new SmallTools().browse(SmallTools.RIVER).orElseThrow(), "length", 1_000);
    assertThat(reading.evidence())
        .extracting(PageReader.Evidence::text)
        .containsExactly("Length: 134 km");
    assertThat(reading.finding()).isEqualTo("It is 134 km long.");
    PageReader chatty = new ModelReader(model("{\"replies\": [\"I cannot help.\"]}", true), "en");
    assertThat(
            chatty
                .read(new SmallTools().browse(SmallTools.RIVER).orElseThrow(), "length", 1_000)
                .evidence())
        .extracting(PageReader.Evidence::text)
        .contains("Length: 134 km.");
  }

  @Test
  void callsToolsInTextWhereTheServerTakesNoOthers() {
    String script =
        """
        {"system": "<tool_call>", "turn": 0, "replies": ["<tool_call>{\\"name\\": \\"search\\", \\"arguments\\": {\\"queries\\": [\\"Wend\\"]}}</tool_call>"]}
        {"system": "<tool_call>", "turn": 1, "last": "Length: ([^.]*)", "replies": ["<answer>$1</answer>"]}
        {"replies": [{"status": 400, "raw": "\\"auto\\" tool choice requires --enable-auto-tool-choice"}]}
        """;
    assertThat(solve(script).answer()).isEqualTo("134 km");
  }

  @Test
  void leavesOutResultsThatTheServerFindsTooLong() {
    String script =
        SEARCH
            + """
            {"turn": 1, "last": "[^\\\\[]{700}", "replies": [{"status": 400, "raw": "the decoder prompt is longer than the maximum model length of 99"}]}
            {"turn": 1, "last": "left out", "replies": ["<answer>134 km</answer>"]}
            """;
    AgentLimits limits = AgentLimits.STANDARD;
    Tools tools = new Lengthy();
    Attempt attempt =
        new ModelSolver(model(script, true), Gear.of(new RankingReader(), limits), "en", 0)
            .solve(QUESTION, tools);
    assertThat(attempt.answer()).isEqualTo("134 km");
  }

  /** One hit that says a lot. */
  private static final class Lengthy implements Tools {
    @Override
    public List<SearchHit> search(String query, Ranking ranking, int limit) {
      return List.of(new SearchHit(SmallTools.RIVER, "Wend", "The Wend. ".repeat(200), 1));
    }

    @Override
    public Optional<PageView> browse(String url) {
      return Optional.empty();
    }
  }

  @Test
  void saysThatNoGuessCameToAnAnswer() {
    String cut =
        "{\"replies\": [{\"text\": \"<think>Maybe <answer>Rhine</answer>?\", \"finish\": \"length\"}]}";
    ModelGuesser guesser = new ModelGuesser(model(cut, true), "en");
    assertThatThrownBy(() -> guesser.guesses(QUESTION, 2))
        .isInstanceOf(UnusableReplyException.class)
        .hasMessageContaining("search solver A: model scripted/m at script")
        .hasMessageContaining("in all of 2 samples; raise models.scripted.max_output_tokens");
  }
}
