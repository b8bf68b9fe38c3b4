package io.hopsmith.pipelines.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import io.hopsmith.schemas.Passage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetLookupTest {
  private static final ParquetRecords<Passage> PASSAGES = ParquetRecords.of(Passage.class);
  private static final int MANY = 60_000; // several pages a column

  @TempDir private Path folder;
  private Path file;
  private List<Passage> passages;

  @BeforeEach
  void write() throws IOException {
    file = folder.resolve("p.parquet");
    passages =
        SampleRows.passages(MANY).stream().sorted(Comparator.comparing(Passage::id)).toList();
    PASSAGES.write(file, passages);
  }

  @Test
  void findsWhatBeginsSoWhereverItStands() throws IOException {
    for (String prefix : List.of("p", "p1", "p31415", "p0", "p59999", "", "q", "p599990", "o")) {
      List<Passage> found = new ArrayList<>();
      PASSAGES.readWhere(file, "id", prefix, found::add);
      assertThat(found)
          .as(prefix)
          .isEqualTo(passages.stream().filter(row -> row.id().startsWith(prefix)).toList());
    }
  }

  @Test
  void findsInAColumnThatIsNotSorted() throws IOException {
    List<Passage> shuffled = new ArrayList<>(passages);
    Collections.shuffle(shuffled, new Random(1));
    PASSAGES.write(file, shuffled);
    List<Passage> found = new ArrayList<>();
    PASSAGES.readWhere(file, "title", "T777", found::add);
    assertThat(found).hasSize(11).allMatch(row -> row.title().startsWith("T777"));
  }

  @Test
  void readsTheFirstRowsAlone() throws IOException {
    List<Passage> first = new ArrayList<>();
    PASSAGES.readFirst(file, 3, first::add);
    PASSAGES.readFirst(file, 0, first::add);
    assertThat(first).isEqualTo(passages.subList(0, 3));
  }

  @Test
  void readsTwoColumnsOfEveryRow() throws IOException {
    List<String> pairs = new ArrayList<>();
    PASSAGES.readPairs(file, "title", "id", (title, id) -> pairs.add(title + " " + id));
    assertThat(pairs)
        .isEqualTo(passages.stream().map(row -> row.title() + " " + row.id()).toList());
  }

  @Test
  void readsAColumnWhereAnotherIsEqual() throws IOException {
    for (Passage wanted : List.of(passages.get(0), passages.get(passages.size() - 1))) {
      List<String> ids = new ArrayList<>();
      PASSAGES.readWhereEqual(file, "id", "title", wanted.title(), ids::add);
      assertThat(ids)
          .isEqualTo(
              passages.stream()
                  .filter(row -> row.title().equals(wanted.title()))
                  .map(Passage::id)
                  .toList())
          .contains(wanted.id());
    }
    PASSAGES.readWhereEqual(file, "id", "title", "no such title", id -> fail(id));
  }

  @Test
  void findsRowsByAnyOfSomeTexts() throws IOException {
    Set<String> ids =
        Set.of(passages.get(0).id(), passages.get(MANY / 2).id(), passages.get(MANY - 1).id(), "z");
    List<Passage> found = new ArrayList<>();
    PASSAGES.readWhereIn(file, "id", ids, found::add);
    PASSAGES.readWhereIn(file, "id", Set.of(), row -> fail(row.id()));
    assertThat(found)
        .isEqualTo(passages.stream().filter(row -> ids.contains(row.id())).toList())
        .hasSize(3);
  }

  @Test
  void namesTheFileThatCannotBeRead() throws IOException {
    Files.writeString(file, "no parquet");
    assertThatThrownBy(() -> PASSAGES.readPairs(file, "title", "id", (title, id) -> {}))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("p.parquet");
    assertThatThrownBy(() -> PASSAGES.readWhere(file, "id", "p", row -> {}))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("p.parquet");
  }
}
