package io.hopsmith.pipelines.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Finds a published dataset and sees that it is whole. */
public final class DatasetFolder {
  private static final String MANIFEST = "manifest.json";

  private DatasetFolder() {}

  /**
   * The dataset of a run's folder, or the folder itself when it is a dataset, seen to be whole.
   *
   * @throws ExportException when there is none, one that was not published or copied to its end, or
   *     one whose tables are not those of this version
   */
  public static Path find(Path folder) throws IOException, ExportException {
    Path dataset = locate(folder);
    requireWhole(dataset);
    DatasetTables.in(dataset);
    return dataset;
  }

  /**
   * The same of a dataset that need not have a manifest, as where somebody has copied its tables
   * alone.
   *
   * @throws ExportException when there is none, a file that a manifest names is missing, or tables
   *     are not those of this version
   */
  public static Path findTables(Path folder) throws IOException, ExportException {
    Path dataset = locate(folder);
    if (Files.exists(dataset.resolve(MANIFEST))) {
      requireWhole(dataset);
    }
    DatasetTables.in(dataset);
    return dataset;
  }

  /**
   * The dataset of a run's folder, or the folder itself when it is a dataset, whatever is in it.
   *
   * @throws ExportException when there is none
   */
  public static Path locate(Path folder) throws ExportException {
    for (Path dataset : List.of(folder.resolve("dataset"), folder)) {
      if (Files.isDirectory(dataset.resolve("qa"))) {
        return dataset;
      }
    }
    throw new ExportException(
        "no dataset in %s: neither dataset/qa nor qa is there; name the folder of a finished run, or run 'hopsmith build' first"
            .formatted(folder));
  }

  private static void requireWhole(Path dataset) throws ExportException {
    Path manifest = dataset.resolve(MANIFEST);
    if (!Files.isRegularFile(manifest)) {
      throw new ExportException(
          "%s has no %s, so it was not published or copied to its end; run 'hopsmith publish' or copy it again"
              .formatted(dataset, MANIFEST));
    }
    try {
      for (JsonNode file : JsonText.MAPPER.readTree(manifest.toFile()).path("files")) {
        require(dataset, file.path("path").asText(), file.path("bytes").asLong());
      }
    } catch (IOException e) {
      throw new ExportException(
          "%s cannot be read: %s; run 'hopsmith publish' or copy the dataset again"
              .formatted(manifest, e.getMessage()),
          e);
    }
  }

  private static void require(Path dataset, String name, long bytes)
      throws IOException, ExportException {
    Path file = dataset.resolve(name);
    long found = Files.isRegularFile(file) ? Files.size(file) : -1;
    if (found != bytes && name.endsWith(".parquet") && !name.startsWith(Exports.FOLDER + "/")) {
      throw new ExportException(
          "%s %s, but %s says %d; run 'hopsmith publish' or copy the dataset again"
              .formatted(
                  file,
                  found < 0 ? "is missing" : "has %d bytes".formatted(found),
                  MANIFEST,
                  bytes));
    }
  }
}
