package io.hopsmith.pipelines.publish.split;

import io.hopsmith.agents.search.MiniLmEmbedder;
import io.hopsmith.pipelines.benchmark.BenchmarkException;
import io.hopsmith.pipelines.benchmark.BenchmarkSource;
import io.hopsmith.pipelines.benchmark.Benchmarks;
import io.hopsmith.pipelines.run.RunFailure;
import io.hopsmith.pipelines.stages.ResourceSpec;
import io.hopsmith.schemas.QaRow;
import io.hopsmith.schemas.Rejection;
import io.hopsmith.validators.balance.BalanceSettings;
import io.hopsmith.validators.contamination.Benchmark;
import io.hopsmith.validators.contamination.Decontamination;
import io.hopsmith.validators.split.Dropped;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Looks at rows one by one: what people said of them, and what benchmarks they repeat. Safe for
 * several threads. Costs about 5 ms a row where there are benchmarks.
 */
final class Screen implements AutoCloseable {
  private final Spec spec;
  private final Optional<MiniLmEmbedder> embedder;
  private final Optional<Decontamination> decontamination;

  /** A benchmark's file, as {@link BenchmarkSource}; what is empty there is an empty text. */
  record Source(String file, String name, String question, String answer) implements Serializable {
    static Source of(BenchmarkSource source) {
      return new Source(
          source.file().toString(),
          source.name(),
          source.question().orElse(""),
          source.answer().orElse(""));
    }

    private BenchmarkSource source() {
      return new BenchmarkSource(Path.of(file), name, said(question), said(answer));
    }

    private static Optional<String> said(String text) {
      return Optional.of(text).filter(t -> !t.isEmpty());
    }
  }

  /**
   * How to look at rows.
   *
   * @param benchmarks whose questions no row may ask
   * @param reviewed the notes of people on rows that they dropped
   * @param balance which traits of rows are asked for later
   */
  record Spec(List<Source> benchmarks, SortedMap<String, String> reviewed, BalanceSettings balance)
      implements ResourceSpec<Screen> {
    Spec {
      benchmarks = List.copyOf(benchmarks);
      reviewed = new TreeMap<>(reviewed);
    }

    /**
     * {@inheritDoc}
     *
     * @throws RunFailure if a benchmark cannot be read any more
     */
    @Override
    public Screen open() {
      return new Screen(this);
    }
  }

  private Screen(Spec spec) {
    this.spec = spec;
    List<Benchmark> benchmarks = spec.benchmarks().stream().map(Screen::read).toList();
    embedder = benchmarks.isEmpty() ? Optional.empty() : Optional.of(new MiniLmEmbedder(1));
    decontamination = embedder.map(e -> new Decontamination(benchmarks, e));
  }

  /** What the split needs to know of a row. */
  SplitRow look(QaRow row) {
    SplitRow known = SplitRow.of(row, spec.balance());
    Optional<Decontamination.Finding> finding =
        decontamination.map(found -> found.of(List.of(row)).get(0));
    SplitRow compared = finding.map(found -> known.compared(found.contamination())).orElse(known);
    return Optional.ofNullable(spec.reviewed().get(row.id()))
        .map(note -> new Dropped(row.id(), Rejection.Reason.REVIEWED, note))
        .or(
            () ->
                finding
                    .flatMap(Decontamination.Finding::repeats)
                    .map(how -> new Dropped(row.id(), Rejection.Reason.CONTAMINATED, how)))
        .map(compared::dropped)
        .orElse(compared);
  }

  @Override
  public void close() {
    embedder.ifPresent(MiniLmEmbedder::close);
  }

  private static Benchmark read(Source source) {
    try {
      return Benchmarks.read(source.source());
    } catch (BenchmarkException e) {
      throw new RunFailure(
          "the benchmark %s of decontaminate %s".formatted(source.file(), e.getMessage()), e);
    }
  }
}
