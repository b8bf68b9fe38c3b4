package io.hopsmith.validators.balance;

import io.hopsmith.agents.crawl.Sites;
import io.hopsmith.schemas.QaRow;
import io.hopsmith.validators.split.RowKeys;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What rows have in common with others, of which there may be several in a row. */
public enum Trait {
  /** Where the walk started. */
  SEED,
  /** Sites of the evidence. */
  SITE,
  /** Themes that the question was grounded in. */
  THEME,
  /** The answer, in whatever case and punctuation. */
  ANSWER,
  /** The recipe. */
  GENERATOR,
  /** Number of hops. */
  HOPS,
  /** How hard the question is. */
  DIFFICULTY;

  /** Its values in a row, each once. */
  Set<String> of(QaRow row) {
    return values(row)
        .filter(value -> !value.isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Stream<String> values(QaRow row) {
    return switch (this) {
      case SEED -> Stream.of(row.seed());
      case SITE -> RowKeys.of(row).pages().stream().map(Sites::of);
      case THEME -> row.themes().stream();
      case ANSWER -> Stream.of(RowKeys.of(row).answer());
      case GENERATOR -> Stream.of(row.generator());
      case HOPS -> Stream.of(String.valueOf(row.nHops()));
      case DIFFICULTY -> Stream.of(row.difficulty());
    };
  }

  /** As configurations name it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The trait of a name.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static Trait named(String key) {
    return Arrays.stream(values())
        .filter(trait -> trait.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no trait is called " + key));
  }
}
