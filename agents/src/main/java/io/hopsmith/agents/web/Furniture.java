package io.hopsmith.agents.web;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/**
 * Tells the furniture of a page (navigation, banners, notices, hidden parts) by element, role and
 * the words that web authors use in class and id. Not safe for several threads; one per page.
 */
final class Furniture {
  private static final Evaluator FACTS_OR_TITLE =
      Selector.evaluatorOf("th, dl, h1, [class*=label]");
  private static final Evaluator QUOTATION = Selector.evaluatorOf("blockquote");
  private static final Evaluator CONTENT = Selector.evaluatorOf("main, article");
  private static final Evaluator CONTENT_OR_TITLE = Selector.evaluatorOf("main, article, h1");
  private static final Evaluator LABELLED_ROW =
      Selector.evaluatorOf("tr > th:first-child + td:last-child");
  private static final Evaluator PARAGRAPHS = Selector.evaluatorOf("p");
  private static final Evaluator LINKS = Selector.evaluatorOf("a[href]");
  private static final Set<String> ROLES =
      Set.of(
          "navigation",
          "banner",
          "contentinfo",
          "complementary",
          "search",
          "menu",
          "menubar",
          "dialog",
          "alertdialog",
          "toolbar",
          "tablist");
  private static final Set<String> WORDS =
      Set.of(
          "nav",
          "navbar",
          "navbox",
          "navigation",
          "menu",
          "menubar",
          "breadcrumb",
          "breadcrumbs",
          "sidebar",
          "footer",
          "cookie",
          "cookies",
          "consent",
          "gdpr",
          "share",
          "sharing",
          "social",
          "toc",
          "pagination",
          "pager",
          "advert",
          "adverts",
          "advertisement",
          "ads",
          "newsletter",
          "subscribe",
          "skiplink",
          "skiplinks",
          "related",
          "masthead",
          "promo",
          "sponsored",
          "popup",
          "modal",
          "comments",
          "editsection");

  /** What a block has or lacks, as in {@code section--ads} of the BEM naming, is not what it is. */
  private static final Pattern MODIFIER = Pattern.compile("--[\\w-]++");

  private static final double MOST_OF_THE_PAGE = 0.4;
  private static final int LEAST_CONTENTS_LINKS = 3;
  private static final int LEAST_PARAGRAPH = 80;
  private static final int LEAST_PARAGRAPHS = 200;

  private final Element body;
  private final Map<String, Boolean> known = new HashMap<>();
  private int bodyLength = -1;
  private int bodyParagraphs = -1;

  Furniture(Element body) {
    this.body = body;
  }

  boolean is(Element element) {
    return Hidden.is(element) || byTag(element) || byRole(element) || byWords(element);
  }

  private static boolean byTag(Element element) {
    return switch (element.normalName()) {
      case "nav", "label" -> true;
      case "aside" -> element.selectFirst(FACTS_OR_TITLE) == null;
      case "footer" -> element.closest(QUOTATION) == null;
      case "header" -> element.closest(CONTENT) == null && !holdsContent(element);
      case "ul", "ol" -> isContents(element);
      default -> false;
    };
  }

  private static boolean byRole(Element element) {
    return element.attributesSize() > 0
        && ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT));
  }

  /** A table of contents: a list whose every item is a link into the page. */
  private static boolean isContents(Element list) {
    var links = list.select(LINKS);
    return links.size() >= LEAST_CONTENTS_LINKS
        && links.stream().allMatch(a -> a.attr("href").startsWith("#"))
        && links.text().length() * 10 >= list.text().length() * 8;
  }

  private boolean byWords(Element element) {
    if (element.attributesSize() == 0 || element.equals(body)) {
      return false;
    }
    boolean named =
        isFurnitureName(element.attr("class"))
            || (!BlockElements.isHeading(element) && isFurnitureName(element.attr("id")));
    return named && !holdsContent(element) && !holdsFacts(element) && !isMostOfThePage(element);
  }

  private boolean isFurnitureName(String name) {
    return !name.isEmpty() && known.computeIfAbsent(name, Furniture::hasFurnitureWord);
  }

  private static boolean hasFurnitureWord(String name) {
    return NameWords.of(MODIFIER.matcher(name).replaceAll("")).stream().anyMatch(WORDS::contains);
  }

  private static boolean holdsContent(Element element) {
    return element.selectFirst(CONTENT_OR_TITLE) != null;
  }

  /** A box with a row of label and value that is not mainly links. */
  private static boolean holdsFacts(Element element) {
    return element.selectFirst(LABELLED_ROW) != null
        && element.select(LINKS).text().length() * 2 <= element.text().length();
  }

  private boolean isMostOfThePage(Element element) {
    if (bodyLength < 0) {
      bodyLength = body.text().length();
    }
    return element.text().length() > MOST_OF_THE_PAGE * bodyLength || holdsMostParagraphs(element);
  }

  /** Comments and menus can be longer than the story that a badly named element holds. */
  private boolean holdsMostParagraphs(Element element) {
    if (bodyParagraphs < 0) {
      bodyParagraphs = paragraphs(body);
    }
    return paragraphs(element) > Math.max(MOST_OF_THE_PAGE * bodyParagraphs, LEAST_PARAGRAPHS);
  }

  /** Characters in paragraphs that are long enough for a sentence. */
  static int paragraphs(Element element) {
    return element.select(PARAGRAPHS).stream()
        .mapToInt(paragraph -> paragraph.text().length())
        .filter(length -> length >= LEAST_PARAGRAPH)
        .sum();
  }
}
