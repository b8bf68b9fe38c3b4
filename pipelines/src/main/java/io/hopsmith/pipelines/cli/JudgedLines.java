package io.hopsmith.pipelines.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hopsmith.agents.judge.Judge;
import io.hopsmith.agents.judge.Judgement;
import io.hopsmith.agents.judge.Judgement.Verdict;
import io.hopsmith.pipelines.cli.JsonLine.BadLineException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Answers of JSON lines, each judged and written as its line is read: {@code question}, {@code
 * gold} (a text or a list), {@code aliases} (a list; may be missing) and {@code answer}. Blank
 * lines are left out.
 */
final class JudgedLines {
  private static final int MOST_CHARACTERS = 4_000_000;
  private static final String FORM =
      "write {\"question\": \"...\", \"gold\": \"...\", \"answer\": \"...\"}";

  private final String name;
  private final BufferedReader lines;
  private final Judge judge;
  private final Map<Verdict, Long> verdicts = new EnumMap<>(Verdict.class);
  private long line;

  /** Lines of what is called by a name in errors. */
  JudgedLines(String name, BufferedReader lines, Judge judge) {
    this.name = name;
    this.lines = lines;
    this.judge = judge;
  }

  /**
   * Writes every line with its judgement, as far as the writer takes them.
   *
   * @throws UsageException at the first line that cannot be used, after all before it
   */
  void writeTo(PrintWriter writer) throws UsageException {
    for (Optional<String> text = next(); text.isPresent(); text = next()) {
      if (!text.get().isBlank()) {
        writer.println(judged(text.get()));
      }
      if (writer.checkError()) {
        return;
      }
    }
  }

  /** How many answers were judged, and how. */
  String summary() {
    long right = verdicts.getOrDefault(Verdict.RIGHT, 0L);
    long wrong = verdicts.getOrDefault(Verdict.WRONG, 0L);
    long undecided = verdicts.getOrDefault(Verdict.UNDECIDED, 0L);
    return "%s: %,d correct, %,d wrong, %,d undecided and not counted as correct"
        .formatted(Counted.of(right + wrong + undecided, "answer"), right, wrong, undecided);
  }

  private String judged(String text) throws UsageException {
    try {
      ObjectNode row = JsonLine.object(text, FORM);
      Judgement judgement = judge.judge(required(row, "question"), answer(row), accepted(row));
      verdicts.merge(judgement.verdict(), 1L, Long::sum);
      String doubt = judgement.verdict() == Verdict.UNDECIDED ? "undecided: " : "";
      row.put("correct", judgement.correct());
      row.put("reason", doubt + judgement.reason());
      return Json.line(row);
    } catch (BadLineException e) {
      throw bad(e.getMessage());
    }
  }

  private static String required(ObjectNode row, String key) throws BadLineException {
    JsonNode value = row.path(key);
    if (!value.isTextual() && !value.isNumber()) {
      throw new BadLineException("has no text under \"%s\"; %s".formatted(key, FORM));
    }
    return value.asText();
  }

  /** Null is no answer, as some programs write it. */
  private static String answer(ObjectNode row) throws BadLineException {
    return row.path("answer").isNull() ? "" : required(row, "answer");
  }

  private static List<String> accepted(ObjectNode row) throws BadLineException {
    List<String> accepted = new ArrayList<>(texts(row, "gold"));
    if (accepted.isEmpty()) {
      throw new BadLineException("has no text under \"gold\"; " + FORM);
    }
    accepted.addAll(texts(row, "aliases"));
    return accepted;
  }

  private static List<String> texts(ObjectNode row, String key) throws BadLineException {
    JsonNode value = row.path(key);
    List<String> texts = new ArrayList<>();
    for (JsonNode each : value.isArray() ? value : List.of(value)) {
      if (each.isTextual() || each.isNumber()) {
        texts.add(each.asText());
      } else if (!each.isMissingNode() && !each.isNull()) {
        throw new BadLineException(
            "has something else than texts under \"%s\"; write a text or a list".formatted(key));
      }
    }
    texts.removeIf(String::isBlank);
    return texts;
  }

  /** The next line; empty at the end. */
  private Optional<String> next() throws UsageException {
    line++;
    StringBuilder text = new StringBuilder();
    try {
      int character = lines.read();
      boolean end = character < 0;
      while (character >= 0 && character != '\n') {
        text.append((char) character);
        if (text.length() > MOST_CHARACTERS) {
          throw bad(
              "is longer than %,d characters; put each answer on a line of its own"
                  .formatted(MOST_CHARACTERS));
        }
        character = lines.read();
      }
      boolean mark = line == 1 && text.indexOf("\uFEFF") == 0;
      return end ? Optional.empty() : Optional.of(text.substring(mark ? 1 : 0));
    } catch (CharacterCodingException e) {
      throw bad("or one soon after it is not UTF-8 text; save the file as UTF-8");
    } catch (IOException e) {
      throw new UsageException("%s cannot be read: %s".formatted(name, e.getMessage()), e);
    }
  }

  private UsageException bad(String problem) {
    return new UsageException("%s line %,d %s".formatted(name, line, PlainText.printable(problem)));
  }
}
