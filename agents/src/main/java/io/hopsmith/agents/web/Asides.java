package io.hopsmith.agents.web;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/**
 * Tells what stands beside a story (remarks of readers, captions, teasers, boxes about the author)
 * by the tag and the words that web authors use in class and id. An element that holds half of the
 * page's prose, or rows of facts, is none. One per page.
 */
final class Asides {
  /** What an element's name says of it, from nothing to sure. */
  private enum Kind {
    NONE,
    /** May also name the summary below the title. */
    LEADING,
    /** May also name facts about the page's subject. */
    FACTUAL,
    SURE
  }

  private static final Set<String> LEADING =
      words("teaser meta more date related published posted publication");
  private static final Set<String> FACTUAL =
      words("tag tags print author legend caption captions links contact kontakt infobox time");
  private static final Set<String> SURE =
      words(
          "aside authors autor bio byline comments comment commentlist respond reply kommentare"
              + " kommentar disqus credit credits copyright share sharing sharedaddy social teasers"
              + " recommended recommendation recommendations recirculation similar readmore widget"
              + " widgets sidebar promo promotion banner ad ads advert advertisement adv newsletter"
              + " subscribe subscription signup login register paywall rating ratings vote"
              + " disclaimer pagination pager prev previous next navigation nav menu breadcrumb"
              + " breadcrumbs footer colophon form cta outbrain taboola popular latest trending"
              + " toolbar tools bildunterschrift bildnachweis cookie cookies consent relatedposts"
              + " yarpp embed buttons button actions donate donation support linklist vcard avatar"
              + " datum timestamp dateline");

  /** Words that authors also run together with others. */
  private static final Pattern PARTS =
      Pattern.compile(
          "(?i)caption|ima?ge?[-_]*+(?:desc|meta)|comment|news-?letter|copyright|disclaimer"
              + "|breadcrumb|bildtext|recommend|subscri|author[-_]*+(?:box|bio|info)"
              + "|read[-_]*+more|see[-_]*+also|factbox");

  private static final Evaluator FACTS =
      Selector.evaluatorOf("dl:has(dt), tr > th:first-child + td:last-child");
  private static final double MOST_PROSE = 0.5;

  private final IdentityHashMap<Element, Kind> kinds = new IdentityHashMap<>();
  private final Map<String, Kind> names = new HashMap<>();
  private final Bulks bulks;
  private final Element root;
  private final ReadingBudget budget;

  /**
   * For one page.
   *
   * @param bulks of all its lines
   */
  Asides(Bulks bulks, Element root, ReadingBudget budget) {
    this.budget = budget;
    this.bulks = bulks;
    this.root = root;
  }

  private static Set<String> words(String spaced) {
    return Set.of(spaced.split(" "));
  }

  /** Whether the element, or one around it, is named as standing beside the story. */
  boolean is(Element element) {
    return kind(element) != Kind.NONE;
  }

  /** As {@link #is}, by names that neither facts nor summaries bear. */
  boolean isSure(Element element) {
    return kind(element) == Kind.SURE;
  }

  /** Whether nothing speaks against the element's holding the summary below the title. */
  boolean mayLead(Element element) {
    return kind(element).compareTo(Kind.LEADING) <= 0;
  }

  private Kind kind(Element element) {
    Kind known = kinds.get(element);
    if (known == null) {
      known = element.equals(root) ? Kind.NONE : own(element);
      if (known != Kind.SURE && !element.equals(root) && element.parent() != null) {
        Kind around = kind(element.parent());
        known = around.compareTo(known) > 0 ? around : known;
      }
      kinds.put(element, known);
    }
    return known;
  }

  private Kind own(Element element) {
    budget.step();
    Kind kind = byTag(element);
    if (element.attributesSize() > 0) {
      kind = strongest(kind, named(element.className()));
      kind = BlockElements.isHeading(element) ? kind : strongest(kind, named(element.id()));
    }
    boolean refuted =
        kind != Kind.NONE
            && (bulks.prose(element) > MOST_PROSE * bulks.prose(root)
                || element.selectFirst(FACTS) != null);
    return refuted ? Kind.NONE : kind;
  }

  private static Kind strongest(Kind one, Kind other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  private static Kind byTag(Element element) {
    return switch (element.normalName()) {
      case "aside", "address", "time" -> Kind.FACTUAL;
      case "figcaption", "form", "footer" -> Kind.SURE;
      default -> Kind.NONE;
    };
  }

  private Kind named(String name) {
    return name.isEmpty() ? Kind.NONE : names.computeIfAbsent(name, Asides::ofName);
  }

  private static Kind ofName(String name) {
    Kind kind = PARTS.matcher(name).find() ? Kind.SURE : Kind.NONE;
    for (String word : NameWords.of(name)) {
      kind = strongest(kind, ofWord(word));
    }
    return kind;
  }

  private static Kind ofWord(String word) {
    if (SURE.contains(word)) {
      return Kind.SURE;
    }
    return FACTUAL.contains(word)
        ? Kind.FACTUAL
        : LEADING.contains(word) ? Kind.LEADING : Kind.NONE;
  }
}
