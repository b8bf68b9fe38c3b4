package io.hopsmith.agents.solver.lexical;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a rollout knows of one page: the lines of its passages that searches showed, or all. */
final class SeenPage {
  private final String url;
  private final String title;
  private final Set<String> titleStems;
  private final Set<List<String>> names;
  private final Map<String, ReadLine> shown = new LinkedHashMap<>();
  private final Set<String> linkUrls = new HashSet<>();
  private List<ReadLine> lines = List.of();
  private boolean whole;

  SeenPage(String url, String title) {
    this.url = url;
    this.title = title;
    this.titleStems = Words.contentStems(title);
    this.names = PageGraph.namesOf(title);
  }

  String url() {
    return url;
  }

  String title() {
    return title;
  }

  /** Readings of its title as tokens. */
  Set<List<String>> names() {
    return names;
  }

  Set<String> titleStems() {
    return titleStems;
  }

  /** Lines in page order once the page was opened, else in the order in which they were shown. */
  List<ReadLine> lines() {
    return lines;
  }

  Set<String> linkUrls() {
    return linkUrls;
  }

  boolean isWhole() {
    return whole;
  }

  /** Adds a passage; answers whether anything was new. */
  boolean show(String passage) {
    if (whole) {
      return false;
    }
    int before = shown.size();
    passage.lines().forEach(line -> shown.putIfAbsent(line, ReadLine.of(line)));
    if (shown.size() == before) {
      return false;
    }
    lines = new ArrayList<>(shown.values());
    return true;
  }

  /** Takes in the whole page. */
  void open(String text, List<String> links) {
    lines = text.lines().map(ReadLine::of).toList();
    linkUrls.addAll(links);
    whole = true;
  }
}
