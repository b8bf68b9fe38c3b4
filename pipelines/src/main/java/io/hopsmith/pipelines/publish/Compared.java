package io.hopsmith.pipelines.publish;

import io.hopsmith.agents.search.MiniLmEmbedder;
import io.hopsmith.pipelines.benchmark.BenchmarkException;
import io.hopsmith.pipelines.benchmark.BenchmarkSource;
import io.hopsmith.pipelines.benchmark.Benchmarks;
import io.hopsmith.pipelines.run.RunFailure;
import io.hopsmith.schemas.QaRow;
import io.hopsmith.schemas.QaRow.Contamination;
import io.hopsmith.schemas.Rejection;
import io.hopsmith.validators.contamination.Benchmark;
import io.hopsmith.validators.contamination.Decontamination;
import io.hopsmith.validators.contamination.Decontamination.Finding;
import io.hopsmith.validators.split.Dropped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Rows compared with benchmarks.
 *
 * @param contamination what every compared row comes nearest to, by row id
 * @param refused the rows that ask what a benchmark asks
 */
record Compared(Map<String, Contamination> contamination, List<Dropped> refused) {

  /**
   * Compares all rows with all benchmarks.
   *
   * @throws RunFailure if a benchmark cannot be read any more
   */
  static Compared with(List<BenchmarkSource> sources, List<QaRow> rows) {
    Map<String, Contamination> contamination = new TreeMap<>();
    List<Dropped> refused = new ArrayList<>();
    if (!sources.isEmpty()) {
      List<Finding> findings = findings(sources.stream().map(Compared::read).toList(), rows);
      for (int i = 0; i < rows.size(); i++) {
        String id = rows.get(i).id();
        contamination.put(id, findings.get(i).contamination());
        findings
            .get(i)
            .repeats()
            .map(detail -> new Dropped(id, Rejection.Reason.CONTAMINATED, detail))
            .ifPresent(refused::add);
      }
    }
    return new Compared(contamination, refused);
  }

  private static List<Finding> findings(List<Benchmark> benchmarks, List<QaRow> rows) {
    int threads = Runtime.getRuntime().availableProcessors();
    try (MiniLmEmbedder embedder = new MiniLmEmbedder(threads)) {
      return new Decontamination(benchmarks, embedder).of(rows);
    }
  }

  private static Benchmark read(BenchmarkSource source) {
    try {
      return Benchmarks.read(source);
    } catch (BenchmarkException e) {
      throw new RunFailure(
          "the benchmark %s of decontaminate %s".formatted(source.file(), e.getMessage()), e);
    }
  }
}
