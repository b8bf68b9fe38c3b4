package io.hopsmith.schemas;

import java.util.Locale;

/** The side of the split that a page, and with it every walk over it, belongs to. */
public enum Side {
  TRAIN,
  EVAL;

  /** The one that this is not. */
  public Side other() {
    return this == TRAIN ? EVAL : TRAIN;
  }

  /** {@code train} or {@code eval}, as rows, file names and arguments have it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
