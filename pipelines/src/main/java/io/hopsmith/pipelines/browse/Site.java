package io.hopsmith.pipelines.browse;

import com.fasterxml.jackson.databind.JsonNode;
import io.hopsmith.pipelines.report.Html;
import io.hopsmith.pipelines.review.Mark;
import io.hopsmith.pipelines.review.ReviewException;
import io.hopsmith.pipelines.review.ReviewFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The pages by their paths. All but marking only reads.
 *
 * @param layout what all pages share
 * @param database the dataset
 * @param review the file of marks, which need not be there
 */
record Site(Layout layout, Database database, Path review) {
  private static final Pattern POSITION = Pattern.compile("([0-9]{1,5})-([0-9]{1,9})");

  /**
   * Answers a GET.
   *
   * @param path below the base
   */
  Response get(String path, Parameters asked)
      throws BadRequestException, SQLException, ReviewException, IOException {
    String[] parts = path.substring(1).split("/", -1);
    if (path.equals("/")) {
      return Response.seeOther(layout.address("/" + Table.QA, Parameters.none()));
    } else if (path.equals("/style.css")) {
      return Response.style(style());
    } else if (parts.length == 2 && parts[0].equals("rollout")) {
      return rollout(parts[1], asked);
    }
    Optional<Table> table = Optional.ofNullable(database.tables().get(parts[0]));
    if (table.isEmpty() || parts.length > 2) {
      return missing("There is no page " + path + ".");
    }
    if (parts.length == 2) {
      return table.get().isQa() ? row(parts[1], asked) : plain(table.get(), parts[1], asked);
    }
    return asked.value("open").isEmpty() ? list(table.get(), asked) : open(table.get(), asked);
  }

  /** Marks a row and leads back to it, or on to the next one. */
  Response mark(Parameters asked) throws BadRequestException, SQLException, IOException {
    String id = asked.value("id");
    Table rows = database.tables().get(Table.QA);
    String known = "SELECT count(*) FROM %s WHERE \"id\" = ?".formatted(rows.sql());
    if (database.number(known, List.of(id)) == 0) {
      throw new BadRequestException("no row has the id '%s'".formatted(id));
    }
    String note = asked.value("note").strip();
    Optional<Mark> mark =
        switch (asked.value("mark")) {
          case "keep" -> Optional.of(new Mark(Mark.Verdict.KEEP, note));
          case "drop" -> Optional.of(new Mark(Mark.Verdict.DROP, note));
          case "none" -> Optional.empty();
          default -> throw new BadRequestException("a mark is keep, drop or none");
        };
    ReviewFile.append(review, id, mark);
    Place place = place(rows, asked);
    // What is marked may leave a list of rows by their marks: the next one takes its place.
    int next = place.at() + (place.listing().marked().isEmpty() ? 1 : 0);
    return Response.seeOther(
        asked.value("next").isEmpty() || place.at() < 0
            ? layout.address("/qa/" + id, place.parameters())
            : layout.address("/qa", place.listing().parameters().with("open", next)));
  }

  private Response list(Table table, Parameters asked)
      throws BadRequestException, SQLException, ReviewException {
    Listing listing = checked(Listing.of(table, asked));
    int from = asked.number("from", 0);
    Map<String, Mark> marks = table.isQa() ? marks() : Map.of();
    List<List<String>> rows = database.texts(listing.sql(from, Listing.PAGE), listing.values());
    long count = database.number(listing.sqlCount(), listing.values());
    return Response.page(200, new ListPage(layout, listing, rows, from, count, marks).html());
  }

  /** Leads to the row that stands at a place in a list, or to the list when there is none. */
  private Response open(Table table, Parameters asked)
      throws BadRequestException, SQLException, ReviewException {
    Listing listing = checked(Listing.of(table, asked));
    int at = asked.number("open", 0);
    marks();
    List<List<String>> rows = database.texts(listing.sql(at, 1), listing.values());
    if (rows.isEmpty()) {
      return Response.seeOther(layout.address("/" + table.name(), listing.parameters()));
    }
    List<String> row = rows.get(0);
    String path =
        switch (table.name()) {
          case Table.QA -> "/qa/" + row.get(2);
          case Table.TRAJECTORIES -> "/rollout/" + row.get(2);
          default ->
              "/%s/%d-%s"
                  .formatted(table.name(), table.files().indexOf(Path.of(row.get(0))), row.get(1));
        };
    return Response.seeOther(layout.address(path, new Place(listing, at).parameters()));
  }

  private Response row(String id, Parameters asked)
      throws BadRequestException, SQLException, ReviewException {
    Table table = database.tables().get(Table.QA);
    List<JsonNode> rows = byId(table, id);
    if (rows.isEmpty()) {
      return missing("No row has the id " + id + ".");
    }
    Optional<RowPage.Compared> compared =
        asked.value("round").isEmpty()
            ? Optional.empty()
            : Optional.of(new RowPage.Compared(asked.number("round", 0), asked.number("with", 0)));
    return Response.page(
        200,
        new RowPage(
                layout,
                place(table, asked),
                rows.get(0),
                rollouts(id),
                Optional.ofNullable(marks().get(id)),
                compared)
            .html());
  }

  private List<List<String>> rollouts(String id) throws SQLException {
    Table table = database.tables().get(Table.TRAJECTORIES);
    return table == null
        ? List.of()
        : database.texts(
            "SELECT id, role, model, answer, correct, len(steps), answer_seen_at FROM %s WHERE question_id = ? ORDER BY role, model, id"
                .formatted(table.sql()),
            List.of(id));
  }

  private Response rollout(String id, Parameters asked) throws BadRequestException, SQLException {
    Table table = database.tables().get(Table.TRAJECTORIES);
    List<JsonNode> rollouts = table == null ? List.of() : byId(table, id);
    if (rollouts.isEmpty()) {
      return missing("No rollout has the id " + id + ".");
    }
    Table from = asked.value("of").equals(Table.QA) ? database.tables().get(Table.QA) : table;
    Place place = place(from, asked);
    int step = asked.number("step", 1);
    return Response.page(200, new RolloutPage(layout, place, rollouts.get(0), step).html());
  }

  private Response plain(Table table, String position, Parameters asked)
      throws BadRequestException, SQLException {
    Matcher at = POSITION.matcher(position);
    if (!at.matches() || Integer.parseInt(at.group(1)) >= table.files().size()) {
      return missing("%s has no row %s.".formatted(table.name(), position));
    }
    String sql =
        "SELECT * EXCLUDE (filename, file_row_number) FROM %s WHERE file_row_number = %s"
            .formatted(table.sqlOf(Integer.parseInt(at.group(1))), at.group(2));
    List<JsonNode> rows = database.objects(sql, List.of());
    if (rows.isEmpty()) {
      return missing("%s has no row %s.".formatted(table.name(), position));
    }
    return Response.page(
        200,
        layout.page(
            table.name(),
            table.name(),
            place(table, asked).links(layout),
            "<h1>%s</h1>".formatted(Html.text(table.name())),
            Json.terms(rows.get(0))));
  }

  private List<JsonNode> byId(Table table, String id) throws SQLException {
    String sql =
        "SELECT * EXCLUDE (filename, file_row_number) FROM %s WHERE \"id\" = ? LIMIT 1"
            .formatted(table.sql());
    return database.objects(sql, List.of(id));
  }

  private Place place(Table table, Parameters asked) throws BadRequestException {
    return new Place(Listing.of(table, asked), asked.number("at", -1));
  }

  /** Refuses values that are not of their column's type. */
  private Listing checked(Listing listing) throws BadRequestException, SQLException {
    for (Filter filter : listing.filters()) {
      if (filter.needsType() && !database.fits(filter.value(), filter.column().type())) {
        throw new BadRequestException(
            "'%s' is no value of %s, which is of type %s"
                .formatted(filter.value(), filter.column().name(), filter.column().type()));
      }
    }
    return listing;
  }

  private Map<String, Mark> marks() throws ReviewException, SQLException {
    Map<String, Mark> marks = ReviewFile.read(review);
    database.load(marks);
    return marks;
  }

  private Response missing(String what) {
    return Response.page(404, layout.problem(what));
  }

  private static String style() throws IOException {
    try (InputStream in = Site.class.getResourceAsStream("browse.css")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
