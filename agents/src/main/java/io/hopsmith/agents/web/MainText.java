package io.hopsmith.agents.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * Keeps of a page's parts those that are its text. Where the page is a story these are its title,
 * the summary below it and what stands in its body, from the first to the last running text; of
 * pages of facts only what is named as standing beside them goes, and pages of reference stay as
 * they are. Facts by form stay wherever the page does not say that it is an article. The ideas are
 * those of published extractors: weight by paragraphs (readability), link density and neighbours
 * (boilerpipe, jusText), and a vocabulary of names and phrases (trafilatura).
 */
final class MainText {
  private static final double LEAST_PROSE = 60;
  private static final double LEAST_SHARE = 0.2;
  private static final int SHORT_LINES_BEFORE = 3;
  private static final int SHORT_LINES_BEHIND = 2;

  private final List<Part> parts;
  private final Optional<Element> h1;
  private final Leads leads;
  private final Story story;
  private final Asides asides;
  private final Bulks bulks;
  private final FactLines facts;
  private final ReadingBudget budget;

  private MainText(
      List<Part> parts,
      MainContent content,
      Story story,
      Asides asides,
      Bulks bulks,
      ReadingBudget budget) {
    this.parts = parts;
    this.h1 = content.h1();
    this.leads = Leads.of(content.dom());
    this.story = story;
    this.asides = asides;
    this.bulks = bulks;
    this.budget = budget;
    this.facts = new FactLines(parts, budget);
  }

  /**
   * The parts of the text, in their order; all parts where there is too little prose to tell.
   *
   * @param content what the parts are of
   */
  static List<Part> of(List<Part> parts, MainContent content, ReadingBudget budget) {
    Element root = content.root();
    Bulks all = Bulks.of(parts, root, element -> false, budget);
    if (all.prose(root) < LEAST_PROSE) {
      return parts;
    }
    Asides asides = new Asides(all, root, budget);
    Bulks bulks = Bulks.of(parts, root, asides::is, budget);
    if (bulks.prose(root) < Math.max(LEAST_PROSE, LEAST_SHARE * all.prose(root))) {
      return parts;
    }
    Story story = Story.of(bulks, content);
    return new MainText(parts, content, story, asides, bulks, budget).read();
  }

  private List<Part> read() {
    return switch (Genre.of(parts, story, asides, facts, budget)) {
      case REFERENCE -> parts;
      case FACTS -> story.declared() ? withoutAsides() : parts;
      case STORY -> story();
    };
  }

  private List<Part> withoutAsides() {
    List<Part> kept = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      budget.step();
      boolean dropped =
          parts.get(i) instanceof Line line
              && !facts.isLabelled(i)
              && !facts.isCell(i)
              && Role.of(line).kind() != Role.Kind.ITEM
              && (asides.isSure(line.box()) || StockPhrases.isInvitation(line))
              && !isTitle(line);
      if (!dropped) {
        kept.add(parts.get(i));
      }
    }
    return kept;
  }

  private List<Part> story() {
    boolean[] inBody = new boolean[parts.size()];
    int begin = parts.size();
    int end = -1;
    int title = -1;
    int heading = -1;
    for (int i = 0; i < parts.size(); i++) {
      budget.step();
      inBody[i] = isInBody(parts.get(i));
      if (parts.get(i) instanceof Line line) {
        boolean prose = inBody[i] && Prose.is(line);
        begin = prose ? Math.min(begin, i) : begin;
        end = prose ? i : end;
        title = isTitle(line) ? i : title;
        heading = i < begin && Role.of(line).kind() == Role.Kind.HEADING ? i : heading;
      }
    }
    int from = h1.isPresent() ? title : heading;
    List<Part> kept = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      budget.step();
      if (isKept(i, inBody[i], from, begin, end)) {
        kept.add(parts.get(i));
      }
    }
    return kept;
  }

  private boolean isInBody(Part part) {
    return Dom.isWithin(part.element(), story.body())
        && !asides.is(part.element())
        && !(part instanceof Line line
            && (bulks.isAmongLinks(line, story.body()) || isStock(line)));
  }

  private static boolean isStock(Line line) {
    return StockPhrases.isCredit(line) || StockPhrases.isInvitation(line);
  }

  /** Whether the part at {@code i} is text, where the title is at {@code title}, or -1. */
  private boolean isKept(int i, boolean inBody, int title, int begin, int end) {
    if (!(parts.get(i) instanceof Line line)) {
      return inBody && i >= begin - SHORT_LINES_BEFORE;
    }
    if (isTitle(line) || isPreservedFact(i, line)) {
      return true;
    }
    if (inBody) {
      return i < begin
          ? i >= begin - SHORT_LINES_BEFORE
              || isListed(i, title)
              || isSummary(i, line, title, begin)
              || isUntitled()
          : i <= end || Prose.maySucceed(line) || isClosing(i, line, end);
    }
    return isSummary(i, line, title, begin);
  }

  /** Whether a paragraph goes on where the last long one stands: a greeting, a signature. */
  private boolean isClosing(int i, Line line, int end) {
    return end >= 0
        && i <= end + SHORT_LINES_BEHIND
        && line.box().nameIs("p")
        && Prose.linked(line) == 0
        && Words.hasLetter(line.text())
        && Objects.equals(line.box().parent(), parts.get(end).element().parent());
  }

  /** Whether a line below the title is an item of a list, or the heading of one: ingredients. */
  private boolean isListed(int i, int title) {
    int item = Role.of((Line) parts.get(i)).kind() == Role.Kind.HEADING ? i + 1 : i;
    return title >= 0
        && i > title
        && item < parts.size()
        && parts.get(item) instanceof Line line
        && Role.of(line).kind() == Role.Kind.ITEM
        && Prose.linked(line) == 0;
  }

  private boolean isUntitled() {
    return h1.isEmpty() && !story.declared();
  }

  private boolean isTitle(Line line) {
    return h1.isPresent() && Dom.isWithin(line.box(), h1.get());
  }

  private boolean isSummary(int i, Line line, int title, int begin) {
    return i < begin
        && ((title >= 0 && i > title) || leads.is(line))
        && asides.mayLead(line.box())
        && Prose.isLead(line)
        && !bulks.isAmongLinks(line, story.body())
        && !isStock(line);
  }

  private boolean isPreservedFact(int i, Line line) {
    return !story.declared()
        && (facts.isLabelled(i) || facts.isCell(i))
        && Dom.isWithin(line.box(), story.scope())
        && !asides.isSure(line.box())
        && !isStock(line);
  }
}
