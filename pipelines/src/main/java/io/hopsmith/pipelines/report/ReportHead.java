package io.hopsmith.pipelines.report;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.hopsmith.pipelines.run.StageCounts;
import io.hopsmith.validators.balance.BalanceLine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a report says of the run, which the dataset's manifest has too.
 *
 * @param runId name of the run
 * @param configHash of its configuration
 * @param codeVersion version of the program
 * @param stages counts per stage and reason
 * @param balance what became of caps and wanted shares
 */
public record ReportHead(
    String runId,
    String configHash,
    String codeVersion,
    List<StageCounts> stages,
    List<BalanceLine> balance) {
  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  public ReportHead {
    stages = List.copyOf(stages);
    balance = List.copyOf(balance);
  }

  /**
   * As a manifest has it.
   *
   * @throws IOException when there is no such file or it is no manifest
   */
  public static ReportHead of(Path manifest) throws IOException {
    JsonNode tree = JSON.readTree(manifest.toFile());
    if (!tree.path("run_id").isTextual() || tree.path("stages").isEmpty()) {
      throw new IOException(manifest + " names no run_id and no stages");
    }
    List<StageCounts> stages = new ArrayList<>();
    for (JsonNode stage : tree.get("stages")) {
      stages.add(JSON.treeToValue(stage, StageCounts.class));
    }
    List<BalanceLine> balance = new ArrayList<>();
    for (JsonNode line : tree.path("balance")) {
      balance.add(JSON.treeToValue(line, BalanceLine.class));
    }
    return new ReportHead(
        tree.get("run_id").asText(),
        tree.path("config_hash").asText(),
        tree.path("code_version").asText(),
        stages,
        balance);
  }
}
