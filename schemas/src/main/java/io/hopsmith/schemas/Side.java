package io.hopsmith.schemas;

/** The side of the split that a page, and with it every walk over it, belongs to. */
public enum Side {
  TRAIN,
  EVAL
}
