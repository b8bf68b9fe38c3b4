package io.hopsmith.pipelines.browse;

/** Pieces of SQL. Pure. */
final class Sql {
  private Sql() {}

  /** A quoted name. */
  static String name(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  /** A quoted text; whatever a reader of the page typed is a parameter instead. */
  static String text(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
