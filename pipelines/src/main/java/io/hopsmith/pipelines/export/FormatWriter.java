package io.hopsmith.pipelines.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.hopsmith.schemas.Side;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Both sides of one export in a folder of its own. */
final class FormatWriter<T> implements AutoCloseable {
  /** File of an export's folder that says what the export holds. */
  static final String SUMMARY = "export.json";

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  private final ExportFormat<T> format;
  private final Path folder;
  private final List<SideWriter<T>> sides = new ArrayList<>();

  FormatWriter(ExportFormat<T> format, Path folder) throws IOException {
    this.format = format;
    this.folder = Files.createDirectories(folder);
    for (Side side : Side.values()) {
      sides.add(new SideWriter<>(format, side, folder));
    }
  }

  void project(ExportRow row) {
    sides.forEach(side -> side.project(row));
  }

  /** Ends the files and writes what is said of them. */
  ExportSummary complete() throws IOException {
    List<ExportSummary.SideSummary> summaries = new ArrayList<>();
    for (SideWriter<T> side : sides) {
      summaries.add(side.complete());
    }
    ExportSummary summary = new ExportSummary(format.name(), format.description(), summaries);
    write(SUMMARY, summary);
    if (format.datasetInfo().isPresent()) {
      write("dataset_info.json", format.datasetInfo().get());
    }
    return summary;
  }

  private void write(String file, Object value) throws IOException {
    Files.writeString(folder.resolve(file), JSON.writeValueAsString(value) + "\n");
  }

  @Override
  public void close() throws IOException {
    for (SideWriter<T> side : sides) {
      side.close();
    }
  }
}
