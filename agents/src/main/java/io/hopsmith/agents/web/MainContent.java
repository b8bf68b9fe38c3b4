package io.hopsmith.agents.web;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.Selector;

/**
 * Where a page's main content is, and what within it is boilerplate. The root is {@code main} or a
 * single {@code article} when there is one that carries text, else the body. Without such an
 * element everything from the first real h1 on counts as main; outside of it link-dense elements
 * are boilerplate too. Found in one walk over the body.
 */
final class MainContent {
  private static final Evaluator MAIN = Selector.evaluatorOf("main, [role=main]");
  private static final Evaluator LINKS = Selector.evaluatorOf("a[href]");
  private static final Evaluator LABELS = Selector.evaluatorOf("th, dt");
  private static final int LEAST_TEXT = 80;
  private static final double LEAST_SHARE = 0.2;

  private final Dom dom;
  private final Element root;
  private final Optional<Element> h1;
  private final boolean explicit;
  private final ReadingBudget budget;
  private final Set<Element> boilerplate = Collections.newSetFromMap(new IdentityHashMap<>());

  private MainContent(
      Dom dom, Element root, Optional<Element> h1, boolean explicit, ReadingBudget budget) {
    this.dom = dom;
    this.root = root;
    this.budget = budget;
    this.h1 = h1;
    this.explicit = explicit;
  }

  static MainContent of(Dom dom, ReadingBudget budget) {
    return of(dom, false, budget);
  }

  /**
   * As {@link #of(Dom, ReadingBudget)}, but link-dense elements are kept: for pages that are
   * nothing but links.
   */
  static MainContent ofLinks(Dom dom, ReadingBudget budget) {
    return of(dom, true, budget);
  }

  private static MainContent of(Dom dom, boolean keepLinks, ReadingBudget budget) {
    Element body = dom.document().body();
    Optional<Element> marked = marked(dom, body);
    Element root = marked.orElse(body);
    MainContent content =
        new MainContent(
            dom, root, heading(dom, root, body), keepLinks || marked.isPresent(), budget);
    root.filter(content.new Walk(new Furniture(body)));
    return content;
  }

  Dom dom() {
    return dom;
  }

  Element root() {
    return root;
  }

  /** The first h1 that names the page; a logo that links to the site's front is none. */
  Optional<Element> h1() {
    return h1;
  }

  /** Asked by all walks over the content, element by element; a step for the budget of each. */
  boolean isBoilerplate(Element element) {
    budget.step();
    return boilerplate.contains(element);
  }

  /** Whether everything from the root's start on is main content. */
  boolean isExplicit() {
    return explicit;
  }

  private static Optional<Element> marked(Dom dom, Element body) {
    return single(body, mains(dom)).or(() -> single(body, dom.named("article")));
  }

  private static List<Element> mains(Dom dom) {
    return dom.with("role").stream().anyMatch(MainContent::isMain)
        ? dom.document().body().select(MAIN)
        : dom.named("main");
  }

  private static boolean isMain(Element element) {
    return element.attr("role").strip().equalsIgnoreCase("main");
  }

  /** The only one of some elements that is shown, if it has a fair share of the text. */
  private static Optional<Element> single(Element body, List<Element> elements) {
    List<Element> found = elements.stream().filter(e -> !Hidden.is(e)).toList();
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Element first = found.get(0);
    boolean alone = found.stream().allMatch(e -> Dom.isWithin(e, first));
    return alone && ((hasText(first) && hasParagraphs(first, body)) || hasShare(first, body))
        ? Optional.of(first)
        : Optional.empty();
  }

  /** Whether an element has enough text, whatever the page has; looks no further than needed. */
  private static boolean hasText(Element element) {
    int[] letters = new int[1];
    element.filter(
        (node, depth) -> {
          if (node instanceof TextNode text) {
            letters[0] += letters(text.getWholeText());
          }
          return letters[0] >= LEAST_TEXT
              ? NodeFilter.FilterResult.STOP
              : NodeFilter.FilterResult.CONTINUE;
        });
    return letters[0] >= LEAST_TEXT || element.text().length() >= LEAST_TEXT;
  }

  private static int letters(String text) {
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      letters += Character.isLetter(text.charAt(i)) ? 1 : 0;
    }
    return letters;
  }

  /** Whether a fair share of the page's paragraphs stands in an element. */
  private static boolean hasParagraphs(Element element, Element body) {
    return Furniture.paragraphs(element) >= LEAST_SHARE * Furniture.paragraphs(body);
  }

  private static boolean hasShare(Element element, Element body) {
    return element.text().length() >= LEAST_SHARE * body.text().length();
  }

  private static Optional<Element> heading(Dom dom, Element root, Element body) {
    return firstReal(dom, root).or(() -> firstReal(dom, body));
  }

  private static Optional<Element> firstReal(Dom dom, Element within) {
    return dom.named("h1").stream()
        .filter(e -> Dom.isWithin(e, within) && !Hidden.is(e) && e.hasText() && !isLogo(e))
        .findFirst();
  }

  private static boolean isLogo(Element heading) {
    String linked = heading.select(LINKS).text();
    return !linked.isEmpty() && linked.length() >= heading.text().length();
  }

  private static final class Measure {
    private int text;
    private int linked;
    private int links;
    private int removed;
    private final Map<Element, Measure> cells = new LinkedHashMap<>();

    private boolean isLinkDense() {
      return links >= 4 && linked * 10 >= text * 7;
    }

    private void add(Measure other) {
      text += other.text;
      linked += other.linked;
      links += other.links;
      removed += other.removed;
    }

    private void subtract(Measure other) {
      text -= other.text;
      linked -= other.linked;
      links -= other.links;
      removed += other.text;
    }

    /** Whether most of it was menus, and what is left is little beside another cell. */
    private boolean isSideColumn(Collection<Measure> row) {
      return removed > text && row.stream().anyMatch(other -> other.text > 4 * text);
    }
  }

  /** Marks boilerplate bottom-up; what is marked no longer counts for the elements around it. */
  private final class Walk implements NodeFilter {
    private final Furniture furniture;
    private final Deque<Measure> measures = new ArrayDeque<>();
    private int linkDepth;
    private boolean inMain = explicit;

    private Walk(Furniture furniture) {
      this.furniture = furniture;
    }

    @Override
    public FilterResult head(Node node, int depth) {
      if (node instanceof TextNode characters) {
        count(characters);
        return FilterResult.CONTINUE;
      }
      return node instanceof Element element ? enter(element) : FilterResult.CONTINUE;
    }

    private FilterResult enter(Element element) {
      budget.step();
      if (!element.equals(root) && furniture.is(element)) {
        boilerplate.add(element);
        removed(element);
        return FilterResult.SKIP_ENTIRELY;
      }
      inMain |= h1.filter(element::equals).isPresent();
      measures.push(new Measure());
      if (element.normalName().equals("a")) {
        linkDepth++;
        measures.element().links++;
      }
      return FilterResult.CONTINUE;
    }

    /** Menus weigh against the column they stand in; what nobody sees does not. */
    private void removed(Element element) {
      if (!inMain && !measures.isEmpty() && !Hidden.is(element)) {
        measures.element().removed += element.text().length();
      }
    }

    private void count(TextNode characters) {
      int length = characters.getWholeText().strip().length();
      measures.element().text += length;
      measures.element().linked += linkDepth > 0 ? length : 0;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      if (node instanceof Element element) {
        leave(element);
      }
      return FilterResult.CONTINUE;
    }

    private void leave(Element element) {
      Measure measure = measures.pop();
      linkDepth -= element.normalName().equals("a") ? 1 : 0;
      if (!inMain && element.normalName().equals("tr")) {
        dropSideColumns(measure);
      }
      boolean dense = !inMain && measure.isLinkDense() && isRemovable(element);
      if (!element.equals(root) && dense) {
        boilerplate.add(element);
        measures.element().removed += measure.text;
      } else if (!measures.isEmpty()) {
        measures.element().add(measure);
        if (element.normalName().equals("td")) {
          measures.element().cells.put(element, measure);
        }
      }
    }

    private void dropSideColumns(Measure row) {
      row.cells.forEach(
          (cell, measure) -> {
            if (measure.isSideColumn(row.cells.values())) {
              boilerplate.add(cell);
              row.subtract(measure);
            }
          });
    }

    private boolean isRemovable(Element element) {
      return BlockElements.includes(element)
          && element.selectFirst(LABELS) == null
          && !element.parentNameIs("dl");
    }
  }
}
