package io.hopsmith.agents.facts;

import io.hopsmith.agents.cache.LeastRecentlyUsed;
import io.hopsmith.schemas.Constraint;
import io.hopsmith.schemas.Value;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which entities a clue fits by itself, to the letter or generously. A generous reading counts
 * whatever a careful person could take for a statement of the clue: rows that pages dispute,
 * properties that imply the one asked about ({@link Implications}) or may measure the same ({@link
 * SameMeasures}), and texts that hold the clue's words ("textiles and clothing" for "clothing").
 *
 * <p>Immutable but for what it remembers; safe for several threads.
 */
final class Conditions {
  private static final int REMEMBERED = 32_768;
  private static final int LEAST_NAME = 3;

  private final Map<String, Integer> position;
  private final Map<String, BitSet> byType;
  private final BitSet untyped;
  private final Map<String, List<Row>> usable;
  private final Map<String, List<Row>> all;
  private final Implications implications;
  private final SameMeasures sameMeasures;
  private final Map<String, Map<String, BitSet>> byText = new HashMap<>();
  private final Map<String, List<Row>> generous = new ConcurrentHashMap<>();
  private final Map<String, List<Row>> generousMeasures = new ConcurrentHashMap<>();
  private final Map<Asked, BitSet> fitting = new LeastRecentlyUsed<>(REMEMBERED);

  private record Asked(Fit condition, double margin) {}

  /**
   * Over rows by property.
   *
   * @param position where each entity stands, by its id
   * @param byType positions of the entities of a type
   * @param untyped positions of entities of no known type, which may be of any
   * @param usable rows that no page contradicts
   * @param all these and the contradicted ones
   */
  Conditions(
      Map<String, Integer> position,
      Map<String, BitSet> byType,
      BitSet untyped,
      Map<String, List<Row>> usable,
      Map<String, List<Row>> all,
      Implications implications,
      SameMeasures sameMeasures) {
    this.position = position;
    this.byType = byType;
    this.untyped = untyped;
    this.usable = usable;
    this.all = all;
    this.implications = implications;
    this.sameMeasures = sameMeasures;
    usable.forEach(
        (property, rows) ->
            rows.stream()
                .filter(row -> row.value().kind() == Value.Kind.TEXT)
                .forEach(row -> textual(property, row.key()).set(row.subject())));
  }

  private BitSet textual(String property, String key) {
    return byText
        .computeIfAbsent(property, p -> new HashMap<>())
        .computeIfAbsent(key, k -> new BitSet());
  }

  /** Entities that a condition fits; conditions are asked about again and again. */
  BitSet fitting(Constraint constraint, double margin) {
    if (constraint.operator() == Constraint.Operator.HINT) {
      return hinting(constraint, margin);
    }
    return fitting.computeIfAbsent(
        new Asked(Fit.of(constraint), margin), asked -> unary(constraint, margin));
  }

  private BitSet unary(Constraint constraint, double margin) {
    return switch (constraint.operator()) {
      case TYPE -> {
        BitSet typed = (BitSet) byType.getOrDefault(constraint.object(), new BitSet()).clone();
        typed.or(untyped);
        yield typed;
      }
      case TEXT -> margin > 0 ? holding(constraint) : stating(constraint);
      case ENTITY -> naming(constraint, margin);
      case RANGE, HINT, VARIABLE -> {
        BitSet matching = new BitSet();
        for (Row row : measured(constraint.predicate(), margin)) {
          if (Matching.fits(row.value(), constraint, margin)) {
            matching.set(row.subject());
          }
        }
        yield matching;
      }
    };
  }

  private BitSet naming(Constraint constraint, double margin) {
    BitSet named = new BitSet();
    Integer at = position.get(constraint.object());
    if (at != null) {
      named.set(at);
    }
    List<Row> rows = rows(constraint.predicate(), margin);
    BitSet found = joined(rows, named, false);
    if (margin > 0 && at != null) {
      found.or(calling(rows, at));
    }
    return found;
  }

  /**
   * Subjects of rows that call a thing by part of a name which other rows give it, or by more than
   * that: "ABC", "ABC Records (UK)" for "ABC Records".
   */
  private static BitSet calling(List<Row> rows, int thing) {
    Set<String> names = new HashSet<>();
    rows.stream().filter(row -> row.object() == thing).map(Row::key).forEach(names::add);
    BitSet calling = new BitSet();
    rows.stream()
        .filter(row -> row.object() < 0 && row.key().length() >= LEAST_NAME)
        .filter(row -> names.stream().anyMatch(name -> overlap(name, row.key())))
        .forEach(row -> calling.set(row.subject()));
    return calling;
  }

  private static boolean overlap(String name, String key) {
    String longer = " " + (name.length() < key.length() ? key : name) + " ";
    String shorter = " " + (name.length() < key.length() ? name : key) + " ";
    return shorter.length() > LEAST_NAME && longer.contains(shorter);
  }

  /** Generously, who names the place itself names something in it. */
  private BitSet hinting(Constraint constraint, double margin) {
    BitSet hinted = (BitSet) fitting(constraint.hint(), margin).clone();
    Integer place = position.get(constraint.object());
    if (margin > 0 && place != null) {
      hinted.set(place);
    }
    return joined(rows(constraint.predicate(), margin), hinted, false);
  }

  private BitSet stating(Constraint constraint) {
    return byText
        .getOrDefault(constraint.predicate(), Map.of())
        .getOrDefault(Names.key(constraint.object()), new BitSet());
  }

  private BitSet holding(Constraint constraint) {
    BitSet matching = new BitSet();
    String words = " " + Names.key(constraint.object()) + " ";
    for (Row row : rows(constraint.predicate(), 1)) {
      if (row.key().length() + 2 >= words.length() && (" " + row.key() + " ").contains(words)) {
        matching.set(row.subject());
      }
    }
    return matching;
  }

  /** The other ends of rows whose objects, or whose subjects, are among these. */
  static BitSet joined(Collection<Row> rows, BitSet known, boolean fromSubjects) {
    BitSet found = new BitSet();
    for (Row row : rows) {
      if (row.object() >= 0 && known.get(fromSubjects ? row.subject() : row.object())) {
        found.set(fromSubjects ? row.object() : row.subject());
      }
    }
    return found;
  }

  /** Rows of a property as the margin has them read. */
  List<Row> rows(String property, double margin) {
    return margin > 0
        ? generous.computeIfAbsent(property, this::generously)
        : usable.getOrDefault(property, List.of());
  }

  private List<Row> measured(String property, double margin) {
    return margin > 0
        ? generousMeasures.computeIfAbsent(property, this::measuredGenerously)
        : usable.getOrDefault(property, List.of());
  }

  /** The property's rows, and for subjects without one those of the same measure. */
  private List<Row> measuredGenerously(String property) {
    List<Row> rows = new ArrayList<>(all.getOrDefault(property, List.of()));
    BitSet told = new BitSet();
    rows.forEach(row -> told.set(row.subject()));
    for (String same : sameMeasures.as(property)) {
      all.getOrDefault(same, List.of()).stream()
          .filter(row -> !told.get(row.subject()))
          .forEach(rows::add);
    }
    return List.copyOf(rows);
  }

  private List<Row> generously(String property) {
    List<Row> rows = new ArrayList<>(all.getOrDefault(property, List.of()));
    for (String saying : implications.saying(property)) {
      all.getOrDefault(saying, List.of()).stream().filter(Row::isNamed).forEach(rows::add);
    }
    for (String saying : implications.sayingInverted(property)) {
      all.getOrDefault(saying, List.of()).stream()
          .filter(row -> row.object() >= 0)
          .map(row -> new Row(row.object(), row.subject(), row.value(), ""))
          .forEach(rows::add);
    }
    return List.copyOf(rows);
  }
}
