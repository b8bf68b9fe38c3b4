package io.hopsmith.validators.contamination;

import java.util.List;

/** What a run's rows must not repeat. */
public sealed interface Benchmark {
  /** Its name, for people. */
  String name();

  /**
   * A benchmark that lies here in clear text.
   *
   * @param items all its questions
   */
  record Clear(String name, List<BenchmarkItem> items) implements Benchmark {
    public Clear {
      items = List.copyOf(items);
    }
  }

  /**
   * A benchmark of which only hashes are known.
   *
   * @param salt that all of them were made with
   * @param items one for each question
   */
  record Hashed(String name, String salt, List<ItemPrint> items) implements Benchmark {
    public Hashed {
      items = List.copyOf(items);
    }
  }

  /** The hashes of a benchmark in clear text. */
  static Hashed hashed(Clear benchmark, String salt) {
    return new Hashed(
        benchmark.name(),
        salt,
        benchmark.items().stream().map(item -> ItemPrint.of(item, salt)).toList());
  }
}
