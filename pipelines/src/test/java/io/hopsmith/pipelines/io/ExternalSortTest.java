package io.hopsmith.pipelines.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.pipelines.io.ExternalSort.Entry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExternalSortTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2_000, 1 << 20})
  void sortsByKeyOrderAndValueHoweverMuchFitsIntoMemory(long bytes) throws IOException {
    Random random = new Random(3);
    List<Entry> entries = new ArrayList<>();
    try (ExternalSort sort = new ExternalSort(Arrays::compareUnsigned, folder, bytes)) {
      for (int i = 0; i < 300; i++) {
        Entry entry =
            new Entry(
                "k" + random.nextInt(20),
                "ö" + random.nextInt(3),
                ("v" + random.nextInt(4)).getBytes(StandardCharsets.UTF_8));
        entries.add(entry);
        sort.add(entry);
      }
      List<String> expected =
          entries.stream().map(ExternalSortTest::text).sorted(Comparator.naturalOrder()).toList();
      assertThat(texts(sort)).isEqualTo(expected);
      assertThat(texts(sort)).as("a second time").isEqualTo(expected);
    }
    assertThat(folder).as("nothing is left behind").isEmptyDirectory();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 1 << 20})
  void groupsCanBeGoneThroughTwiceOrLeftEarly(long bytes) throws IOException {
    try (ExternalSort sort = new ExternalSort(Arrays::compareUnsigned, folder, bytes)) {
      for (String word : List.of("b2", "a1", "c1", "a3", "a2", "b1", "d1")) {
        sort.add(entry(word));
      }
      SortedGroups<String> groups =
          new SortedGroups<>(sort.sorted(), value -> new String(value, StandardCharsets.UTF_8));
      GroupSorted.Group<String> a = groups.next();
      assertThat(a.iterator().next()).isEqualTo("a1");
      assertThat(a).as("from its beginning again").containsExactly("a1", "a2", "a3");
      assertThat(groups.next().key()).as("not looked at").isEqualTo("b");
      GroupSorted.Group<String> c = groups.next();
      assertThat(c).containsExactly("c1");
      assertThat(c).containsExactly("c1");
      assertThat(groups.next()).containsExactly("d1");
      assertThat(groups.next()).isNull();
    }
  }

  @Test
  void sortsNothing() throws IOException {
    try (ExternalSort sort = new ExternalSort(Arrays::compareUnsigned)) {
      assertThat(sort.sorted()).isEmpty();
    }
  }

  private static Entry entry(String word) {
    return new Entry(
        word.substring(0, 1), word.substring(1), word.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> texts(ExternalSort sort) {
    List<String> texts = new ArrayList<>();
    sort.sorted().forEach(entry -> texts.add(text(entry)));
    return texts;
  }

  private static String text(Entry entry) {
    return entry.key()
        + "\0"
        + entry.order()
        + "\0"
        + new String(entry.value(), StandardCharsets.UTF_8);
  }
}
