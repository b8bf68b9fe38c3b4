package io.hopsmith.pipelines.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

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
   * makes of two values.
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
    asked.add(query.get("operation").get("other").asText());
    asked.remove("");
    return asked.stream()
        .map(variable -> select(sql(query, name(variable) + ".id", List.of(), List.of())))
        .toList();
  }

  private static String worked(JsonNode query, String kind) {
    String first = name(query.get("variable").asText());
    String second = name(query.get("operation").get("other").asText());
    boolean differs = kind.equals("DIFFERENCE");
    String order = kind.equals("GREATER") ? ">" : "<";
    String coarse = "a.kind = 'DATE' AND (a.number % 100 = 0 OR b.number % 100 = 0)";
    String size = "CASE WHEN " + coarse + " THEN floor(%1$s.number / 10000) ELSE %1$s.number END";
    String one = size.replace("%1$s", "a");
    String other = size.replace("%1$s", "b");
    String made =
        differs
            ? "abs(CASE WHEN a.kind = 'DATE' THEN floor(a.number / 10000) - floor(b.number / 10000)"
                + " ELSE a.number - b.number END)"
            : "CASE WHEN ("
                + one
                + ") "
                + order
                + " ("
                + other
                + ") THEN "
                + first
                + ".id ELSE "
                + second
                + ".id END";
    return sql(
        query,
        made,
        List.of("fact a", "fact b"),
        List.of(
            isOf("a", first, query.get("property").asText()),
            isOf("b", second, query.get("operation").get("property").asText())));
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
            + facts(),
        USABLE,
        sql);
  }

  /** A subject with several values of a property that hardly anything else has several of. */
  private static final String USABLE =
      "CREATE TABLE fact AS WITH counted AS (SELECT subject, property, count(DISTINCT answer) AS n"
          + " FROM seen GROUP BY ALL), single AS (SELECT property, avg(CASE WHEN n = 1 THEN 1 ELSE 0"
          + " END) AS share FROM counted GROUP BY ALL) SELECT seen.* FROM seen JOIN counted"
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
      case "RANGE" -> about + range(constraint, fact);
      default -> throw new IllegalArgumentException("unknown operator in " + constraint);
    };
  }

  private static String range(JsonNode constraint, String fact) {
    String low = constraint.get("low").asText();
    String high = constraint.get("high").asText();
    String unit = constraint.get("unit").asText();
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
