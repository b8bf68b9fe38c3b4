package io.hopsmith.agents.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hopsmith.agents.llm.Budget;
import io.hopsmith.agents.llm.LanguageModel;
import io.hopsmith.agents.llm.ModelException;
import io.hopsmith.agents.llm.ModelSpec;
import io.hopsmith.agents.llm.ModelSpec.Forms;
import io.hopsmith.agents.llm.ModelSpec.Sampling;
import io.hopsmith.agents.llm.Models;
import io.hopsmith.agents.llm.Price;
import io.hopsmith.agents.pace.PaceLimits;
import io.hopsmith.agents.secret.SecretRef;
import io.hopsmith.agents.solver.Attempt;
import io.hopsmith.agents.store.AnswerStore;
import io.hopsmith.agents.store.StoreMode;
import io.hopsmith.agents.store.StoredCalls;
import io.hopsmith.schemas.Trajectory.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
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

  private AnswerStore store;

  @BeforeEach
  void open() {
    store = AnswerStore.inFile(temp.resolve("cache.db"));
  }

  @AfterEach
  void close() {
    store.close();
  }

  private LanguageModel model(String script, boolean nativeTools) throws IOException {
    Path file = Files.writeString(temp.resolve("script.jsonl"), script);
    ModelSpec spec =
        new ModelSpec(
            "scripted",
            ModelSpec.Provider.SCRIPTED,
            file.toString(),
            "m",
            SecretRef.NONE,
            Sampling.STANDARD,
            new Forms(true, nativeTools),
            0,
            Duration.ofSeconds(5),
            PaceLimits.of(4),
            new Price(1, 1),
            Map.of());
    return new Models(new StoredCalls(store, StoreMode.LIVE, "r"), Budget.unlimited())
        .of("search solver A", spec);
  }

  private Attempt solve(String script, boolean nativeTools, AgentLimits limits) throws IOException {
    return new ModelSolver(model(script, nativeTools), new RankingReader(), limits, "en", 0)
        .solve(QUESTION, new SmallTools());
  }

  private Attempt solve(String script) throws IOException {
    return solve(script, true, AgentLimits.STANDARD);
  }

  @Test
  void searchesReadsAndAnswers() throws IOException {
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
  void callsToolsInTextWhereTheModelHasNoOtherWay() throws IOException {
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
  void correctsAMalformedCallOnce() throws IOException {
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
  void asksOnceForWhatATurnLacks() throws IOException {
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
  void closesWhenItsCallsAreUsedUp() throws IOException {
    String script =
        """
        {"last": "No calls are left", "replies": ["<answer>a guess</answer>"]}
        {"turn": 0, "replies": [{"tool_calls": [{"name": "search", "arguments": {"queries": ["a"]}}]}]}
        {"turn": 1, "replies": [{"tool_calls": [{"name": "search", "arguments": {"queries": ["b"]}}]}]}
        """;
    Attempt attempt = solve(script, true, AgentLimits.STANDARD.withCalls(2));
    assertThat(attempt.answer()).isEqualTo("a guess");
    assertThat(attempt.steps()).hasSize(2);
  }

  @Test
  void givesUpAQuestionThatTheModelRefusesAndStopsWhereNoneWouldFare() throws IOException {
    String refusal = "{\"replies\": [{\"status\": 400, \"raw\": \"content_filter\"}]}";
    assertThat(solve(refusal).closing()).contains("content filter").contains("search solver A");
    assertThatThrownBy(() -> solve("{\"replies\": [{\"status\": 401, \"raw\": \"bad key\"}]}"))
        .isInstanceOf(ModelException.class);
  }

  @Test
  void costsNothingTheSecondTime() throws IOException {
    Attempt first = solve(SEARCH + BROWSE + ANSWER);
    Attempt second = solve(SEARCH + BROWSE + ANSWER);
    assertThat(second).isEqualTo(first);
    assertThat(store.spent("r").calls()).isEqualTo(3);
  }

  @Test
  void guessesOnceForEachSample() throws IOException {
    ModelGuesser guesser =
        new ModelGuesser(
            model(
                "{\"system\": \"from memory\", \"replies\": [\"<answer>x</answer>\", \"Rhine\"]}",
                true),
            "en");
    List<Attempt> guesses = guesser.guesses(QUESTION, 4);
    assertThat(guesses).hasSize(4).extracting(Attempt::answer).containsOnly("x", "Rhine");
    assertThat(store.spent("r").calls()).isEqualTo(4);
  }

  @Test
  void quotesOnlyWhatStandsInThePage() throws IOException {
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
}
