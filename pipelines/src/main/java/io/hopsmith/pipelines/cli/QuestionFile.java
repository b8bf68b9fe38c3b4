package io.hopsmith.pipelines.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Questions of a JSON-lines file, each with an id and a text; other keys are ignored. */
final class QuestionFile {
  private QuestionFile() {}

  /** One question to solve. */
  record Asked(String id, String question) {}

  /** Reads all questions; a question without an id gets the number of its line. */
  static List<Asked> read(Path file) throws UsageException {
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (IOException e) {
      throw new UsageException("--questions " + file + " cannot be read as UTF-8 text", e);
    }
    List<Asked> questions = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        questions.add(question(lines.get(i), i + 1, file));
      }
    }
    return questions;
  }

  private static Asked question(String line, int number, Path file) throws UsageException {
    try {
      JsonNode node = Json.mapper().readTree(line);
      String question = node.path("question").asText("");
      if (node.path("question").isTextual() && !question.isBlank()) {
        return new Asked(node.path("id").asText(String.valueOf(number)), question);
      }
    } catch (JsonProcessingException e) {
      throw new UsageException(
          "%s line %d is not JSON: %s".formatted(file, number, e.getOriginalMessage()), e);
    }
    throw new UsageException(
        "%s line %d has no text under \"question\"; write {\"id\": ..., \"question\": ...}"
            .formatted(file, number));
  }
}
