package io.hopsmith.pipelines.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.hopsmith.pipelines.cli.JsonLine.BadLineException;
import io.hopsmith.pipelines.config.TextFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Questions of a JSON-lines file: on each line one object with an {@code id} of its own, a text or
 * a number, and the text {@code question}; other keys are ignored, and so are blank lines.
 */
final class QuestionFile {
  static final int MOST_WORDS = 2_000;
  private static final int MOST_CHARACTERS = 20_000;
  private static final String FORM = "write {\"id\": \"...\", \"question\": \"...\"}";

  private final Map<String, Integer> lineOfId = new HashMap<>();

  private QuestionFile() {}

  /** One question to solve. */
  record Asked(String id, String question) {}

  /**
   * All questions in order, at least one.
   *
   * @throws UsageException with the problems of all lines
   */
  static List<Asked> read(Path file) throws UsageException {
    try {
      return new QuestionFile().questions(file, TextFile.lines(file));
    } catch (IOException e) {
      throw new UsageException(
          "--questions %s cannot be read: %s".formatted(file, e.getMessage()), e);
    }
  }

  private List<Asked> questions(Path file, List<String> lines) throws UsageException {
    List<Asked> questions = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        try {
          questions.add(question(lines.get(i), i + 1));
        } catch (BadLineException e) {
          problems.add("line %d %s".formatted(i + 1, PlainText.printable(e.getMessage())));
        }
      }
    }
    if (!problems.isEmpty()) {
      throw new UsageException(
          "--questions %s cannot be used:\n%s".formatted(file, String.join("\n", problems)));
    }
    if (questions.isEmpty()) {
      throw new UsageException("--questions %s holds no question; %s a line".formatted(file, FORM));
    }
    return questions;
  }

  private Asked question(String line, int number) throws BadLineException {
    JsonNode node = JsonLine.object(line, FORM);
    String id = id(node.path("id"));
    Integer before = lineOfId.putIfAbsent(id, number);
    if (before != null) {
      throw new BadLineException(
          "has the id '%s' of line %d; give each question an id of its own".formatted(id, before));
    }
    return new Asked(id, text(node.path("question")));
  }

  private static String id(JsonNode id) throws BadLineException {
    if ((!id.isTextual() && !id.isNumber()) || id.asText().isBlank()) {
      throw new BadLineException("has no text or number under \"id\"; " + FORM);
    }
    return id.asText();
  }

  private static String text(JsonNode question) throws BadLineException {
    String text = question.asText("");
    if (!question.isTextual() || text.isBlank()) {
      throw new BadLineException("has no text under \"question\"; " + FORM);
    }
    int words = text.strip().split("\\s+").length;
    if (words > MOST_WORDS || text.length() > MOST_CHARACTERS) {
      throw new BadLineException(
          "has a question of %,d words and %,d characters; at most %,d and %,d are answered"
              .formatted(words, text.length(), MOST_WORDS, MOST_CHARACTERS));
    }
    return text;
  }
}
