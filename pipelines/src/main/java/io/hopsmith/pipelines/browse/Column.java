package io.hopsmith.pipelines.browse;

/**
 * A column of a table.
 *
 * @param name its name
 * @param type its DuckDB type
 */
record Column(String name, String type) {

  boolean isText() {
    return type.equals("VARCHAR");
  }

  /** A list or a record, which can be looked through but not compared. */
  boolean isNested() {
    return type.endsWith("]") || type.startsWith("STRUCT") || type.startsWith("MAP");
  }

  /** Its name in SQL. */
  String sql() {
    return Sql.name(name);
  }

  /** What it holds as text, in SQL. */
  String sqlText() {
    return isText() ? sql() : "CAST(%s AS VARCHAR)".formatted(sql());
  }
}
