package io.hopsmith.pipelines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HashBenchmarkCommandTest {
  @TempDir private Path folder;

  @Test
  void writesHashesAndNoWord() throws IOException {
    Path file = Files.writeString(folder.resolve("eval.csv"), "q,answer\nWho built Fenton?,Ada\n");
    Path out = folder.resolve("eval.hashed.jsonl");

    Typed typed = hash(file, out, "--question", "q");

    assertThat(typed.err())
        .isEqualTo("hopsmith hash-benchmark: 1 question of %s hashed to %s\n".formatted(file, out));
    assertThat(typed.exitCode()).isZero();
    assertThat(out).content().doesNotContainIgnoringCase("fenton").doesNotContain("Ada");
    assertThat(Files.readAllLines(out)).hasSize(2);
    Path again = folder.resolve("again.jsonl");
    hash(file, again, "--question", "q");
    assertThat(again).hasSameTextualContentAs(out);
    assertThat(hash(out, again).err())
        .isEqualTo(
            "hopsmith hash-benchmark: %s holds hashes already; use it as it is\n".formatted(out));
  }

  @Test
  void saysWhatCannotBeUsed() throws IOException {
    Path file = Files.writeString(folder.resolve("eval.csv"), "q,answer\nWho?,Ada\n");

    Typed typed = hash(file, folder.resolve("out"));

    assertThat(typed.err())
        .isEqualTo(
            "hopsmith hash-benchmark: %s has no column question, problem, prompt, query, input; its columns are: q, answer; name the right one with question: COLUMN\n"
                .formatted(file));
    assertThat(typed.exitCode()).isEqualTo(2);
    assertThat(hash(file, file, "--question", "q").err())
        .isEqualTo(
            "hopsmith hash-benchmark: --out %s is the file that is read; name another file\n"
                .formatted(file));
  }

  private static Typed hash(Path file, Path out, String... more) {
    String[] arguments = new String[4 + more.length];
    System.arraycopy(
        new String[] {"hash-benchmark", file.toString(), "--out", out.toString()},
        0,
        arguments,
        0,
        4);
    System.arraycopy(more, 0, arguments, 4, more.length);
    return Typed.run(arguments);
  }
}
