package io.hopsmith.pipelines.browse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which rows of a table are listed, in which order.
 *
 * @param table the table
 * @param search text that a row must have somewhere; empty for all
 * @param filters what it must be, all of them
 * @param marked {@code keep}, {@code drop}, {@code none} for rows without a mark; empty for all
 * @param sort the column that rows are ordered by; empty for the order of the files
 * @param descending whether the largest come first
 */
record Listing(
    Table table,
    String search,
    List<Filter> filters,
    String marked,
    Optional<Column> sort,
    boolean descending) {
  /** Rows on a page. */
  static final int PAGE = 50;

  /** Characters that are shown of a cell. */
  static final int CELL = 400;

  Listing {
    filters = List.copyOf(filters);
  }

  static Listing all(Table table) {
    return new Listing(table, "", List.of(), "", Optional.empty(), false);
  }

  /**
   * Reads what a form or a link asks for.
   *
   * @throws BadRequestException naming a column or a way of comparing that there is not
   */
  static Listing of(Table table, Parameters asked) throws BadRequestException {
    List<Filter> filters = new ArrayList<>();
    List<String> columns = asked.values("column");
    List<String> operators = asked.values("operator");
    List<String> values = asked.values("value");
    int complete = Math.min(columns.size(), Math.min(operators.size(), values.size()));
    for (int i = 0; i < complete; i++) {
      if (!columns.get(i).isEmpty()) {
        filters.add(filter(table, columns.get(i), operators.get(i), values.get(i)));
      }
    }
    String sort = asked.value("sort");
    return new Listing(
        table,
        asked.value("search").strip(),
        filters,
        table.isQa() ? marked(asked.value("marked")) : "",
        sort.isEmpty() ? Optional.empty() : Optional.of(column(table, sort)),
        asked.value("order").equals("desc"));
  }

  private static Filter filter(Table table, String column, String operator, String value)
      throws BadRequestException {
    Filter.Operator known =
        Filter.Operator.of(operator)
            .orElseThrow(
                () -> new BadRequestException("'%s' is no comparison".formatted(operator)));
    return new Filter(column(table, column), known, value.strip());
  }

  private static Column column(Table table, String name) throws BadRequestException {
    return table
        .column(name)
        .orElseThrow(
            () ->
                new BadRequestException(
                    "%s has no column '%s'; it has %s"
                        .formatted(
                            table.name(),
                            name,
                            table.columns().stream()
                                .map(Column::name)
                                .collect(Collectors.joining(", ")))));
  }

  private static String marked(String wanted) throws BadRequestException {
    if (!List.of("", "keep", "drop", "none").contains(wanted)) {
      throw new BadRequestException("marked is '%s', not keep, drop or none".formatted(wanted));
    }
    return wanted;
  }

  /** As a form would ask for it. */
  Parameters parameters() {
    Parameters asked = Parameters.none();
    asked = search.isEmpty() ? asked : asked.with("search", search);
    asked = marked.isEmpty() ? asked : asked.with("marked", marked);
    for (Filter filter : filters) {
      asked =
          asked
              .with("column", filter.column().name())
              .with("operator", filter.operator().key())
              .with("value", filter.value());
    }
    if (sort.isPresent()) {
      asked = asked.with("sort", sort.get().name()).with("order", descending ? "desc" : "asc");
    }
    return asked;
  }

  Listing without(Filter filter) {
    List<Filter> left = filters.stream().filter(other -> !other.equals(filter)).toList();
    return new Listing(table, search, left, marked, sort, descending);
  }

  Listing sortedBy(Column column, boolean largestFirst) {
    return new Listing(table, search, filters, marked, Optional.of(column), largestFirst);
  }

  /** Columns to show: the table's usual ones and those that rows are chosen or ordered by. */
  List<Column> columns() {
    List<Column> columns = new ArrayList<>(table.shown());
    filters.stream().map(Filter::column).forEach(columns::add);
    sort.ifPresent(columns::add);
    return columns.stream().distinct().toList();
  }

  /**
   * Rows of one page: {@code filename}, {@code file_row_number}, the id and the columns, of each
   * one character more than {@link #CELL} at most.
   */
  String sql(int offset, int count) {
    String columns =
        columns().stream()
            .map(column -> "left(%s, %d)".formatted(column.sqlText(), CELL + 1))
            .collect(Collectors.joining(", "));
    String id = table.column("id").isPresent() ? "\"id\"" : "''";
    return "SELECT filename, file_row_number, %s, %s FROM %s%s%s LIMIT %d OFFSET %d"
        .formatted(id, columns, table.sql(), where(), order(), count, offset);
  }

  /** Number of rows. */
  String sqlCount() {
    return "SELECT count(*) FROM %s%s".formatted(table.sql(), where());
  }

  /** The parameters of either statement. */
  List<String> values() {
    List<String> values = new ArrayList<>();
    if (!search.isEmpty()) {
      table.searched().forEach(column -> values.add(search));
    }
    filters.forEach(filter -> values.add(filter.value()));
    return values;
  }

  private String where() {
    List<String> conditions = new ArrayList<>();
    if (!search.isEmpty()) {
      conditions.add(
          table.searched().stream()
              .map(column -> new Filter(column, Filter.Operator.CONTAINS, search).sql())
              .collect(Collectors.joining(" OR ", "(", ")")));
    }
    filters.forEach(filter -> conditions.add(filter.sql()));
    switch (marked) {
      case "keep", "drop" ->
          conditions.add(
              "\"id\" IN (SELECT id FROM marks WHERE mark = %s)".formatted(Sql.text(marked)));
      case "none" -> conditions.add("\"id\" NOT IN (SELECT id FROM marks)");
      default -> {}
    }
    return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
  }

  /** Equal rows stay in the order of the files, so that pages do not overlap. */
  private String order() {
    return sort.map(
            column ->
                " ORDER BY %s %s NULLS LAST, filename, file_row_number"
                    .formatted(column.sql(), descending ? "DESC" : "ASC"))
        .orElse("");
  }
}
