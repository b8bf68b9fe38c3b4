package io.hopsmith.pipelines.export;

import io.hopsmith.pipelines.run.FolderLock;
import io.hopsmith.pipelines.run.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes exports of a dataset in its folder {@code exports/NAME}: each file in one pass over the
 * rows, whatever the number of formats. All are written in a staging folder beside their places and
 * then renamed, so that each appears complete or not at all. The same rows and rollouts give the
 * same bytes. Heap: what {@link RolloutJoin} takes and a row group of each Parquet file.
 */
public final class Exports {
  /** Folder of a dataset that holds its exports. */
  public static final String FOLDER = "exports";

  private static final String STAGED = ".tmp-exports";

  private Exports() {}

  /**
   * Makes the named exports, all or, when it fails, none.
   *
   * @param dataset folder of a dataset, see {@link DatasetFolder}
   * @param names of formats; {@link ExportFormats#ALL} for every one
   * @return what each holds, in the order of the formats
   * @throws ExportException when a name is unknown, an export is there already, another is being
   *     made, or a table cannot be read
   * @throws IOException when writing fails
   */
  public static List<ExportSummary> make(Path dataset, List<String> names)
      throws IOException, ExportException {
    List<ExportFormat<?>> formats = ExportFormats.named(names);
    Path exports = dataset.resolve(FOLDER);
    requireAbsent(exports, formats);
    DatasetTables tables = DatasetTables.in(dataset);
    Path staged = Files.createDirectories(exports.resolve(STAGED));
    FolderLock lock =
        FolderLock.of(staged)
            .orElseThrow(
                () ->
                    new ExportException(
                        "another export is being made in %s; wait for its end".formatted(exports)));
    try {
      return make(tables, formats, exports, staged);
    } finally {
      lock.release();
      Folders.delete(staged);
    }
  }

  /**
   * Whether all of these are there.
   *
   * @throws ExportException when a name is unknown
   */
  public static boolean areThere(Path dataset, List<String> names) throws ExportException {
    return ExportFormats.named(names).stream()
        .allMatch(format -> Files.exists(dataset.resolve(FOLDER).resolve(format.name())));
  }

  private static List<ExportSummary> make(
      DatasetTables tables, List<ExportFormat<?>> formats, Path exports, Path staged)
      throws IOException {
    Path made = staged.resolve("made");
    Path scratch = staged.resolve("scratch");
    Folders.delete(made);
    Folders.delete(scratch);
    List<ExportSummary> summaries = write(tables, formats, made, scratch);
    for (ExportFormat<?> format : formats) {
      Files.move(
          made.resolve(format.name()),
          exports.resolve(format.name()),
          StandardCopyOption.ATOMIC_MOVE);
    }
    return summaries;
  }

  private static List<ExportSummary> write(
      DatasetTables tables, List<ExportFormat<?>> formats, Path made, Path scratch)
      throws IOException {
    List<FormatWriter<?>> writers = new ArrayList<>();
    try {
      for (ExportFormat<?> format : formats) {
        writers.add(new FormatWriter<>(format, made.resolve(format.name())));
      }
      new RolloutJoin(tables, scratch)
          .forEach(row -> writers.forEach(writer -> writer.project(row)));
      List<ExportSummary> summaries = new ArrayList<>();
      for (FormatWriter<?> writer : writers) {
        summaries.add(writer.complete());
      }
      return summaries;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } finally {
      for (FormatWriter<?> writer : writers) {
        writer.close();
      }
    }
  }

  private static void requireAbsent(Path exports, List<ExportFormat<?>> formats)
      throws ExportException {
    for (ExportFormat<?> format : formats) {
      Path folder = exports.resolve(format.name());
      if (Files.exists(folder)) {
        throw new ExportException(
            "%s is there already; delete that folder to have the export made again"
                .formatted(folder));
      }
    }
  }
}
