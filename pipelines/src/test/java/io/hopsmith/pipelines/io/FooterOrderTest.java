package io.hopsmith.pipelines.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.schemas.Passage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.Util;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FooterOrderTest {
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void writeRows() throws IOException {
    file = folder.resolve("rows.parquet");
    ParquetRecords.of(Passage.class).write(file, SampleRows.passages(20));
  }

  @Test
  void recordsAreWrittenWithTheEncodingsOfEachColumnInOrder() throws IOException {
    assertThat(columns(footer()))
        .hasSizeGreaterThan(3)
        .allSatisfy(
            column ->
                assertThat(column.getEncodings())
                    .isSortedAccordingTo(Comparator.comparingInt(Encoding::getValue)));
  }

  @Test
  void bringsBackTheBytesOfAFileWhoseEncodingsStandInAnotherOrder() throws IOException {
    byte[] ordered = Files.readAllBytes(file);
    reverseEncodings();
    assertThat(Files.readAllBytes(file)).hasSameSizeAs(ordered).isNotEqualTo(ordered);
    FooterOrder.restore(file);
    assertThat(Files.readAllBytes(file)).isEqualTo(ordered);
  }

  private void reverseEncodings() throws IOException {
    FileMetaData footer = footer();
    for (ColumnMetaData column : columns(footer)) {
      List<Encoding> encodings = new ArrayList<>(column.getEncodings());
      Collections.reverse(encodings);
      column.setEncodings(encodings);
    }
    byte[] bytes = Files.readAllBytes(file);
    var out = new ByteArrayOutputStream();
    out.write(bytes, 0, footerStart(bytes));
    Util.writeFileMetaData(footer, out);
    out.write(bytes, bytes.length - 8, 8);
    Files.write(file, out.toByteArray());
  }

  private FileMetaData footer() throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    int start = footerStart(bytes);
    return Util.readFileMetaData(new ByteArrayInputStream(bytes, start, bytes.length - 8 - start));
  }

  private static int footerStart(byte[] bytes) {
    int length =
        ByteBuffer.wrap(bytes, bytes.length - 8, 4).order(ByteOrder.LITTLE_ENDIAN).getInt();
    return bytes.length - 8 - length;
  }

  private static List<ColumnMetaData> columns(FileMetaData footer) {
    return footer.getRow_groups().stream()
        .flatMap(group -> group.getColumns().stream())
        .map(column -> column.getMeta_data())
        .toList();
  }
}
