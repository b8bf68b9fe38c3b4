package io.hopsmith.pipelines.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.schemas.Passage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BucketsTest {
  @TempDir private Path folder;

  @Test
  void recordsOfOneKeyStandTogetherInOrder() throws IOException {
    Buckets<Passage> buckets = filled(List.of("a", "b", "a", "c", "a"));
    List<String> all = new ArrayList<>();
    for (int bucket = 0; bucket < buckets.count(); bucket++) {
      List<Passage> read = buckets.read(bucket);
      List<String> ids = read.stream().map(Passage::id).toList();
      all.addAll(ids);
      assertThat(ids.stream().filter(id -> id.startsWith("a")).toList())
          .isIn(List.of(), List.of("a0", "a2", "a4"));
    }
    assertThat(all).containsExactlyInAnyOrder("a0", "b1", "a2", "c3", "a4");
  }

  @Test
  void largeRecordsComeBackWhole() throws IOException {
    Buckets<Passage> buckets = new Buckets<>(Passage.class, folder, 1);
    Passage large = new Passage("p", "q", "http://a/", "T", "", "long ".repeat(100_000));
    try (buckets) {
      buckets.add("p", large);
    }
    assertThat(buckets.read(0)).containsExactly(large);
  }

  private Buckets<Passage> filled(List<String> keys) throws IOException {
    Buckets<Passage> buckets = new Buckets<>(Passage.class, folder, 7);
    try (buckets) {
      for (int i = 0; i < keys.size(); i++) {
        buckets.add(keys.get(i), new Passage(keys.get(i) + i, "q", "http://a/", "T", "", "text"));
      }
    }
    return buckets;
  }
}
