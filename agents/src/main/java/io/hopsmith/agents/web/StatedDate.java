package io.hopsmith.agents.web;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * The date that a page's text gives for the page itself: "Last updated on June 10, 2011", "This
 * page was last edited on 10 June 2011", "Posted on 3 May 2010". What a table or list says to have
 * been published is what the page is about.
 */
enum StatedDate {
  /** When the page was last changed. */
  MODIFIED("\\blast (?:updated|modified|edited|revised|changed|reviewed)\\b(?: on)?:? ?", "") {
    @Override
    boolean mayBeIn(String text) {
      return text.contains("ast ") || text.contains("AST ");
    }
  },
  /** When the page was published. */
  PUBLISHED("^(?:posted|published)\\b(?: on)?:? ?", "table, li, dd") {
    @Override
    boolean mayBeIn(String text) {
      int first = 0;
      while (first < text.length() && Character.isWhitespace(text.charAt(first))) {
        first++;
      }
      return first < text.length() && "pP".indexOf(text.charAt(first)) >= 0;
    }
  };

  private final Pattern pattern;
  private final String unless;

  StatedDate(String before, String unless) {
    this.pattern = Pattern.compile(before + WrittenDate.DAY_PATTERN, Pattern.CASE_INSENSITIVE);
    this.unless = unless;
  }

  /** Whether it is worth looking in a text: almost all of a page's say nothing of dates. */
  abstract boolean mayBeIn(String text);

  /** The first such date of a document; cost: one pass over its texts. */
  Optional<String> of(Dom dom, ReadingBudget budget) {
    return dom.texts().stream()
        .peek(text -> budget.step())
        .filter(text -> mayBeIn(text.getWholeText()))
        .filter(this::mayStandIn)
        .flatMap(text -> in(VisibleText.of(withNext(text))).stream())
        .findFirst();
  }

  private boolean mayStandIn(TextNode text) {
    return unless.isEmpty() || text.parent() == null || text.parent().closest(unless) == null;
  }

  /** A text with the element behind it: the date is often marked up. */
  private static String withNext(TextNode text) {
    return text.nextSibling() instanceof Element next
        ? text.getWholeText() + " " + next.ownText()
        : text.getWholeText();
  }

  /** The first such date of a text as ISO 8601; empty when it has none. */
  Optional<String> in(String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? WrittenDate.read(matcher) : Optional.empty();
  }
}
