package io.hopsmith.pipelines.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A file of JSON objects, one a line, in UTF-8. Where ids are kept apart, {@code id} and {@code
 * rollout} go into {@code SIDE.ids.jsonl}: its lines belong to the file's, number by number.
 */
final class JsonLinesFile implements RecordWriter<ObjectNode> {
  private static final List<String> IDS = List.of("id", "rollout");

  private final Writer lines;
  private final Optional<Writer> ids;

  private JsonLinesFile(Writer lines, Optional<Writer> ids) {
    this.lines = lines;
    this.ids = ids;
  }

  static JsonLinesFile of(Path file) throws IOException {
    return new JsonLinesFile(Files.newBufferedWriter(file), Optional.empty());
  }

  static JsonLinesFile withIdsApart(Path file) throws IOException {
    String name = file.getFileName().toString().replace(".jsonl", ".ids.jsonl");
    Writer lines = Files.newBufferedWriter(file);
    return new JsonLinesFile(
        lines, Optional.of(Files.newBufferedWriter(file.resolveSibling(name))));
  }

  @Override
  public void add(ObjectNode record) throws IOException {
    if (ids.isPresent()) {
      ids.get().write(JsonText.line(record.deepCopy().retain(IDS)) + "\n");
      record.remove(IDS);
    }
    lines.write(JsonText.line(record) + "\n");
  }

  @Override
  public void complete() throws IOException {
    close();
  }

  @Override
  public void close() throws IOException {
    lines.close();
    if (ids.isPresent()) {
      ids.get().close();
    }
  }
}
