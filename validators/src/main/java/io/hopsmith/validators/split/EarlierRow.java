package io.hopsmith.validators.split;

import java.util.Comparator;
import java.util.Locale;

/**
 * A row of a dataset that was published before.
 *
 * @param dataset which of the datasets, from 0; of several rows the one of the first dataset counts
 * @param run that it came of
 * @param id the row
 */
public record EarlierRow(int dataset, String run, String id) implements Comparable<EarlierRow> {
  private static final Comparator<EarlierRow> ORDER =
      Comparator.comparing(EarlierRow::order).thenComparing(EarlierRow::run);

  /** By this earlier rows are sorted. */
  public String order() {
    return String.format(Locale.ROOT, "%06d %s", dataset, id);
  }

  /** What people find it by. */
  public String label() {
    return "row %s of %s".formatted(id, run);
  }

  @Override
  public int compareTo(EarlierRow other) {
    return ORDER.compare(this, other);
  }
}
