package io.hopsmith.pipelines.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Marks of rows in a file of JSON lines, {@code {"id": ..., "mark": "keep" or "drop" or "none",
 * "note": ...}}. A line is added for every change, in one write, so several people may mark at the
 * same time and nothing that was said is lost; of several lines about one row the last counts, and
 * {@code none} takes its mark away.
 */
public final class ReviewFile {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String NONE = "none";

  private ReviewFile() {}

  /**
   * The marks of all rows that have one, by id; none where there is no file.
   *
   * @throws ReviewException naming the line that is no mark
   */
  public static SortedMap<String, Mark> read(Path file) throws ReviewException {
    SortedMap<String, Mark> marks = new TreeMap<>();
    int number = 0;
    for (String line : lines(file)) {
      number++;
      if (!line.isBlank()) {
        JsonNode said = parse(file, number, line);
        String id = said.path("id").asText();
        Optional<Mark> mark = mark(file, number, said);
        mark.ifPresentOrElse(m -> marks.put(id, m), () -> marks.remove(id));
      }
    }
    return Collections.unmodifiableSortedMap(marks);
  }

  /**
   * Marks a row.
   *
   * @param mark empty to take its mark away
   */
  public static void append(Path file, String id, Optional<Mark> mark) throws IOException {
    ObjectNode line = JSON.createObjectNode();
    line.put("id", id);
    line.put("mark", mark.map(m -> m.verdict().toString()).orElse(NONE));
    line.put("note", mark.map(Mark::note).orElse(""));
    ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    }
  }

  private static List<String> lines(Path file) throws ReviewException {
    try {
      return Files.exists(file) ? Files.readAllLines(file) : List.of();
    } catch (IOException e) {
      throw new ReviewException(
          "the review file %s cannot be read: %s; name a file of marks that 'hopsmith browse' wrote"
              .formatted(file, e.getMessage()),
          e);
    }
  }

  private static JsonNode parse(Path file, int number, String line) throws ReviewException {
    try {
      JsonNode said = JSON.readTree(line);
      if (said.path("id").isTextual() && !said.get("id").asText().isBlank()) {
        return said;
      }
      throw wrong(file, number, "has no id");
    } catch (JsonProcessingException e) {
      throw new ReviewException(
          wrong(file, number, "is no JSON: " + e.getOriginalMessage()).getMessage(), e);
    }
  }

  private static Optional<Mark> mark(Path file, int number, JsonNode said) throws ReviewException {
    String note = said.path("note").asText("");
    return switch (said.path("mark").asText()) {
      case "keep" -> Optional.of(new Mark(Mark.Verdict.KEEP, note));
      case "drop" -> Optional.of(new Mark(Mark.Verdict.DROP, note));
      case NONE -> Optional.empty();
      default ->
          throw wrong(file, number, "has the mark '%s'".formatted(said.path("mark").asText()));
    };
  }

  private static ReviewException wrong(Path file, int line, String what) {
    return new ReviewException(
        "line %d of the review file %s %s; a line is {\"id\": ..., \"mark\": \"keep\" or \"drop\" or \"none\", \"note\": ...}"
            .formatted(line, file, what));
  }
}
