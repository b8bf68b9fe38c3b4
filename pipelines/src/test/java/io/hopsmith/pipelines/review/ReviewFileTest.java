package io.hopsmith.pipelines.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hopsmith.pipelines.review.Mark.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewFileTest {
  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("review.jsonl");
  }

  @Test
  void theLastLineOfARowCounts() throws Exception {
    Mark drop = new Mark(Verdict.DROP, "two \"answers\"\n<b>");
    ReviewFile.append(file, "a", Optional.of(new Mark(Verdict.KEEP, "")));
    ReviewFile.append(file, "b", Optional.of(new Mark(Verdict.KEEP, "fine")));
    ReviewFile.append(file, "a", Optional.of(drop));
    ReviewFile.append(file, "c", Optional.of(drop));
    ReviewFile.append(file, "c", Optional.empty());
    assertThat(ReviewFile.read(file))
        .containsOnlyKeys("a", "b")
        .containsEntry("a", drop)
        .containsEntry("b", new Mark(Verdict.KEEP, "fine"));
    assertThat(Files.readAllLines(file)).hasSize(5);
  }

  @Test
  void noFileMeansNoMarks() throws ReviewException {
    assertThat(ReviewFile.read(file)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"id\": \"a\", \"mark\": \"remove\"} | has the mark 'remove'",
        "{\"mark\": \"keep\"} | has no id",
        "{\"id\": \" \", \"mark\": \"keep\"} | has no id",
        "a,drop | is no JSON",
        "[] | has no id",
      })
  void namesTheLineThatIsNoMark(String line, String why) throws IOException {
    Files.writeString(file, "{\"id\": \"a\", \"mark\": \"keep\"}\n\n" + line + "\n");
    assertThatThrownBy(() -> ReviewFile.read(file))
        .isInstanceOf(ReviewException.class)
        .hasMessageContaining("line 3 of the review file " + file + " " + why)
        .hasMessageContaining("a line is {");
  }

  @Test
  void aFolderIsNoReviewFile() {
    assertThatThrownBy(() -> ReviewFile.read(folder))
        .isInstanceOf(ReviewException.class)
        .hasMessageContaining(folder + " cannot be read");
  }
}
