package io.hopsmith.pipelines.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hopsmith.schemas.Side;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * One trainer's format.
 *
 * @param name of the export and its folder
 * @param description for a person, one line
 * @param extension of its files
 * @param files opens one of them
 * @param projection what it makes of a row
 * @param evalFile what its file of the eval side is called, without extension
 * @param datasetInfo content of {@code dataset_info.json}, where the trainer wants one
 */
record ExportFormat<T>(
    String name,
    String description,
    String extension,
    Files<T> files,
    Projection<T> projection,
    String evalFile,
    Optional<ObjectNode> datasetInfo) {

  /** How files of a format are opened. */
  @FunctionalInterface
  interface Files<T> {
    RecordWriter<T> open(Path file) throws IOException;
  }

  static <T extends Record> ExportFormat<T> parquet(
      String name, String description, Class<T> type, Projection<T> projection) {
    return new ExportFormat<>(
        name,
        description,
        "parquet",
        file -> RecordWriter.parquet(type, file),
        projection,
        Side.EVAL.toString(),
        Optional.empty());
  }

  static ExportFormat<ObjectNode> jsonLines(
      String name, String description, Files<ObjectNode> files, Projection<ObjectNode> projection) {
    return new ExportFormat<>(
        name, description, "jsonl", files, projection, Side.EVAL.toString(), Optional.empty());
  }

  /** The same with another name for its file of the eval side. */
  ExportFormat<T> evalIn(String file) {
    return new ExportFormat<>(name, description, extension, files, projection, file, datasetInfo);
  }

  /** The same with a description of its files for LLaMA-Factory. */
  ExportFormat<T> describedBy(ObjectNode info) {
    return new ExportFormat<>(
        name, description, extension, files, projection, evalFile, Optional.of(info));
  }

  /** Name of the file of a side. */
  String file(Side side) {
    return (side == Side.EVAL ? evalFile : side.toString()) + "." + extension;
  }
}
