package io.hopsmith.pipelines.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hopsmith.pipelines.export.DatasetFolder;
import io.hopsmith.pipelines.export.ExportException;
import io.hopsmith.pipelines.export.ExportSummary;
import io.hopsmith.pipelines.export.Exports;
import io.hopsmith.schemas.QaRow;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.parquet.avro.AvroParquetWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.io.LocalOutputFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The same two rows of the sample in the columns of every version that can be read, kept as {@code
 * qa-VERSION.parquet}. A new version adds its file and changes none.
 */
class EarlierVersionsTest {
  @TempDir private Path temp;

  private Path golden(int version, Path to) throws IOException {
    try (InputStream in = getClass().getResourceAsStream("qa-" + version + ".parquet")) {
      assertThat(in).as("golden file of version %d", version).isNotNull();
      Files.createDirectories(to.getParent());
      Files.copy(in, to);
      return to;
    }
  }

  private List<QaRow> rows(int version) throws IOException {
    return ParquetRecords.of(QaRow.class)
        .readAll(List.of(golden(version, temp.resolve(version + ".parquet"))));
  }

  @Test
  void thereIsAFileOfTheVersionThatIsWritten() throws IOException {
    assertThat(rows(QaRow.SCHEMA_VERSION)).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 4, 6})
  void whatHasBeenAddedSinceIsEmptyAndAllElseIsThere(int version) throws IOException {
    List<QaRow> now = rows(QaRow.SCHEMA_VERSION);
    List<QaRow> then = rows(version);

    assertThat(then)
        .usingRecursiveComparison()
        .ignoringFields("schemaVersion", "rounds.query.operation", "rounds.trials")
        .isEqualTo(now);
    assertThat(then).extracting(QaRow::schemaVersion).containsOnly(version);
    assertThat(then).extracting(QaRow::contamination).containsOnly(QaRow.Contamination.NONE);
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 4, 6})
  void anEarlierDatasetCanBeExported(int version) throws Exception {
    golden(version, temp.resolve("dataset/qa/train-00000-of-00001.parquet"));
    Files.writeString(temp.resolve("dataset/manifest.json"), "{\"files\": []}");

    Path dataset = DatasetFolder.find(temp);
    List<ExportSummary> made = Exports.make(dataset, List.of("verl", "trl_stepwise"));
    assertThat(made).allSatisfy(each -> assertThat(each.sides().get(0).rows()).isEqualTo(2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2", "7", "none"})
  void aColumnIsMissedInAnyOtherFile(String version) throws IOException {
    Schema schema =
        Schema.createRecord(
            "QaRow",
            "",
            "io.hopsmith",
            false,
            List.of(new Schema.Field("id", Schema.create(Schema.Type.STRING))));
    Path file = temp.resolve("dataset/qa/train-00000-of-00001.parquet");
    Files.createDirectories(file.getParent());
    try (ParquetWriter<GenericRecord> writer =
        AvroParquetWriter.<GenericRecord>builder(new LocalOutputFile(file))
            .withSchema(schema)
            .withDataModel(GenericData.get())
            .withConf(ParquetRecords.plainConfiguration())
            .withExtraMetaData(Map.of(ParquetRecords.VERSION_KEY, version))
            .build()) {
      for (int n : IntStream.range(0, 2).toArray()) {
        GenericRecord row = new GenericData.Record(schema);
        row.put("id", "row" + n);
        writer.write(row);
      }
    }
    Files.writeString(temp.resolve("dataset/manifest.json"), "{\"files\": []}");

    assertThatThrownBy(() -> DatasetFolder.find(temp))
        .isInstanceOf(ExportException.class)
        .hasMessageContaining("lacks the columns generator, mode, family")
        .hasMessageContaining("its schema version: " + version);
    assertThatThrownBy(
            () -> ParquetRecords.of(QaRow.class).read(file, row -> assertThat(row).isNull()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("cannot read " + file);
  }
}
