package io.hopsmith.pipelines.publish;

import io.hopsmith.pipelines.benchmark.BenchmarkSource;
import io.hopsmith.validators.split.EvalShare;
import java.util.List;

/**
 * What is published and how.
 *
 * @param name the dataset's name, for people
 * @param codeVersion version of the program
 * @param shards files per table and split; part of the result, never the number of workers
 * @param share of eval rows
 * @param benchmarks whose questions no row may ask
 * @param exports names of {@link io.hopsmith.pipelines.export.ExportFormats}
 */
public record PublishSettings(
    String name,
    String codeVersion,
    int shards,
    EvalShare share,
    List<BenchmarkSource> benchmarks,
    List<String> exports) {
  public PublishSettings {
    benchmarks = List.copyOf(benchmarks);
    exports = List.copyOf(exports);
  }
}
