package io.hopsmith.pipelines.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hopsmith.schemas.Ids;
import io.hopsmith.schemas.Passage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.beam.runners.direct.DirectOptions;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.transforms.Create;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WriteRecordsTest {
  @TempDir Path folder;

  @Test
  void writesEveryRowIntoTheShardOfItsIdSortedById() throws IOException {
    write(SampleRows.passages(50), folder, 3, 2);
    for (int shard = 0; shard < 3; shard++) {
      int current = shard;
      List<Passage> expected =
          SampleRows.passages(50).stream()
              .filter(p -> Ids.shard(p.id(), 3) == current)
              .sorted(Comparator.comparing(Passage::id))
              .toList();
      assertThat(read(folder.resolve("rows-0000%d-of-00003.parquet".formatted(shard))))
          .isEqualTo(expected);
    }
  }

  @Test
  void bytesDependNeitherOnOrderNorOnWorkers() throws IOException {
    List<Passage> shuffled = new ArrayList<>(SampleRows.passages(200));
    Collections.shuffle(shuffled, new Random(5));
    write(SampleRows.passages(200), folder.resolve("one"), 2, 1);
    write(shuffled, folder.resolve("four"), 2, 4);
    for (int shard = 0; shard < 2; shard++) {
      String name = "rows-0000%d-of-00002.parquet".formatted(shard);
      assertThat(folder.resolve("four").resolve(name))
          .hasSameBinaryContentAs(folder.resolve("one").resolve(name));
    }
  }

  @Test
  void keepsRowsOfTheSameIdAndWritesEmptyShards() throws IOException {
    Passage twice = SampleRows.passages(1).get(0);
    write(List.of(twice, twice), folder, 2, 1);
    List<Path> files = Shards.list(folder, "rows");
    assertThat(files).hasSize(2);
    assertThat(ParquetRecords.of(Passage.class).readAll(files)).containsExactly(twice, twice);
    assertThat(ParquetRecords.count(files)).isEqualTo(2);
  }

  @Test
  void keepsTheFirstByContentOfAnIdWhereOneIsWanted() throws IOException {
    Passage first = new Passage("p", "page", "http://a/1", "T", "", "a");
    Passage second = new Passage("p", "page", "http://a/1", "T", "", "b");
    Pipeline pipeline = pipeline(2);
    pipeline
        .apply("Rows", Create.of(second, first, first))
        .apply(WriteRecords.to(Passage.class, Shards.in(folder, "rows", 2)).onePerId());
    pipeline.run().waitUntilFinish();
    assertThat(ParquetRecords.of(Passage.class).readAll(Shards.list(folder, "rows")))
        .containsExactly(first);
  }

  @Test
  void leavesNothingBehindThatIsHalfWritten() {
    Iterable<Passage> failing =
        () -> {
          throw new IllegalStateException("stopped in the middle");
        };
    assertThatThrownBy(
            () -> ParquetRecords.of(Passage.class).write(folder.resolve("x.parquet"), failing))
        .hasMessage("stopped in the middle");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void saysWhichFileCannotBeWrittenAndWhatHelps() throws IOException {
    Path blocked = folder.resolve("x.parquet");
    Files.createDirectories(blocked.resolve("occupied"));
    assertThatThrownBy(
            () -> ParquetRecords.of(Passage.class).write(blocked, SampleRows.passages(1)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("cannot write " + blocked)
        .hasMessageContaining("MB free there")
        .hasMessageContaining("free space or make the folder writable");
  }

  @Test
  void aWorkerThatDoesNotSeeTheFolderMakesNoneOfItsOwn() throws IOException {
    Path gone = folder.resolve("not/shared");
    Pipeline pipeline = pipeline(1);
    pipeline
        .apply(Create.of(SampleRows.passages(2)).withCoder(RecordCoder.of(Passage.class)))
        .apply(WriteRecords.to(Passage.class, Shards.in(gone, "rows", 1)));
    Files.delete(gone);
    assertThatThrownBy(() -> pipeline.run().waitUntilFinish())
        .hasMessageContaining("a worker does not see " + gone)
        .hasMessageContaining("must lie on a file system that all workers share");
    assertThat(gone).doesNotExist();
  }

  @Test
  void readsBackAllFiles() throws IOException {
    write(SampleRows.passages(20), folder, 3, 1);
    Pipeline pipeline = pipeline(2);
    PAssert.that(pipeline.apply(ReadRecords.of(Passage.class, Shards.list(folder, "rows"))))
        .containsInAnyOrder(SampleRows.passages(20));
    pipeline.run().waitUntilFinish();
  }

  @Test
  void refusesACountOfZeroShards() {
    assertThatThrownBy(() -> Shards.in(folder, "rows", 0))
        .hasMessage("shards of 'rows' must be 1 to 99999, not 0");
  }

  private static void write(List<Passage> rows, Path folder, int shards, int threads) {
    Pipeline pipeline = pipeline(threads);
    List<String> files =
        IntStream.range(0, shards)
            .mapToObj(i -> Shards.in(folder, "rows", shards).file(i).toString())
            .toList();
    PAssert.that(
            pipeline
                .apply("Rows", Create.of(rows))
                .apply(WriteRecords.to(Passage.class, Shards.in(folder, "rows", shards))))
        .containsInAnyOrder(files);
    pipeline.run().waitUntilFinish();
  }

  private static List<Passage> read(Path file) throws IOException {
    return ParquetRecords.of(Passage.class).readAll(List.of(file));
  }

  private static Pipeline pipeline(int threads) {
    DirectOptions options = PipelineOptionsFactory.create().as(DirectOptions.class);
    options.setTargetParallelism(threads);
    return Pipeline.create(options);
  }
}
