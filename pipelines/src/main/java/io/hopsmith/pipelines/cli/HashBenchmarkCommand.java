package io.hopsmith.pipelines.cli;

import io.hopsmith.pipelines.benchmark.BenchmarkException;
import io.hopsmith.pipelines.benchmark.BenchmarkSource;
import io.hopsmith.pipelines.benchmark.Benchmarks;
import io.hopsmith.pipelines.benchmark.HashedFile;
import io.hopsmith.schemas.Ids;
import io.hopsmith.validators.contamination.Benchmark;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Turns a benchmark that must not lie about in clear text into hashes. */
@Command(
    name = "hash-benchmark",
    mixinStandardHelpOptions = true,
    description = {
      "Write the hashes of a benchmark's questions and answers, for decontaminate.",
      "By them a row is found that shares 13 words in a row with a question, or has its answer and"
          + " speaks of what it names. A question cannot be read back from them; whoever tries all"
          + " of a list of answers can tell which one is an item's."
    })
final class HashBenchmarkCommand implements Callable<Integer> {
  private static final int SALT_CHARACTERS = 32;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "JSON lines, CSV with a header, or Parquet.")
  private Path file;

  @Option(names = "--question", paramLabel = "COLUMN", description = "Column of the questions.")
  private Optional<String> question = Optional.empty();

  @Option(names = "--answer", paramLabel = "COLUMN", description = "Column of the gold answers.")
  private Optional<String> answer = Optional.empty();

  @Option(
      names = "--out",
      paramLabel = "HASHED",
      required = true,
      description = "File of JSON lines to write.")
  private Path out;

  @Override
  public Integer call() throws UsageException {
    Benchmark.Clear items = items();
    OutFile.check(out, Optional.of(file));
    Path part = out.resolveSibling(out.getFileName() + ".part");
    try (Writer writer = Files.newBufferedWriter(part)) {
      HashedFile.write(Benchmark.hashed(items, salt()), writer);
    } catch (IOException e) {
      throw OutFile.unwritable(out, e);
    }
    try {
      Files.move(part, out, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw OutFile.unwritable(out, e);
    }
    spec.commandLine()
        .getErr()
        .println(
            "hopsmith hash-benchmark: %s of %s hashed to %s"
                .formatted(Counted.of(items.items().size(), "question"), file, out));
    return 0;
  }

  private Benchmark.Clear items() throws UsageException {
    BenchmarkSource source =
        new BenchmarkSource(file.toAbsolutePath(), BenchmarkSource.nameOf(file), question, answer);
    try {
      if (Benchmarks.read(source) instanceof Benchmark.Clear clear) {
        return clear;
      }
    } catch (BenchmarkException e) {
      throw new UsageException("%s %s".formatted(file, e.getMessage()), e);
    }
    throw new UsageException("%s holds hashes already; use it as it is".formatted(file));
  }

  /** The same for the same file, and guessed by nobody who has not got it. */
  private String salt() throws IOException {
    return Ids.sha256(Files.readAllBytes(file)).substring(0, SALT_CHARACTERS);
  }
}
