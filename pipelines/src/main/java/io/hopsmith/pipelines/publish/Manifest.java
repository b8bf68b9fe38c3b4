package io.hopsmith.pipelines.publish;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.hopsmith.pipelines.export.ExportSummary;
import io.hopsmith.pipelines.io.ParquetRecords;
import io.hopsmith.pipelines.run.Folders;
import io.hopsmith.pipelines.run.RunIdentity;
import io.hopsmith.pipelines.run.StageCounts;
import io.hopsmith.schemas.QaRow;
import io.hopsmith.validators.balance.BalanceLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a published dataset consists of, as {@code manifest.json}.
 *
 * @param runId name of the run, as in every row's provenance
 * @param configHash of its configuration
 * @param codeVersion version of the program
 * @param schemaVersion of the rows
 * @param stages counts per stage and reason
 * @param balance what became of caps and wanted shares; not there when there are none
 * @param exports what each export holds
 * @param versions that the dataset has had; not there where nothing was ever added to it
 * @param files Parquet files and the card
 * @param spendUsd money spent on all that was tried
 * @param models models and embedded roles used
 * @param evalShareMet whether the share of eval rows lies within its bounds
 * @param licence that was chosen for it; empty where none was, and then not in the file
 */
record Manifest(
    String runId,
    String configHash,
    String codeVersion,
    int schemaVersion,
    List<StageCounts> stages,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<BalanceLine> balance,
    List<ExportSummary> exports,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<DatasetVersion> versions,
    List<PublishedFile> files,
    double spendUsd,
    List<String> models,
    boolean evalShareMet,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) String licence) {
  private static final String FILE = "manifest.json";

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  /**
   * One file.
   *
   * @param path below the dataset's folder, with forward slashes
   * @param rows of a Parquet file; 0 for others
   * @param bytes its size
   * @param sha256 of its bytes
   */
  record PublishedFile(String path, long rows, long bytes, String sha256) {}

  static Manifest of(
      PublishSettings settings,
      RunIdentity run,
      DatasetFacts facts,
      List<StageCounts> stages,
      List<BalanceLine> balance,
      List<ExportSummary> exports,
      List<DatasetVersion> versions,
      Path dataset)
      throws IOException {
    return new Manifest(
        run.runId(),
        run.configHash(),
        settings.codeVersion(),
        QaRow.SCHEMA_VERSION,
        stages,
        balance,
        exports,
        versions,
        files(dataset),
        facts.totalUsd(),
        List.copyOf(facts.models()),
        settings.share().met(facts.train(), facts.eval()),
        settings.licence().orElse(""));
  }

  /** The licence that was chosen for a dataset; empty where none was, or nothing is there. */
  static Optional<String> licence(Path dataset) throws IOException {
    Path file = dataset.resolve(FILE);
    return Files.exists(file)
        ? Optional.ofNullable(JSON.readTree(file.toFile()).get("licence")).map(JsonNode::asText)
        : Optional.empty();
  }

  void writeTo(Path dataset) throws IOException {
    Files.writeString(dataset.resolve(FILE), JSON.writeValueAsString(this) + "\n");
  }

  private static List<PublishedFile> files(Path dataset) throws IOException {
    List<PublishedFile> files = new ArrayList<>();
    for (Path file : Folders.files(dataset)) {
      String path = dataset.relativize(file).toString().replace('\\', '/');
      long rows = path.endsWith(".parquet") ? ParquetRecords.count(List.of(file)) : 0;
      files.add(new PublishedFile(path, rows, Files.size(file), Folders.sha256(file)));
    }
    return files;
  }
}
