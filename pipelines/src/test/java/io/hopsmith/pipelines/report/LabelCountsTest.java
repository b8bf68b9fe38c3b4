package io.hopsmith.pipelines.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelCountsTest {
  @TempDir private Path scratch;

  @Test
  void theMostFrequentComeFirstAndEqualOnesByLabel() throws IOException {
    try (LabelCounts counts = new LabelCounts(scratch)) {
      List.of("b", "c", "a", "", "b", "", "c", "").forEach(counts::add);
      assertThat(counts.top(3).counts())
          .containsExactly(Map.entry("(none)", 3L), Map.entry("b", 2L), Map.entry("c", 2L));
    }
  }

  @Test
  void countsThatWereAsideAreAddedUp() throws IOException {
    try (LabelCounts counts = new LabelCounts(scratch, 10)) {
      for (int i = 0; i < 1_000; i++) {
        counts.add("label " + i % 300);
        counts.add("often");
      }
      LabelCounts.Top top = counts.top(2);
      assertThat(top.labels()).isEqualTo(301);
      assertThat(top.counts())
          .containsExactly(Map.entry("often", 1_000L), Map.entry("label 0", 4L));
    }
    assertThat(scratch).isEmptyDirectory();
  }

  @Test
  void noLabelsAreNoBars() throws IOException {
    try (LabelCounts counts = new LabelCounts(scratch)) {
      assertThat(counts.top(20)).isEqualTo(new LabelCounts.Top(Map.of(), 0));
    }
  }
}
