package io.hopsmith.agents.web;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/** The headings above the place that is being read. */
final class Sections {
  private record Heading(int level, String text, boolean apparatus, Optional<Element> scope) {
    private boolean covers(Element element) {
      return scope.isEmpty() || Dom.isWithin(element, scope.get());
    }
  }

  /** Longer headings are none, and every block below would repeat them. */
  private static final int MOST_CHARS = 300;

  private final Deque<Heading> open = new ArrayDeque<>();
  private String path = "";

  /** Opens a section; those of the same or a deeper level are closed. */
  void enter(int level, String heading) {
    enter(level, heading, Optional.empty());
  }

  /** Opens a section that ends with an element at the latest. */
  void enter(int level, String heading, Optional<Element> scope) {
    leave(level);
    int length = Math.min(heading.length(), MOST_CHARS);
    String text = heading.substring(0, length);
    open.addLast(new Heading(level, text, Apparatus.isHeading(text), scope));
    changed();
  }

  /** Closes the sections that do not reach to an element. */
  void moveTo(Element element) {
    while (!open.isEmpty() && !open.getLast().covers(element)) {
      open.removeLast();
      changed();
    }
  }

  /** Closes the sections of this and deeper levels. */
  void leave(int level) {
    while (!open.isEmpty() && open.getLast().level() >= level) {
      open.removeLast();
      changed();
    }
  }

  private void changed() {
    path = open.stream().map(Heading::text).collect(Collectors.joining(" > "));
  }

  /** The headings, outermost first, joined by {@code " > "}. */
  String path() {
    return path;
  }

  /** Whether the nearest heading stands above references or the like. */
  boolean isApparatus() {
    return !open.isEmpty() && open.getLast().apparatus();
  }

  /** The nearest heading; may be empty. */
  String nearest() {
    return open.isEmpty() ? "" : open.getLast().text();
  }
}
