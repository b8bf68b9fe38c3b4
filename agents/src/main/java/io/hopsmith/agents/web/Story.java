package io.hopsmith.agents.web;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/**
 * Where the story of a page stands: the element that holds most of the prose, or the innermost one
 * around it that is named as content.
 *
 * @param body element around the story's paragraphs
 * @param scope element around body and title
 * @param declared whether the page says that it is an article, a recipe, a review or the like
 */
record Story(Element body, Element scope, boolean declared) {
  private static final double LEAST_SHARE = 0.75;

  private static final Set<String> PIECES =
      Set.of("p", "ul", "ol", "dl", "li", "dd", "blockquote", "figure", "figcaption", "pre");

  private static final Pattern CONTENT =
      Pattern.compile(
          "(?i)(?:article|post|entry|story|news|blog|detail|recipe)[-_]*+(?:(?:main|full|single)"
              + "[-_]*+)?(?:content|body|text|copy)|body-?copy|body-?text|rich-?text");

  private static final Evaluator META =
      Selector.evaluatorOf(
          "meta[property=og:type][content~=(?i)article|blog|video|news],"
              + " meta[property=article:published_time], meta[property=article:modified_time]");
  private static final Evaluator MARKED =
      Selector.evaluatorOf(
          "[itemprop*=articleBody], .hentry, .h-entry,"
              + " [itemtype~=(?i)schema.org/(\\w*Article|BlogPosting|Recipe|Review|Blog)]");

  private static final Evaluator JSON_LD = Selector.evaluatorOf("script[type*=ld+json]");
  private static final Pattern JSON_LD_STORY =
      Pattern.compile(
          "\"@type\"\\s*+:\\s*+(?:\\[\\s*+)?\"(?:\\w*Article|\\w*Posting|Recipe|Review|Report)\"");

  /** Finds it below the root of the content. */
  static Story of(Bulks bulks, MainContent content) {
    Element body = body(bulks, content.root());
    boolean declared = isDeclared(content.dom());
    return new Story(body, scope(body, content.root(), content.h1(), declared), declared);
  }

  private static Element body(Bulks bulks, Element root) {
    Element body = null;
    Element at = root;
    while (true) {
      body = !at.equals(root) && isContent(at) ? at : body;
      Element next = heaviest(bulks, at);
      if (next == null || !mayHoldAStory(next)) {
        return body == null ? at : body;
      }
      at = next;
    }
  }

  /** Whether a story may stand in an element: a list, heading or caption is a piece of one. */
  private static boolean mayHoldAStory(Element element) {
    return !PIECES.contains(element.normalName()) && !BlockElements.isHeading(element);
  }

  /** The child that holds most of the prose below an element; null where none does. */
  private static Element heaviest(Bulks bulks, Element parent) {
    double least = LEAST_SHARE * bulks.prose(parent);
    for (Element child : parent.children()) {
      if (bulks.prose(child) > 0 && bulks.prose(child) >= least) {
        return child;
      }
    }
    return null;
  }

  private static boolean isContent(Element element) {
    return element.attributesSize() > 0
        && (element.attr("itemprop").contains("articleBody")
            || CONTENT.matcher(element.className()).find()
            || CONTENT.matcher(element.id()).find());
  }

  private static Element scope(Element body, Element root, Optional<Element> h1, boolean declared) {
    if (h1.isEmpty()) {
      return declared ? body : root;
    }
    Element scope = body;
    while (!scope.equals(root) && !Dom.isWithin(h1.get(), scope) && scope.parent() != null) {
      scope = scope.parent();
    }
    return scope;
  }

  private static boolean isDeclared(Dom dom) {
    return dom.named("meta", META).findAny().isPresent()
        || Stream.of("itemprop", "itemtype", "class")
            .anyMatch(name -> dom.with(name, MARKED).findAny().isPresent())
        || dom.named("script", JSON_LD)
            .anyMatch(script -> JSON_LD_STORY.matcher(script.data()).find());
  }
}
