package io.hopsmith.agents.web;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * The date that a page's text gives for the page itself: "Last updated on June 10, 2011", "This
 * page was last edited on 10 June 2011", "Posted on 3 May 2010". What a table or list says to have
 * been published is what the page is about.
 */
enum StatedDate {
  /** When the page was last changed. */
  MODIFIED("\\blast (?:updated|modified|edited|revised|changed|reviewed)\\b(?: on)?:? ?", ""),
  /** When the page was published. */
  PUBLISHED("^(?:posted|published)\\b(?: on)?:? ?", "table, li, dd");

  private static final Pattern HINT = Pattern.compile("(?i)\\blast [umerc]|^\\s*(?:posted|publi)");

  private final Pattern pattern;
  private final String unless;

  StatedDate(String before, String unless) {
    this.pattern = Pattern.compile(before + WrittenDate.DAY_PATTERN, Pattern.CASE_INSENSITIVE);
    this.unless = unless;
  }

  /** The first such date of a document; cost: one pass over its texts. */
  Optional<String> of(Document document, ReadingBudget budget) {
    for (TextNode text : document.nodeStream(TextNode.class).toList()) {
      budget.step();
      if (HINT.matcher(text.getWholeText()).find()) {
        Optional<String> date = in(LineReader.collapse(withNext(text)));
        if (date.isPresent() && mayStandIn(text)) {
          return date;
        }
      }
    }
    return Optional.empty();
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
