package io.hopsmith.generators.question;

import io.hopsmith.schemas.Operation;
import io.hopsmith.schemas.Operation.Threshold;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a plan works out from the values of its drafts, or of things that its draft's root lists.
 *
 * @param kind what is done with the values
 * @param variable variable of a single draft that has the second value; else empty
 * @param property property of that variable, or of each listed thing; else empty
 * @param list property of the root whose values are the listed things; else empty
 * @param only which of the listed things are meant
 * @param rank which one is meant, from 1; 0 where none is
 * @param unit as in {@link Operation#unit}
 */
public record Working(
    Operation.Kind kind,
    String variable,
    String property,
    String list,
    Threshold only,
    int rank,
    String unit) {

  /** The answer stands on a page. */
  public static final Working NONE =
      new Working(Operation.Kind.NONE, "", "", "", Threshold.NONE, 0, "");

  public Working {
    Objects.requireNonNull(kind, "kind");
  }

  /** Of the asked properties of several drafts. */
  public static Working ofParts(Operation.Kind kind, String unit) {
    boolean ranked = kind == Operation.Kind.GREATEST || kind == Operation.Kind.LEAST;
    return new Working(kind, "", "", "", Threshold.NONE, ranked ? 1 : 0, unit);
  }

  /** Of a draft's asked property and one of the same or another variable. */
  public static Working within(Operation.Kind kind, String variable, String property, String unit) {
    return new Working(kind, variable, property, "", Threshold.NONE, 0, unit);
  }

  /** Of one property of all things that the root lists. */
  public static Working ofList(
      Operation.Kind kind, String list, String property, int rank, String unit) {
    return new Working(kind, "", property, list, Threshold.NONE, rank, unit);
  }

  /** How many of the things that the root lists are meant. */
  public static Working count(String list, Threshold only) {
    return new Working(Operation.Kind.COUNT, "", "", list, only, 0, "");
  }

  /** The same of those alone among the listed things that lie beyond a bound. */
  public Working ofThose(Threshold beyond) {
    return new Working(kind, variable, property, list, beyond, rank, unit);
  }

  /** Whether nothing is worked out. */
  public boolean isNone() {
    return kind == Operation.Kind.NONE;
  }

  /** Properties that are looked up for listed things: what decides which are meant comes first. */
  public List<String> lookedUp() {
    return Stream.of(only.property(), property).filter(each -> !each.isEmpty()).toList();
  }

  /** Whether the values are those of listed things. */
  public boolean isOverList() {
    return !list.isEmpty();
  }
}
