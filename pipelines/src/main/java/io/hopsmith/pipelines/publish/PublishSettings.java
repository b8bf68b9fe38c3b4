package io.hopsmith.pipelines.publish;

import io.hopsmith.pipelines.benchmark.BenchmarkSource;
import io.hopsmith.validators.balance.BalanceSettings;
import io.hopsmith.validators.split.EvalShare;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What is published and how.
 *
 * @param name the dataset's name, for people
 * @param codeVersion version of the program
 * @param shards files per table and split; part of the result, never the number of workers
 * @param share of eval rows
 * @param selection which rows are left out besides
 * @param licence identifier of the licence to publish under; empty for whatever pages declare
 * @param engines search engines of the live web that models used; none where all searched the run's
 *     own pages
 * @param exports names of {@link io.hopsmith.pipelines.export.ExportFormats}
 */
public record PublishSettings(
    String name,
    String codeVersion,
    int shards,
    EvalShare share,
    Selection selection,
    Optional<String> licence,
    List<String> engines,
    List<String> exports) {
  public PublishSettings {
    engines = List.copyOf(engines);
    exports = List.copyOf(exports);
  }

  /** The same where nobody searched the live web. */
  public PublishSettings(
      String name,
      String codeVersion,
      int shards,
      EvalShare share,
      Selection selection,
      Optional<String> licence,
      List<String> exports) {
    this(name, codeVersion, shards, share, selection, licence, List.of(), exports);
  }

  /**
   * Which rows are left out besides duplicates and leaks.
   *
   * @param benchmarks whose questions no row may ask
   * @param review what people said of rows
   * @param previous datasets whose rows are not published again
   * @param balance how many rows may be alike
   * @param base dataset that the rows are added to as a new version, whose rows stay as they are;
   *     one of {@code previous}
   */
  public record Selection(
      List<BenchmarkSource> benchmarks,
      Optional<Path> review,
      List<Path> previous,
      BalanceSettings balance,
      Optional<Path> base) {
    /** Leaves nothing else out. */
    public static final Selection ALL =
        new Selection(List.of(), Optional.empty(), List.of(), BalanceSettings.NONE);

    /** The same where nothing is added to. */
    public Selection(
        List<BenchmarkSource> benchmarks,
        Optional<Path> review,
        List<Path> previous,
        BalanceSettings balance) {
      this(benchmarks, review, previous, balance, Optional.empty());
    }

    public Selection {
      benchmarks = List.copyOf(benchmarks);
      previous = List.copyOf(previous);
    }
  }
}
