package io.hopsmith.agents.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/**
 * Who wrote a page: JSON-LD authors of the page, then meta elements, then what is marked as author
 * by {@code rel}, microdata or class, then a line "By NAME" below the headline. Addresses, accounts
 * and whole sentences are no names.
 */
final class Bylines {
  private static final Evaluator META =
      Selector.evaluatorOf(
          "meta[name~=(?i)^(author|byl|byline|(dc|dcterms)\\.creator|citation_author|parsely-author"
              + "|sailthru\\.author|article:author)$], meta[property~=(?i)^(article:)?author$]");

  /** Marks of authors by the attribute they stand in, the best first. */
  private record Mark(String attribute, Evaluator query) {}

  private static final List<Mark> MARKS =
      List.of(
          mark("itemprop", "[itemprop~=(?i)\\bauthor\\b]"),
          mark("rel", "a[rel~=(?i)\\bauthor\\b]"),
          mark(
              "class",
              "[class~=(?i)(^|\\s)(byline|by-line|p-author|author-name|byline-name|post-author"
                  + "|entry-author|article-author|author)(\\s|$)]"));
  private static final Evaluator NAME =
      Selector.evaluatorOf("[itemprop=name], .fn, .p-name, a[rel~=(?i)\\bauthor\\b]");

  /** Remarks of readers, teasers of other pages and citations have authors of their own. */
  private static final Evaluator ELSEWHERE =
      Selector.evaluatorOf(
          "[id~=(?i)comment|related|sidebar], [class~=(?i)comment|related|teaser|sidebar|quote"
              + "|citation], blockquote, aside, cite, [itemprop=comment], [itemprop=review]");

  private static final Evaluator SITE_NAME = Selector.evaluatorOf("meta[property=og:site_name]");
  private static final Pattern LEAD =
      Pattern.compile(
          "^(?:(?:written|posted|story|article|text|(?:view )?all posts) by"
              + "|(?:zeige )?alle beiträge von|by|von|par|por|di|da|door|af|av|autore?|author):? ",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern TAIL = Pattern.compile("[\\s,;:|-]+$");
  private static final String PERSON =
      "\\p{Lu}[\\p{L}.'’-]*(?: (?:(?:de|van|von|der|den|da|di|la|le|el|bin|al)\\b|\\p{Lu}[\\p{L}.'’-]*)){1,4}";
  private static final Pattern BY_LINE =
      Pattern.compile(
          "(?:(?:Written|Posted|Story|Text) )?[Bb](?:y|Y):? (?<names>%s(?:(?:,| and|, and| &) %s){0,4})"
              .formatted(PERSON, PERSON));
  private static final Pattern NO_NAME =
      Pattern.compile(
          "https?:|www\\.|[@/|<>{}\\[\\]=]|\\d{3}|(?i)^(?:admin|administrator|author|unknown|anonymous|super user|editor|staff|null|undefined|none|by)$");
  private static final int MOST_CHARS = 100;
  private static final int MOST_WORDS = 12;
  private static final int MOST_NAMES = 20;
  private static final int MOST_CANDIDATES = 200;
  private static final int TEXTS_BELOW_HEADLINE = 40;
  private static final int MOST_PARTS = 12;

  private final Dom dom;
  private final JsonLd jsonLd;
  private final Optional<Element> headline;
  private final ReadingBudget budget;

  /**
   * For one page.
   *
   * @param headline where the line with the author is looked for below
   */
  Bylines(Dom dom, JsonLd jsonLd, Optional<Element> headline, ReadingBudget budget) {
    this.budget = budget;
    this.dom = dom;
    this.jsonLd = jsonLd;
    this.headline = headline;
  }

  private static Mark mark(String attribute, String query) {
    return new Mark(attribute, Selector.evaluatorOf(query));
  }

  /** Names of the page's authors joined by commas; empty text where it gives none. */
  String byline() {
    return Stream.<Supplier<List<String>>>of(
            jsonLd::authors,
            () -> dom.named("meta", META).map(meta -> meta.attr("content")).toList(),
            this::marked,
            this::lineBelowHeadline)
        .map(source -> persons(names(source.get())))
        .filter(names -> !names.isEmpty())
        .findFirst()
        .map(names -> String.join(", ", names))
        .orElse("");
  }

  /** Without the name of the site, which many give as the author of all. */
  private List<String> persons(Set<String> names) {
    String site =
        dom.named("meta", SITE_NAME)
            .findFirst()
            .map(meta -> VisibleText.of(meta.attr("content")))
            .orElse("");
    return names.stream().filter(name -> !name.equalsIgnoreCase(site)).toList();
  }

  private static Set<String> names(List<String> texts) {
    Set<String> names = new LinkedHashSet<>();
    for (String text : texts) {
      name(text).filter(name -> names.size() < MOST_NAMES).ifPresent(names::add);
    }
    return names;
  }

  private static Optional<String> name(String text) {
    String written = VisibleText.of(text);
    if (written.length() > MOST_CHARS) {
      return Optional.empty();
    }
    String name = TAIL.matcher(LEAD.matcher(written).replaceFirst("")).replaceFirst("");
    boolean isName =
        name.length() > 1
            && Words.count(name) <= MOST_WORDS
            && Words.hasLetter(name)
            && !NO_NAME.matcher(name).find();
    return isName ? Optional.of(name) : Optional.empty();
  }

  private List<String> marked() {
    for (Mark mark : MARKS) {
      List<String> found = new ArrayList<>();
      List<Element> candidates =
          dom.with(mark.attribute(), mark.query()).limit(MOST_CANDIDATES).toList();
      for (Element element : candidates) {
        budget.step();
        if (!Hidden.is(element) && element.closest(ELSEWHERE) == null) {
          found.add(text(element));
        }
      }
      if (!names(found).isEmpty()) {
        // beyond the first, elements named so may be about other pages; equal marks come together
        return mark.equals(MARKS.get(0)) ? found : found.subList(0, 1);
      }
    }
    return List.of();
  }

  private static String text(Element element) {
    if (element.nameIs("meta")) {
      return element.attr("content");
    }
    Element name = element.selectFirst(NAME);
    return name == null ? element.text() : name.nameIs("meta") ? name.attr("content") : name.text();
  }

  private List<String> lineBelowHeadline() {
    Node at = headline.map(h1 -> after(h1)).orElse(null);
    for (int texts = 0; at != null && texts < TEXTS_BELOW_HEADLINE; at = next(at)) {
      if (at instanceof TextNode text && !text.isBlank()) {
        texts++;
        Optional<String> names = byLine(text);
        if (names.isPresent()) {
          return List.of(names.get());
        }
      }
    }
    return List.of();
  }

  private static Optional<String> byLine(TextNode text) {
    boolean begins = text.getWholeText().strip().regionMatches(true, 0, "by", 0, 2);
    Element around = text.parent();
    if (!begins || around == null || around.childNodeSize() > MOST_PARTS) {
      return Optional.empty();
    }
    Matcher line = BY_LINE.matcher(VisibleText.of(around.text()));
    return line.lookingAt() ? Optional.of(line.group("names")) : Optional.empty();
  }

  /** The next node in document order that is not below this one. */
  private static Node after(Node node) {
    Node at = node;
    while (at != null && at.nextSibling() == null) {
      at = at.parent();
    }
    return at == null ? null : at.nextSibling();
  }

  private static Node next(Node node) {
    return node.childNodeSize() > 0 ? node.childNode(0) : after(node);
  }
}
