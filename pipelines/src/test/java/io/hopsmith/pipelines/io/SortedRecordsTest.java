package io.hopsmith.pipelines.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.schemas.Passage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SortedRecordsTest {
  private static final int MANY = 3_000;

  @TempDir private Path folder;

  @Test
  void moreThanFitsInMemoryComesBackInTheOrderOfKeysWhole() throws IOException {
    List<Passage> passages = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      passages.add(passage("key%05d".formatted(i), noise(i)));
    }
    List<Passage> shuffled = new ArrayList<>(passages);
    Collections.shuffle(shuffled, new Random(7));
    List<Passage> sorted = new ArrayList<>();
    try (SortedRecords<Passage> records =
        new SortedRecords<>(Passage.class, folder.resolve("made/here"))) {
      for (Passage passage : shuffled) {
        records.add(passage.id(), passage);
      }
      assertThat(folder.resolve("made/here")).as("on disk").isNotEmptyDirectory();
      records.inOrder().forEachRemaining(sorted::add);
    }
    assertThat(sorted).isEqualTo(passages);
    assertThat(folder.resolve("made/here")).isEmptyDirectory();
  }

  @Test
  void recordsOfOneKeyDoNotDependOnTheOrderOfAdding() throws IOException {
    assertThat(sorted(List.of("c", "a", "b"))).isEqualTo(sorted(List.of("a", "b", "c")));
  }

  private List<Passage> sorted(List<String> texts) throws IOException {
    List<Passage> sorted = new ArrayList<>();
    try (SortedRecords<Passage> records = new SortedRecords<>(Passage.class, folder)) {
      for (String text : texts) {
        records.add("same", passage("p", text));
      }
      records.inOrder().forEachRemaining(sorted::add);
    }
    return sorted;
  }

  private static Passage passage(String id, String text) {
    return new Passage(id, "q", "http://a/", "T", "", text);
  }

  /** Ten thousand characters that do not pack well. */
  private static String noise(int seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    random.ints(10_000, ' ', '~').forEach(letter -> text.append((char) letter));
    return text.toString();
  }
}
