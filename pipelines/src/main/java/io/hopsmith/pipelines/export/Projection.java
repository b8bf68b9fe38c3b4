package io.hopsmith.pipelines.export;

/** What a format makes of one row. Pure: the same row gives the same records. */
@FunctionalInterface
interface Projection<T> {

  /** Hands over the row's records, in order, and says what of it is left out. */
  void project(ExportRow row, Sink<T> out);
}
