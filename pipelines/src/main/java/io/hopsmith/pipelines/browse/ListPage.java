package io.hopsmith.pipelines.browse;

import io.hopsmith.pipelines.report.Html;
import io.hopsmith.pipelines.review.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A page of rows with what they can be searched, filtered and sorted by.
 *
 * @param layout what all pages share
 * @param listing which rows
 * @param rows those of this page, as {@link Listing#sql} gives them
 * @param offset number of rows before them
 * @param count number of rows in all
 * @param marks of rows, by id
 */
record ListPage(
    Layout layout,
    Listing listing,
    List<List<String>> rows,
    int offset,
    long count,
    Map<String, Mark> marks) {
  private static final int BEFORE_COLUMNS = 3;

  /** Characters from which a cell is given room for lines of some length. */
  private static final int WIDE = 60;

  /** What has to be broken within. */
  private static final Pattern LONG_WORD = Pattern.compile("\\S{30}");

  String html() {
    String table = listing.table().name();
    return layout.page(
        table, table, "<h1>" + Html.text(table) + "</h1>", form(), chips(), table(), pager());
  }

  private String path() {
    return "/" + listing.table().name();
  }

  private String form() {
    String marked = listing.table().isQa() ? marked() : "";
    return """
        <form class="search" method="get" action="%s" role="search">
        <label>Search <input type="search" name="search" value="%s" accesskey="s" size="30"></label>
        %s<fieldset><legend>and where</legend>
        <select name="column" aria-label="Column">%s</select>
        <select name="operator" aria-label="Comparison">%s</select>
        <input name="value" aria-label="Value" size="18"></fieldset>
        %s<button>Show</button>
        </form>"""
        .formatted(
            Html.text(layout.address(path(), Parameters.none())),
            Html.text(listing.search()),
            marked,
            option("", "(no further filter)", false)
                + listing.table().columns().stream()
                    .map(column -> option(column.name(), column.name(), false))
                    .collect(Collectors.joining()),
            operators(),
            Layout.hidden(filtersAndOrder()));
  }

  private Parameters filtersAndOrder() {
    return new Listing(
            listing.table(), "", listing.filters(), "", listing.sort(), listing.descending())
        .parameters();
  }

  private String marked() {
    String wanted = listing.marked();
    return "<label>Marked <select name=\"marked\">%s%s%s%s</select></label>\n"
        .formatted(
            option("", "any", wanted.isEmpty()),
            option("keep", "keep", wanted.equals("keep")),
            option("drop", "drop", wanted.equals("drop")),
            option("none", "not yet", wanted.equals("none")));
  }

  private static String operators() {
    StringBuilder options = new StringBuilder();
    for (Filter.Operator operator : Filter.Operator.values()) {
      options.append(option(operator.key(), operator.words(), false));
    }
    return options.toString();
  }

  private static String option(String value, String text, boolean selected) {
    return "<option value=\"%s\"%s>%s</option>"
        .formatted(Html.text(value), selected ? " selected" : "", Html.text(text));
  }

  private String chips() {
    String filters =
        listing.filters().stream()
            .map(
                filter ->
                    layout.link(
                        path(),
                        listing.without(filter).parameters(),
                        filter.words() + " \u00d7",
                        "class=\"chip\" aria-label=\"Remove the filter %s\""
                            .formatted(Html.text(filter.words()))))
            .collect(Collectors.joining(" "));
    String range =
        count == 0
            ? "No row is like that."
            : String.format(
                Locale.ROOT, "Rows %,d to %,d of %,d.", offset + 1, offset + rows.size(), count);
    return "<p role=\"status\">%s %s</p>".formatted(range, filters);
  }

  private String table() {
    if (rows.isEmpty()) {
      return "";
    }
    StringBuilder table =
        new StringBuilder("<div class=\"scroll\"><table class=\"list\"><thead><tr>");
    table.append("<th scope=\"col\">row</th>");
    listing.columns().forEach(column -> table.append(head(column)));
    if (listing.table().isQa()) {
      table.append("<th scope=\"col\">mark</th>");
    }
    table.append("</tr></thead>\n<tbody>\n");
    for (int i = 0; i < rows.size(); i++) {
      table.append(row(rows.get(i), offset + i)).append('\n');
    }
    return table.append("</tbody></table></div>").toString();
  }

  private String head(Column column) {
    boolean sorted = listing.sort().filter(column::equals).isPresent();
    String state = sorted ? (listing.descending() ? "descending" : "ascending") : "none";
    String arrow = sorted ? (listing.descending() ? " \u25bc" : " \u25b2") : "";
    String head =
        column.isNested()
            ? Html.text(column.name())
            : layout.link(
                path(),
                listing.sortedBy(column, sorted && !listing.descending()).parameters(),
                column.name() + arrow,
                "");
    return "<th scope=\"col\" aria-sort=\"%s\">%s</th>".formatted(state, head);
  }

  private String row(List<String> row, int at) {
    StringBuilder cells = new StringBuilder("<tr>");
    cells.append(
        "<td class=\"n\">%s</td>"
            .formatted(
                layout.link(
                    path(),
                    listing.parameters().with("open", at),
                    String.valueOf(at + 1),
                    "aria-label=\"Open row %d\"".formatted(at + 1))));
    List<Column> columns = listing.columns();
    for (int i = 0; i < columns.size(); i++) {
      cells.append(cell(columns.get(i), row.get(BEFORE_COLUMNS + i)));
    }
    if (listing.table().isQa()) {
      cells.append(mark(Optional.ofNullable(marks.get(row.get(2)))));
    }
    return cells.append("</tr>").toString();
  }

  private static String cell(Column column, String value) {
    String kind =
        LONG_WORD.matcher(value).find() ? "long" : value.length() > WIDE ? "wide" : "short";
    boolean text = column.isText() || column.isNested();
    return "<td class=\"%s\">%s</td>".formatted(text ? kind : "n", Html.text(shortened(value)));
  }

  private static String shortened(String value) {
    return value.codePointCount(0, value.length()) <= Listing.CELL
        ? value
        : value.substring(0, value.offsetByCodePoints(0, Listing.CELL)) + "\u2026";
  }

  private static String mark(Optional<Mark> mark) {
    return mark.map(
            m ->
                "<td class=\"%s\">%s%s</td>"
                    .formatted(
                        m.verdict(),
                        m.verdict(),
                        m.note().isEmpty() ? "" : ": " + Html.text(m.note())))
        .orElse("<td></td>");
  }

  private String pager() {
    List<String> links = new ArrayList<>();
    if (offset > 0) {
      int before = Math.max(0, offset - Listing.PAGE);
      links.add(page(before, "Previous", "accesskey=\"p\" rel=\"prev\""));
    }
    if (offset + rows.size() < count) {
      links.add(page(offset + Listing.PAGE, "Next", "accesskey=\"n\" rel=\"next\""));
    }
    return "<nav class=\"pager\" aria-label=\"Pages\">" + String.join(" ", links) + "</nav>";
  }

  private String page(int from, String text, String attributes) {
    return layout.link(path(), listing.parameters().with("from", from), text, attributes);
  }
}
