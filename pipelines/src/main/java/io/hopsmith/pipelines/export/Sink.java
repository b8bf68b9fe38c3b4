package io.hopsmith.pipelines.export;

/** Takes what a format makes of a row. */
interface Sink<T> {

  /** One record of the export. */
  void add(T record);

  /** Something of the row that is not told. */
  void leaveOut(LeftOut why);
}
