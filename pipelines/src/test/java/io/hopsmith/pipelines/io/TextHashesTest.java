package io.hopsmith.pipelines.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextHashesTest {
  /** So few in memory that some thousands of texts go through several levels of files. */
  private static final int IN_MEMORY = 1 << 10;

  @TempDir private Path scratch;

  @Test
  void countsEachTextOnce() throws IOException {
    try (TextHashes hashes = of(0, 5_000)) {
      for (int i = 0; i < 5_000; i += 2) {
        hashes.add("text " + i);
      }
      assertThat(hashes.count()).isEqualTo(5_000);
    }
  }

  @Test
  void mayBeAddedToAfterItWasAsked() throws IOException {
    try (TextHashes hashes = of(0, 0)) {
      assertThat(hashes.count()).isZero();
      hashes.add("more");
      assertThat(hashes.count()).isEqualTo(1);
      hashes.add("more");
      assertThat(hashes.count()).isEqualTo(1);
    }
  }

  @Test
  void tellsWhatIsInCommon() throws IOException {
    try (TextHashes some = of(0, 100);
        TextHashes others = of(60, 200);
        TextHashes none = of(0, 0)) {
      assertThat(some.inCommon(others)).isEqualTo(40);
      assertThat(some.inCommon(none)).isZero();
    }
  }

  @Test
  void whatDoesNotFitIntoMemoryIsCountedOnDiskAndLeavesNothingThere() throws IOException {
    try (TextHashes many = of(0, 100_000);
        TextHashes others = of(90_000, 120_000)) {
      for (int i = 0; i < 100_000; i += 3) {
        many.add("text " + i);
      }
      assertThat(scratch.toFile().list()).hasSizeBetween(30, 150);
      assertThat(many.count()).isEqualTo(100_000);
      assertThat(many.inCommon(others)).isEqualTo(10_000);
      assertThat(others.inCommon(many)).isEqualTo(10_000);
    }
    assertThat(scratch).isEmptyDirectory();
  }

  private TextHashes of(int from, int to) {
    TextHashes hashes = new TextHashes(scratch, IN_MEMORY);
    for (int i = from; i < to; i++) {
      hashes.add("text " + i);
    }
    return hashes;
  }
}
