package io.hopsmith.agents.facts;

import io.hopsmith.schemas.Link;
import io.hopsmith.schemas.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a labelled line speaks of beyond the values read from it: a name with a doubtful bracket, a
 * tail behind a semicolon, an amount that holds of a part. No question rests on it, but who looks
 * for a second answer must count it: the page may well be read so. Safe for several threads.
 */
final class Mentions {
  /** Characters of a line above which it is prose, whose names can be anything to its subject. */
  private static final int MOST_CELL = 600;

  private static final int MOST = 24;
  private static final Pattern PARTS =
      Pattern.compile("\\s*(?:[;()\\[\\]/\\n]|,(?!\\d)|:\\s| and | or | includ(?:es|ing) )\\s*");
  private static final Pattern WORDED = Pattern.compile(".*\\p{L}{3,}.*");
  private static final Pattern DATED = Pattern.compile("\\b(?:1\\d{3}|20\\d{2})\\b");

  private final EntityTable entities;

  Mentions(EntityTable entities) {
    this.entities = entities;
  }

  /**
   * Values that the cell mentions and that are not among those read.
   *
   * @param read what was read from it; a date or an amount is taken to be all
   */
  List<Value> in(Label label, String cell, List<Link> links, List<Value> read) {
    if (cell.length() > MOST_CELL || read.stream().anyMatch(SameMeasures::isMeasured)) {
      return List.of();
    }
    List<String> known = read.stream().map(value -> " " + Names.key(value.text()) + " ").toList();
    List<String> unread =
        PARTS.splitAsStream(cell).filter(part -> !part.isBlank() && !isKnown(part, known)).toList();
    if (unread.isEmpty()) {
      return List.of();
    }
    Map<String, Value> found = new LinkedHashMap<>();
    links.stream()
        .filter(link -> cell.contains(link.anchor()) && !link.anchor().isBlank())
        .forEach(
            link ->
                entities
                    .byUrl(link.url())
                    .ifPresent(e -> add(found, Value.entity(link.anchor(), e.id()))));
    unread.forEach(part -> of(part, label, read.isEmpty()).forEach(value -> add(found, value)));
    if (unread.stream().anyMatch(part -> WORDED.matcher(part).matches())) {
      add(found, Value.text(cell));
    }
    read.forEach(value -> found.remove(FactBase.answerKey(value)));
    return found.values().stream().limit(MOST).toList();
  }

  private static boolean isKnown(String part, List<String> known) {
    String key = " " + Names.key(part) + " ";
    return known.stream().anyMatch(read -> key.contains(read) || read.contains(key));
  }

  private static void add(Map<String, Value> found, Value value) {
    found.putIfAbsent(FactBase.answerKey(value), value);
  }

  /** What a part names, and where the line could not be read, the years and the amount in it. */
  private List<Value> of(String part, Label label, boolean measures) {
    List<Value> values = new ArrayList<>();
    if (Character.isUpperCase(part.codePointAt(0))) {
      values.add(
          entities.byName(part).map(e -> Value.entity(part, e.id())).orElse(Value.text(part)));
    }
    if (measures) {
      Matcher year = DATED.matcher(part);
      while (year.find()) {
        values.add(Value.date(year.group(), Integer.parseInt(year.group()), 0, 0));
      }
      Quantities.typed(part, label.unit(), label.factor())
          .ifPresent(typed -> values.add(typed.value()));
    }
    return values;
  }
}
