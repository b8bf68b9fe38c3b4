package io.hopsmith.schemas;

import java.util.List;
import java.util.Objects;

/**
 * One visible unit of a page's main content, in reading order. {@code text} is the DOM's own text
 * with white space collapsed to single spaces and nothing added, so that any part of it can be
 * found verbatim in the page by whoever strips its tags.
 *
 * @param kind what the unit is
 * @param level 1 to 6 for headings, nesting depth from 1 for list items, else 0
 * @param section the nearest headings above, outermost first, joined by {@code " > "}; may be empty
 * @param context for a key-value pair below another label ("Area: total: 5"), the outer label; for
 *     a table row, the table's caption or nearest heading; else empty
 * @param label key of a key-value pair without its colon; else empty
 * @param text the unit's whole text; for a key-value pair label and value, for a row all its cells
 * @param value value of a key-value pair, a verbatim part of {@code text}; else empty
 * @param cells cells of a table row from left to right (spanned cells repeated), the lines of each
 *     by line breaks; else empty
 * @param headers column headers of a table row, as many as cells; else empty
 * @param links the links inside the unit, in order
 */
public record Block(
    Kind kind,
    int level,
    String section,
    String context,
    String label,
    String text,
    String value,
    List<String> cells,
    List<String> headers,
    List<Link> links) {

  /** What a block is. */
  public enum Kind {
    HEADING,
    PARAGRAPH,
    LIST_ITEM,
    KEY_VALUE,
    TABLE_ROW
  }

  public Block {
    Objects.requireNonNull(kind, "kind");
    cells = List.copyOf(cells);
    headers = List.copyOf(headers);
    links = List.copyOf(links);
  }

  /** A heading, paragraph or list item. */
  public static Block text(Kind kind, int level, String section, String text, List<Link> links) {
    return new Block(kind, level, section, "", "", text, "", List.of(), List.of(), links);
  }

  /** A key-value pair; {@code text} holds both parts as the page shows them. */
  public static Block keyValue(
      String section, String context, String label, String text, String value, List<Link> links) {
    return new Block(
        Kind.KEY_VALUE, 0, section, context, label, text, value, List.of(), List.of(), links);
  }

  /** A data table's row under its headers. */
  public static Block row(
      String section,
      String context,
      String text,
      List<String> cells,
      List<String> headers,
      List<Link> links) {
    return new Block(Kind.TABLE_ROW, 0, section, context, "", text, "", cells, headers, links);
  }

  /** The text as it reads by itself: a label that governs several lines is said again. */
  public String reading() {
    boolean governed = kind == Kind.KEY_VALUE && !context.isEmpty() && !text.startsWith(context);
    return governed ? context + ": " + text : text;
  }

  /** The same block with other links. */
  public Block withLinks(List<Link> newLinks) {
    return new Block(kind, level, section, context, label, text, value, cells, headers, newLinks);
  }
}
