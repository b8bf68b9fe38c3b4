package io.hopsmith.agents.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.hopsmith.agents.agent.JsonAuthor.Read;
import io.hopsmith.agents.judge.Judgement;
import io.hopsmith.agents.llm.UnusableReplyException;
import io.hopsmith.agents.prompt.PromptTemplate;
import io.hopsmith.agents.prompt.ReplyForm;
import io.hopsmith.agents.solver.AlternativeTester;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Models that write, judge, and check other answers. */
class WritingModelsTest {
  private static final ReplyForm FORM =
      new ReplyForm(
          "word",
          """
          {"type": "object", "properties": {"word": {"type": "string"}}, "required": ["word"],
           "additionalProperties": false}
          """);
  private static final PromptTemplate TASK =
      new PromptTemplate("task", "Find a word and write it.");

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

  private static Read<String> word(JsonNode reply) {
    return reply.has("word")
        ? Read.of(reply.get("word").asText())
        : Read.faulty("the field word is missing");
  }

  private JsonAuthor author(String script) {
    return new JsonAuthor(models.of("author", script), "en");
  }

  private String written(String script) {
    return author(script).write("Write a word.", "Any.", FORM, 0, WritingModelsTest::word).value();
  }

  @Test
  void readsTheObjectAndNothingAroundIt() {
    assertThat(written("{\"replies\": [\"Sure: {\\\"word\\\": \\\"ford\\\"} there.\"]}"))
        .isEqualTo("ford");
  }

  @Test
  void sendsAReplyBackOnceWithWhatIsWrong() {
    String script =
        """
        {"last": "cannot be used: the field word is missing", "replies": ["{\\"word\\": \\"weir\\"}"]}
        {"replies": ["{\\"wrod\\": \\"weir\\"}"]}
        """;
    var written = author(script).write("Write a word.", "Any.", FORM, 0, WritingModelsTest::word);

    assertThat(written.value()).isEqualTo("weir");
    assertThat(written.usage().modelCalls()).isEqualTo(2);
  }

  @Test
  void keepsTheRawReplyOfWhatCannotBeUsed() {
    assertThatThrownBy(() -> written("{\"replies\": [\"I would rather not.\"]}"))
        .isInstanceOfSatisfying(
            UnusableReplyException.class,
            e -> {
              assertThat(e.raw()).isEqualTo("I would rather not.");
              assertThat(e.attempt().usage().modelCalls()).isEqualTo(2);
            })
        .hasMessage("author: model scripted/m at script: it holds no whole JSON object");
    assertThatThrownBy(
            () ->
                written(
                    "{\"replies\": [{\"text\": \"{\\\"word\\\": \\\"we\", \"finish\": \"length\"}]}"))
        .hasMessage(
            "author: model scripted/m at script: it was cut short before its JSON object ended; be"
                + " brief (raise models.scripted.max_output_tokens)");
    assertThatThrownBy(() -> written("{\"replies\": [\"\"]}")).hasMessageEndingWith("it is empty");
  }

  @Test
  void looksThingsUpBeforeItWrites() {
    String script =
        """
        {"turn": 0, "replies": [{"text": "I look.", "tool_calls": [{"name": "search", "arguments": {"queries": ["river Wend"]}}]}]}
        {"last": "cannot be used: it holds no whole JSON object", "replies": ["{\\"word\\": \\"Wend\\"}"]}
        {"replies": ["It is the Wend."]}
        """;
    ToolAgent agent =
        new ToolAgent(
            models.of("agent", script), Gear.of(new RankingReader(), AgentLimits.STANDARD), "en");
    var report =
        agent.write(
            TASK, room -> "A river.", new SmallTools(), List.of(), 0, WritingModelsTest::word);

    assertThat(report.value()).isEqualTo("Wend");
    assertThat(report.steps()).hasSize(1);
    assertThat(report.usage().modelCalls()).isEqualTo(3);
  }

  @Test
  void judgesAndLeavesUndecidedWhatIsNoJudgement() {
    String script =
        """
        {"last": "Wend Water", "replies": ["{\\"correct\\": true, \\"reason\\": \\"the same river\\"}"]}
        {"last": "Tarn", "replies": ["{\\"correct\\": \\"false\\", \\"reason\\": \\"another\\"}"]}
        {"replies": ["Hard to say."]}
        """;
    ModelJudge judge = new ModelJudge(models.of("judge", script), "en");

    Judgement right = judge.judge("Which river?", "Wend Water", List.of("River Wend"));
    assertThat(right).isEqualTo(Judgement.right("model: the same river").taking(right.usage()));
    assertThat(right.usage().modelCalls()).isEqualTo(1);
    Judgement wrong = judge.judge("Which river?", "Tarn", List.of("River Wend"));
    assertThat(wrong).isEqualTo(Judgement.wrong("model: another").taking(wrong.usage()));
    Judgement undecided = judge.judge("Which river?", "Sorne", List.of("River Wend"));
    assertThat(undecided.verdict()).isEqualTo(Judgement.Verdict.UNDECIDED);
    assertThat(undecided.usage().modelCalls()).isEqualTo(2);
  }

  @Test
  void saysWhetherAnotherAnswerFits() {
    String script =
        """
        {"last": "checked: Tarn", "replies": ["It lies elsewhere. <answer>does not fit</answer>"]}
        {"last": "checked: Sorne", "replies": ["<answer>fits</answer>"]}
        {"replies": ["<answer></answer>"]}
        """;
    ModelTester tester =
        new ModelTester(
            models.of("tester", script), Gear.of(new RankingReader(), AgentLimits.STANDARD), "en");
    assertThat(tester.test("Which river?", "Tarn", new SmallTools()).verdict())
        .isEqualTo(AlternativeTester.Verdict.DOES_NOT_FIT);
    assertThat(tester.test("Which river?", "Sorne", new SmallTools()).verdict())
        .isEqualTo(AlternativeTester.Verdict.FITS);
    assertThat(tester.test("Which river?", "Ulver", new SmallTools()).verdict())
        .isEqualTo(AlternativeTester.Verdict.UNKNOWN);
  }

  @Test
  void writesAboutLessWhereTheServerFindsItTooLong() {
    String overflow = "{\\\"error\\\": \\\"the request exceeds the available context size\\\"}";
    String script =
        "{\"last\": \"^a{2001,}\", \"replies\": [{\"status\": 400, \"raw\": \""
            + overflow
            + "\"}]}\n"
            + "{\"replies\": [\"{\\\"word\\\": \\\"weir\\\"}\"]}";
    var written =
        author(script)
            .write(
                "Write a word.",
                room -> "a".repeat(Math.min(room, 8_000)),
                FORM,
                0,
                WritingModelsTest::word);
    assertThat(written.value()).isEqualTo("weir");
    assertThat(written.usage().modelCalls()).isEqualTo(1);
  }

  @Test
  void readsAnObjectThatIsWrapped() {
    assertThat(written("{\"replies\": [\"{\\\"result\\\": {\\\"word\\\": \\\"ford\\\"}}\"]}"))
        .isEqualTo("ford");
  }
}
