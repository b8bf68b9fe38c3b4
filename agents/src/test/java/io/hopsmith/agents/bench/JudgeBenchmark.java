package io.hopsmith.agents.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hopsmith.agents.judge.AnswerJudge;
import io.hopsmith.agents.judge.Judge;
import io.hopsmith.agents.judge.Judgement;
import io.hopsmith.agents.judge.SentenceJudge;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

/**
 * Verdicts of judges on real answers of five systems to questions that people asked a search
 * engine, against what people said of the answers (EVOUNA, arXiv 2305.12421). Run by {@code mvn
 * -Pbench}; the table goes to the terminal and to {@code target/benchmarks/judge.md}. The
 * question's hash says which half a question is of: rules were tuned on one and never looked at the
 * other.
 */
class JudgeBenchmark {
  private static final Path DATA = Archives.folder("benchmarks").resolve("answer-judging-nq.json");
  private static final List<String> SYSTEMS = List.of("fid", "gpt35", "chatgpt", "gpt4", "newbing");

  private final StringBuilder table = new StringBuilder();

  /** An answer and whether people took it for right. */
  private record Answered(
      String system,
      String question,
      List<String> accepted,
      String answer,
      boolean right,
      boolean heldOut) {}

  /** How many answers a judge took for right and wrong, of right and wrong ones. */
  private record Score(int rightTaken, int wrongTaken, int rightRefused, int wrongRefused) {
    double accuracy() {
      int all = rightTaken + wrongTaken + rightRefused + wrongRefused;
      return (double) (rightTaken + wrongRefused) / all;
    }

    double precision() {
      return (double) rightTaken / (rightTaken + wrongTaken);
    }

    double recall() {
      return (double) rightTaken / (rightTaken + rightRefused);
    }

    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%.3f / %.3f / %.3f", accuracy(), precision(), recall())
          .replace("NaN", "-");
    }
  }

  @Test
  void judgesTheAnswersOfFiveSystems() throws IOException {
    if (!Files.exists(DATA)) {
      System.out.println("skipped: no data at " + DATA.toAbsolutePath().normalize());
    }
    assumeTrue(Files.exists(DATA));
    List<Answered> answers = answers();
    Map<String, Judge> judges = judges();
    row("accuracy / precision / recall", judges.keySet());
    row("---", judges.keySet().stream().map(each -> "---").toList());
    for (String system : SYSTEMS) {
      row(system, scores(judges, answers, each -> each.system().equals(system)));
    }
    row("all", scores(judges, answers, each -> true));
    row("half tuned on", scores(judges, answers, each -> !each.heldOut()));
    row("half held out", scores(judges, answers, Answered::heldOut));
    System.out.println(table);
    Path file = Path.of("target", "benchmarks", "judge.md");
    Files.createDirectories(file.getParent());
    Files.writeString(file, table);
    Score heldOut = scores(judges, answers, Answered::heldOut).get(0);
    assertThat(heldOut.precision()).isGreaterThanOrEqualTo(0.97);
    assertThat(heldOut.accuracy()).isGreaterThan(0.85);
  }

  private static Map<String, Judge> judges() {
    AnswerJudge strict = new AnswerJudge();
    Map<String, Judge> judges = new LinkedHashMap<>();
    judges.put("Hopsmith", SentenceJudge.byRules());
    judges.put("alias containment", (q, answer, accepted) -> of(contains(answer, accepted)));
    judges.put("exact match", (q, answer, accepted) -> of(Squad.exact(answer, accepted) > 0));
    judges.put(
        "Hopsmith's gates",
        (q, answer, accepted) -> strict.judge(answer, accepted.get(0), accepted));
    return judges;
  }

  private static Judgement of(boolean right) {
    return right ? Judgement.right("") : Judgement.wrong("");
  }

  private static boolean contains(String answer, List<String> accepted) {
    String text = " " + String.join(" ", Squad.words(answer)) + " ";
    return accepted.stream()
        .map(each -> String.join(" ", Squad.words(each)))
        .anyMatch(each -> !each.isEmpty() && text.contains(" " + each + " "));
  }

  private static List<Score> scores(
      Map<String, Judge> judges, List<Answered> answers, Predicate<Answered> of) {
    List<Answered> some = answers.stream().filter(of).toList();
    return judges.values().stream().map(judge -> score(judge, some)).toList();
  }

  private static Score score(Judge judge, List<Answered> answers) {
    int[] counts = new int[4];
    for (Answered each : answers) {
      boolean taken = judge.judge(each.question(), each.answer(), each.accepted()).correct();
      counts[(taken ? 0 : 2) + (each.right() ? 0 : 1)]++;
    }
    return new Score(counts[0], counts[1], counts[2], counts[3]);
  }

  private static List<Answered> answers() throws IOException {
    JsonNode rows = new ObjectMapper().readTree(DATA.toFile());
    List<Answered> answers = new ArrayList<>();
    StreamSupport.stream(rows.spliterator(), false)
        .filter(row -> !row.get("improper").asBoolean())
        .forEach(row -> SYSTEMS.forEach(system -> add(answers, system, row)));
    return answers;
  }

  private static void add(List<Answered> answers, String system, JsonNode row) {
    JsonNode verdict = row.get("judge_" + system);
    String question = row.get("question").asText();
    List<String> accepted =
        Arrays.stream(row.get("golden_answer").asText().split("/"))
            .map(String::strip)
            .filter(each -> !each.isEmpty())
            .toList();
    if (verdict.isBoolean()) {
      answers.add(
          new Answered(
              system,
              question,
              accepted,
              row.get("answer_" + system).asText(),
              verdict.asBoolean(),
              isHeldOut(question)));
    }
  }

  private static boolean isHeldOut(String question) {
    CRC32 hash = new CRC32();
    hash.update(question.getBytes(StandardCharsets.UTF_8));
    return hash.getValue() % 2 == 1;
  }

  private void row(String name, Iterable<?> cells) {
    table.append("| ").append(name);
    cells.forEach(cell -> table.append(" | ").append(cell));
    table.append(" |\n");
  }
}
