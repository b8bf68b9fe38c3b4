package io.hopsmith.pipelines.cli;

import io.hopsmith.schemas.Block;
import io.hopsmith.schemas.Page;
import java.util.ArrayList;
import java.util.List;

/** A page as a person reads it in a terminal. */
final class PageText {
  private PageText() {}

  /** Several lines: what the page says of itself, its text, and how many links it has. */
  static String of(String source, Page page) {
    List<String> lines = new ArrayList<>();
    lines.add(PlainText.printable(page.title().isEmpty() ? page.headline() : page.title()));
    add(lines, "source", source);
    add(lines, "canonical", page.canonicalUrl().equals(page.url()) ? "" : page.canonicalUrl());
    add(lines, "headline", page.headline().equals(page.title()) ? "" : page.headline());
    add(lines, "byline", page.about().byline());
    add(lines, "published", page.about().published());
    add(lines, "modified", page.about().modified());
    add(lines, "language", page.language());
    add(lines, "licence", page.licence());
    add(lines, "breadcrumbs", String.join(" > ", page.about().breadcrumbs()));
    lines.add("");
    page.blocks().forEach(block -> lines.add(line(block)));
    lines.add("");
    lines.add(
        Counted.of(page.blocks().size(), "block") + ", " + Counted.of(page.links().size(), "link"));
    return String.join("\n", lines) + "\n";
  }

  private static void add(List<String> lines, String name, String value) {
    if (!value.isEmpty()) {
      lines.add("  " + name + ": " + PlainText.printable(value));
    }
  }

  private static String line(Block block) {
    return switch (block.kind()) {
      case HEADING -> "\n" + "#".repeat(block.level()) + " " + PlainText.printable(block.text());
      case PARAGRAPH -> PlainText.wrapped(block.text(), "");
      case LIST_ITEM -> "  ".repeat(block.level() - 1) + "- " + PlainText.printable(block.text());
      case KEY_VALUE -> "= " + PlainText.printable(block.reading());
      case TABLE_ROW -> "| " + PlainText.printable(String.join(" | ", block.cells()));
    };
  }
}
