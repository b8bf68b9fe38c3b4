package io.hopsmith.agents.facts;

import io.hopsmith.schemas.Link;
import io.hopsmith.schemas.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Learns from sentences around links which names are written with "the" before them. */
final class ArticleReader {
  private static final Pattern LAST_WORD =
      Pattern.compile(
          "\\b(the|of|in|through|by|from|to|into|at|near|with|for|on|across|between|crosses|joins|a|an) $",
          Pattern.CASE_INSENSITIVE);

  private record Count(int with, int all) {}

  private final Map<String, Count> counts = new HashMap<>();

  ArticleReader(List<Page> pages) {
    pages.forEach(page -> page.links().forEach(this::count));
  }

  private void count(Link link) {
    int at = link.sentence().indexOf(link.anchor());
    if (link.anchor().isEmpty() || at < 1) {
      return;
    }
    Matcher word = LAST_WORD.matcher(link.sentence().substring(0, at));
    if (!word.find()) {
      return; // no running text: a table's cell, a list, the beginning of a sentence
    }
    boolean with = word.group(1).equalsIgnoreCase("the");
    counts.merge(
        Names.key(link.anchor()),
        new Count(with ? 1 : 0, 1),
        (a, b) -> new Count(a.with() + b.with(), a.all() + b.all()));
  }

  boolean takesArticle(String name) {
    Count count = counts.getOrDefault(Names.key(name), new Count(0, 0));
    return count.all() == 0 ? Names.takesArticle(name) : count.with() * 2 > count.all();
  }
}
