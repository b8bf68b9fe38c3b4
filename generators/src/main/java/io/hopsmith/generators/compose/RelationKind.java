package io.hopsmith.generators.compose;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** What sort of relation a property's label speaks of; a label may speak of several. */
@SuppressWarnings("ImmutableEnumChecker") // Set.of and its like cannot be changed
public enum RelationKind {
  /** Any relation at all. */
  ANY,
  /** Where something lies, stands, was born or happened. */
  PLACE(
      "in located lies location country city town capital state province county region birthplace place"
          + " headquarters hometown contains home site governed"),
  /** Who made, found or led something. */
  MAKER(
      "by author writer director architect designer engineer composer painter artist producer founder"
          + " inventor discoverer creator developer publisher written directed designed discovered"),
  /** What came before or after, or what something goes back to. */
  ORDER(
      "before after preceded followed precedes follows predecessor successor next previous replaced succeeded named based"
          + " inspired influenced caused derived cause namesake"),
  /** What something is a part or a member of, or has as its parts. */
  WHOLE(
      "part member members belongs album series league club team band group parent owner owned operator"
          + " subsidiary chain currency language languages family founding participation"),
  /** Where and with whom somebody learnt, taught or worked. */
  STUDY(
      "university college school alma studied taught teacher student students professor advisor educated"
          + " employer employed worked doctoral laboratory"),
  /** What something borders, crosses or flows into. */
  NEIGHBOUR(
      "border borders neighbour neighbours neighbors river rivers crosses crossed spans flows mouth lake"
          + " sea outflow tributary tributaries waterway on over mountain highest"),
  /** Who is related to whom. */
  KIN(
      "spouse wife husband child children father mother parent parents sibling brother sister son"
          + " daughter partner relatives");

  private final Set<String> words;

  RelationKind() {
    words = Set.of();
  }

  RelationKind(String words) {
    this.words = Set.of(words.split(" "));
  }

  /** Whether a property, as facts name it, is of this kind. */
  public boolean has(String property) {
    return this == ANY
        || Arrays.stream(property.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
            .anyMatch(words::contains);
  }

  /** The kind that a text names in lower case. */
  public static RelationKind of(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT));
  }
}
