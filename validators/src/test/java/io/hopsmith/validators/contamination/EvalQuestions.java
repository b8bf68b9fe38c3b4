package io.hopsmith.validators.contamination;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Public benchmarks of questions that lie beside the repository. */
final class EvalQuestions {
  private static final String FOLDER = "benchmarks";
  private static final Path FILES =
      Path.of(System.getProperty(FOLDER, Path.of("..", "..", "shared", FOLDER).toString()))
          .resolve("eval-questions");

  private EvalQuestions() {}

  /** Every n-th item of a benchmark; skips the calling test with a line where it is missing. */
  static Benchmark.Clear every(int n, String name) throws IOException {
    Path file = FILES.resolve(name + ".jsonl");
    if (!Files.exists(file)) {
      System.out.println("skipped: no data at " + file.toAbsolutePath().normalize());
    }
    assumeTrue(Files.exists(file));
    ObjectMapper mapper = new ObjectMapper();
    List<BenchmarkItem> items = new ArrayList<>();
    List<String> lines = Files.readAllLines(file);
    for (int i = 0; i < lines.size(); i += n) {
      JsonNode row = mapper.readTree(lines.get(i));
      items.add(
          new BenchmarkItem(
              name,
              row.get("id").asText(),
              row.get("question").asText(),
              row.get("answer").asText()));
    }
    return new Benchmark.Clear(name, items);
  }
}
