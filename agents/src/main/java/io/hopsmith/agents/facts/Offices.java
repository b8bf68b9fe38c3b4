package io.hopsmith.agents.facts;

import io.hopsmith.schemas.Fact;
import io.hopsmith.schemas.Page;
import java.util.regex.Pattern;

/** Offices pass from one holder to the next: who holds one is said as of the page's date. */
final class Offices {
  private static final Pattern OFFICE =
      Pattern.compile(
          "(?:.* )?(?:head of (?:government|state)|chief of state|president|prime minister|premier"
              + "|monarch|governor(?: general)?|mayor|chancellor|rector|minister|speaker"
              + "|chair(?:man|woman|person)?|chief executive(?: officer)?|ceo"
              + "|(?:managing|executive) director|(?:director|secretary) general|coach|manager"
              + "|captain)");

  private Offices() {}

  /**
   * The fact with the date on which the page was last changed, or else published, where it names
   * the holder of an office and gives no date of its own.
   */
  static Fact dated(Fact fact, Page.About page) {
    String date = page.modified().isEmpty() ? page.published() : page.modified();
    return fact.asOf().isEmpty() && !date.isEmpty() && OFFICE.matcher(fact.property()).matches()
        ? fact.asOf(date)
        : fact;
  }
}
