package io.hopsmith.pipelines.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Solves a question's formal constraints over the run's fact and entity files in SQL. Written from
 * the meaning of {@link io.hopsmith.schemas.Constraint} and not from the program's solver.
 */
final class SqlSolver {
  private static final String KEY =
      "trim(regexp_replace(lower(strip_accents(%s)), '[^\\p{L}\\p{N}]+', ' ', 'g'))";

  private final Published run;

  SqlSolver(Published run) {
    this.run = run;
  }

  /**
   * All different solutions: entity ids, values where a property is asked for, or what an operation
   * makes of several values.
   */
  List<String> solutions(JsonNode query) {
    String kind = query.get("operation").get("kind").asText();
    String property = query.get("property").asText();
    if (!kind.equals("NONE")) {
      return select(worked(query, kind));
    }
    String asked = name(query.get("variable").asText());
    return property.isEmpty()
        ? select(sql(query, asked + ".id", List.of(), List.of()))
        : select(sql(query, "a.answer", List.of("fact a"), List.of(isOf("a", asked, property))));
  }

  /** Ids of all entities that fit each variable that is asked about, whatever is asked. */
  List<List<String>> things(JsonNode query) {
    Set<String> asked = new TreeSet<>(Set.of(query.get("variable").asText()));
    query
        .get("operation")
        .get("others")
        .forEach(other -> asked.add(other.get("variable").asText()));
    return asked.stream()
        .map(variable -> select(sql(query, name(variable) + ".id", List.of(), List.of())))
        .toList();
  }

  private static String worked(JsonNode query, String kind) {
    JsonNode operation = query.get("operation");
    String list = operation.get("list").asText();
    String owner = name(query.get("variable").asText());
    String property = query.get("property").asText();
    return list.isEmpty()
        ? ofThings(query, kind)
        : ofList(
            kind,
            operation.get("rank").asInt(),
            members(list, sql(query, owner + ".id AS owner", List.of(), List.of()))
                + (property.isEmpty() ? "" : valued("v", property))
                + beyond(operation.get("only")));
  }

  private static String members(String list, String owners) {
    return " FROM (%s) JOIN fact m ON m.subject = owner AND m.property = %s"
        .formatted(owners, quoted(list));
  }

  private static String valued(String table, String property) {
    return " JOIN fact %s ON %s.subject = m.entity AND %s.property = %s"
        .formatted(table, table, table, quoted(property));
  }

  private static String beyond(JsonNode only) {
    String property = only.get("property").asText();
    return property.isEmpty()
        ? ""
        : valued("d", property)
            + " WHERE CASE d.kind WHEN 'DATE' THEN floor(d.number / 10000) ELSE d.number END"
            + (only.get("above").asBoolean() ? " > " : " < ")
            + only.get("bound").asDouble();
  }

  /** Whole years of dates that are compared with one whose day is unknown, else the number. */
  private static String size(int values) {
    String coarse =
        IntStream.range(0, values)
            .mapToObj(i -> "(a%d.kind = 'DATE' AND a%d.number %% 100 = 0)".formatted(i, i))
            .collect(Collectors.joining(" OR "));
    return "CASE WHEN " + coarse + " THEN floor(%s.number / 10000) ELSE %s.number END";
  }

  private static String ofThings(JsonNode query, String kind) {
    List<String> things = new ArrayList<>(List.of(name(query.get("variable").asText())));
    List<String> properties = new ArrayList<>(List.of(query.get("property").asText()));
    for (JsonNode other : query.get("operation").get("others")) {
      things.add(name(other.get("variable").asText()));
      properties.add(other.get("property").asText());
    }
    List<String> tables = new ArrayList<>();
    List<String> conditions = new ArrayList<>();
    for (int i = 0; i < things.size(); i++) {
      tables.add("fact a" + i);
      conditions.add(isOf("a" + i, things.get(i), properties.get(i)));
    }
    return sql(query, made(kind, things), tables, conditions);
  }

  private static String made(String kind, List<String> things) {
    if (kind.equals("DIFFERENCE")) {
      return "abs(CASE WHEN a0.kind = 'DATE' THEN floor(a0.number / 10000) - floor(a1.number / 10000)"
          + " ELSE a0.number - a1.number END)";
    }
    if (kind.equals("TOTAL")) {
      return IntStream.range(0, things.size())
          .mapToObj(i -> "a" + i + ".number")
          .collect(Collectors.joining(" + "));
    }
    String size = size(things.size());
    List<String> sizes =
        IntStream.range(0, things.size()).mapToObj(i -> size.replace("%s", "a" + i)).toList();
    String meant =
        (kind.equals("GREATEST") ? "greatest(" : "least(") + String.join(", ", sizes) + ")";
    String cases =
        IntStream.range(0, things.size())
            .mapToObj(
                i -> "WHEN (" + sizes.get(i) + ") = " + meant + " THEN " + things.get(i) + ".id")
            .collect(Collectors.joining(" "));
    return "CASE " + cases + " END";
  }

  private static String ofList(String kind, int rank, String members) {
    if (kind.equals("COUNT")) {
      return "SELECT n FROM (SELECT owner, count(DISTINCT m.entity) AS n"
          + members
          + " GROUP BY owner)";
    }
    String valued = "SELECT DISTINCT owner, m.entity AS id, v.number AS number" + members;
    String order = kind.equals("GREATEST") ? "DESC" : "ASC";
    return kind.equals("TOTAL")
        ? "SELECT sum(number) FROM (" + valued + ") GROUP BY owner"
        : "SELECT id FROM (SELECT id, row_number() OVER (PARTITION BY owner ORDER BY number "
            + order
            + ") AS place FROM ("
            + valued
            + ")) WHERE place = "
            + rank;
  }

  private static String isOf(String fact, String subject, String property) {
    return "%s.subject = %s.id AND %s.property = %s"
        .formatted(fact, subject, fact, quoted(property));
  }

  private List<String> select(String sql) {
    return run.select(
        "CREATE TABLE entity AS SELECT * FROM " + entities(),
        "CREATE TABLE seen AS SELECT *, value.kind AS kind, value.text AS text,"
            + " value.entity AS entity, value.number AS number, value.unit AS unit, "
            + answerKey()
            + " AS answer FROM "
            + facts()
            + " WHERE source <> 'MENTION'",
        USABLE,
        sql);
  }

  /**
   * Each statement once, however many pages make it; but of no subject with several values of a
   * property that hardly anything else has several of.
   */
  private static final String USABLE =
      "CREATE TABLE fact AS WITH counted AS (SELECT subject, property, count(DISTINCT answer) AS n"
          + " FROM seen GROUP BY ALL), single AS (SELECT property, avg(CASE WHEN n = 1 THEN 1 ELSE 0"
          + " END) AS share FROM counted GROUP BY ALL) SELECT DISTINCT subject,"
          + " property, kind, entity, number, unit, answer FROM seen JOIN counted"
          + " USING (subject, property) JOIN single USING (property)"
          + " WHERE n = 1 OR share < 0.9";

  private static String answerKey() {
    return "CASE value.kind WHEN 'ENTITY' THEN value.entity WHEN 'TEXT' THEN "
        + KEY.formatted("value.text")
        + " ELSE value.number || ' ' || value.unit END";
  }

  private String entities() {
    return run.table("index").replace("/*.parquet", "/entities-*.parquet");
  }

  private String facts() {
    return run.table("index").replace("/*.parquet", "/facts-*.parquet");
  }

  private static String sql(JsonNode query, String made, List<String> asked, List<String> ofAsked) {
    Set<String> variables = new TreeSet<>();
    List<String> tables = new ArrayList<>();
    List<String> conditions = new ArrayList<>(ofAsked);
    variables.add(query.get("variable").asText());
    for (JsonNode constraint : query.get("constraints")) {
      variables.add(constraint.get("subject").asText());
      String table = "f" + tables.size();
      conditions.add(condition(constraint, table, variables));
      tables.add("fact " + table);
    }
    variables.forEach(variable -> tables.add("entity " + name(variable)));
    tables.addAll(asked);
    return "SELECT DISTINCT %s FROM %s WHERE %s"
        .formatted(made, String.join(", ", tables), String.join(" AND ", conditions));
  }

  private static String condition(JsonNode constraint, String fact, Set<String> variables) {
    String subject = name(constraint.get("subject").asText());
    String object = constraint.get("object").asText();
    String about =
        "%s.subject = %s.id AND %s.property = %s AND "
            .formatted(fact, subject, fact, quoted(constraint.get("predicate").asText()));
    return switch (constraint.get("operator").asText()) {
      case "TYPE" ->
          "%s.subject = %s.id AND (list_contains(%s.types, %s) OR len(%s.types) = 0)"
              .formatted(fact, subject, subject, quoted(object), subject);
      case "ENTITY" -> about + fact + ".entity = " + quoted(object);
      case "TEXT" ->
          about
              + fact
              + ".kind = 'TEXT' AND "
              + fact
              + ".answer = "
              + KEY.formatted(quoted(object));
      case "VARIABLE" -> {
        variables.add(object);
        yield about + fact + ".entity = " + name(object) + ".id";
      }
      case "RANGE" -> about + range(constraint, fact, constraint.get("unit").asText());
      case "HINT" ->
          about
              + "%s.entity IN (SELECT h.subject FROM fact h WHERE h.property = %s AND %s)"
                  .formatted(fact, quoted(constraint.get("unit").asText()), hint(constraint));
      default -> throw new IllegalArgumentException("unknown operator in " + constraint);
    };
  }

  private static String hint(JsonNode constraint) {
    return constraint.get("high").asDouble() > 0
        ? range(constraint, "h", "date")
        : "h.entity = " + quoted(constraint.get("object").asText());
  }

  private static String range(JsonNode constraint, String fact, String unit) {
    String low = constraint.get("low").asText();
    String high = constraint.get("high").asText();
    return unit.equals("date")
        ? ("%1$s.kind = 'DATE' AND %1$s.number <= %2$s AND %3$s <= CASE WHEN %1$s.number %% 10000 = 0"
                + " THEN %1$s.number + 1231 WHEN %1$s.number %% 100 = 0 THEN %1$s.number + 31"
                + " ELSE %1$s.number END")
            .formatted(fact, high, low)
        : "%s.kind = 'QUANTITY' AND %s.unit = %s AND %s.number BETWEEN %s AND %s"
            .formatted(fact, fact, quoted(unit), fact, low, high);
  }

  private static String name(String variable) {
    return "v" + variable.substring(1);
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
