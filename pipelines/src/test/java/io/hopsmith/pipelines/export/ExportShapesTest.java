package io.hopsmith.pipelines.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every export has the fields and types that its trainer's documentation asks for. */
class ExportShapesTest {
  private static final String MESSAGE = "STRUCT(\"role\" VARCHAR, \"content\" VARCHAR)[]";
  private static final String CHAT =
      "STRUCT(\"role\" VARCHAR, \"content\" VARCHAR, tool_calls STRUCT(\"type\" VARCHAR,"
          + " \"function\" STRUCT(\"name\" VARCHAR, arguments VARCHAR))[], \"name\" VARCHAR)[]";
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private static Path dataset;

  @BeforeAll
  static void export() throws Exception {
    ExportSample.write(dataset);
    Exports.make(dataset, List.of("all"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "llamafactory_sharegpt",
        "llamafactory_alpaca",
        "llamafactory_preference",
        "react",
        "openai",
        "slime"
      })
  void linesFitTheTrainersSchema(String name) throws Exception {
    List<JsonNode> records = new Exported(dataset).records(name);
    assertThat(records).isNotEmpty();
    for (JsonNode record : records) {
      assertThat(violations(name, record)).as("%s", record).isEmpty();
    }
  }

  @Test
  void theSchemasRefuseWhatDoesNotFit() throws Exception {
    assertThat(violations("openai", JSON.readTree("{\"id\":\"aa01\",\"messages\":[]}")))
        .hasSizeGreaterThan(1);
    assertThat(violations("slime", JSON.readTree("{\"id\":\"aa01\",\"label\":3}"))).isNotEmpty();
  }

  private static List<Error> violations(String name, JsonNode record) throws Exception {
    try (InputStream in = ExportShapesTest.class.getResourceAsStream(name + ".schema.json")) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(JSON.readTree(in))
          .validate(record);
    }
  }

  @ParameterizedTest
  @CsvSource({"train", "test"})
  void verlHasTheColumnsOfItsSearchAgents(String side) throws Exception {
    assertThat(new Exported(dataset).columns("verl", side + ".parquet"))
        .containsExactly(
            "id VARCHAR",
            "data_source VARCHAR",
            "prompt " + MESSAGE,
            "ability VARCHAR",
            "reward_model STRUCT(style VARCHAR, ground_truth VARCHAR)",
            "extra_info STRUCT(\"index\" BIGINT, need_tools_kwargs BOOLEAN, question VARCHAR, split"
                + " VARCHAR, tools_kwargs STRUCT(\"search\" STRUCT(create_kwargs"
                + " STRUCT(ground_truth VARCHAR, question VARCHAR, data_source VARCHAR))))",
            "metadata STRUCT(\"language\" VARCHAR, generator VARCHAR, \"family\" VARCHAR, answer_type"
                + " VARCHAR, aliases VARCHAR[], n_hops INTEGER, difficulty VARCHAR, pass_rate"
                + " DOUBLE)");
  }

  @Test
  void verlTargetsHasListsOfAnswers() throws Exception {
    assertThat(new Exported(dataset).columns("verl_targets", "train.parquet"))
        .contains("reward_model STRUCT(style VARCHAR, ground_truth STRUCT(\"target\" VARCHAR[]))")
        .anyMatch(column -> column.contains("create_kwargs STRUCT(ground_truth STRUCT(\"target\""));
  }

  @Test
  void trlHasTheColumnsOfEachTraining() throws Exception {
    Exported exported = new Exported(dataset);
    assertThat(exported.columns("trl_prompt", "train.parquet"))
        .containsExactly("id VARCHAR", "prompt " + MESSAGE, "answer VARCHAR", "aliases VARCHAR[]");
    assertThat(exported.columns("trl_prompt_completion", "train.parquet"))
        .contains("prompt " + MESSAGE, "completion " + CHAT, "tools VARCHAR");
    assertThat(exported.columns("trl_messages", "train.parquet"))
        .contains("messages " + CHAT, "tools VARCHAR");
    assertThat(exported.columns("trl_preference", "train.parquet"))
        .contains("prompt " + MESSAGE, "chosen " + CHAT, "rejected " + CHAT, "tools VARCHAR");
    assertThat(exported.columns("trl_unpaired", "train.parquet"))
        .contains("prompt " + MESSAGE, "completion " + CHAT, "label BOOLEAN", "tools VARCHAR");
    assertThat(exported.columns("trl_stepwise", "train.parquet"))
        .containsExactly(
            "id VARCHAR", "prompt VARCHAR", "completions VARCHAR[]", "labels BOOLEAN[]");
  }

  @Test
  void columnsHaveTypesWhereNoRecordIs() throws Exception {
    Exported exported = new Exported(dataset);
    assertThat(exported.records("trl_preference", "eval.parquet")).isEmpty();
    assertThat(exported.columns("trl_preference", "eval.parquet"))
        .isEqualTo(exported.columns("trl_preference", "train.parquet"));
  }

  @Test
  void sharegptAlternatesAsTheTrainerAsks() throws Exception {
    for (JsonNode record : new Exported(dataset).records("llamafactory_sharegpt")) {
      JsonNode turns = record.get("conversations");
      for (int i = 0; i < turns.size(); i++) {
        assertThat(turns.get(i).get("from").asText())
            .isIn(i % 2 == 0 ? List.of("human", "observation") : List.of("gpt", "function_call"));
      }
      assertThat(turns.size() % 2).isZero();
    }
  }

  @ParameterizedTest
  @CsvSource({"llamafactory_sharegpt", "llamafactory_alpaca", "llamafactory_preference"})
  void datasetInfoNamesFilesAndColumnsThatAreThere(String name) throws Exception {
    Path folder = dataset.resolve("exports").resolve(name);
    JsonNode info = JSON.readTree(folder.resolve("dataset_info.json").toFile());
    assertThat(info.properties()).hasSize(2);
    JsonNode record = new Exported(dataset).records(name).get(0);
    for (JsonNode entry : info) {
      assertThat(folder.resolve(entry.get("file_name").asText())).exists();
      assertThat(entry.get("formatting").asText())
          .isEqualTo(name.endsWith("alpaca") ? "alpaca" : "sharegpt");
      assertThat(entry.path("ranking").asBoolean()).isEqualTo(name.endsWith("preference"));
      entry.get("columns").forEach(column -> assertThat(record.has(column.asText())).isTrue());
    }
  }
}
