package io.hopsmith.agents.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.internal.StringUtil;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/**
 * Tells the summary above a story, wherever it stands before the text: by the words that web
 * authors use in class and id, or because the page's head says the same. One per page.
 */
final class Leads {
  private static final Set<String> WORDS =
      Set.of(
          "abstract",
          "bajada",
          "chapeau",
          "chapo",
          "dek",
          "entradilla",
          "excerpt",
          "intro",
          "introduction",
          "introtext",
          "lead",
          "leader",
          "leadtext",
          "lede",
          "sommario",
          "standfirst",
          "subhead",
          "subheading",
          "subheadline",
          "subline",
          "subtitle",
          "summary",
          "sumario",
          "teaser",
          "teasertext",
          "vorspann");
  private static final Evaluator DESCRIPTIONS =
      Selector.evaluatorOf(
          "meta[name=description], meta[property=og:description], meta[name=twitter:description]");
  private static final int LEAST_SAME = 40;
  private static final int MOST_AROUND = 3;

  private final Map<String, Boolean> names = new HashMap<>();
  private final List<String> descriptions;

  private Leads(List<String> descriptions) {
    this.descriptions = descriptions;
  }

  static Leads of(Dom dom) {
    return new Leads(
        dom.named("meta", DESCRIPTIONS)
            .map(meta -> StringUtil.normaliseWhitespace(meta.attr("content")).strip())
            .filter(description -> description.length() >= LEAST_SAME)
            .toList());
  }

  /** Whether a line is named as a summary, or begins as the page's description does. */
  boolean is(Line line) {
    return isDescription(line.text()) || isNamed(line.box());
  }

  private boolean isDescription(String text) {
    return text.length() >= LEAST_SAME
        && descriptions.stream().anyMatch(each -> text.regionMatches(0, each, 0, LEAST_SAME));
  }

  private boolean isNamed(Element box) {
    return Stream.iterate(box, e -> e != null, Element::parent)
        .limit(MOST_AROUND)
        .anyMatch(e -> e.attributesSize() > 0 && (hasWord(e.className()) || hasWord(e.id())));
  }

  private boolean hasWord(String name) {
    return !name.isEmpty()
        && names.computeIfAbsent(name, n -> NameWords.of(n).stream().anyMatch(WORDS::contains));
  }
}
