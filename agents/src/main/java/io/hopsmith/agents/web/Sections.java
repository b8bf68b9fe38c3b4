package io.hopsmith.agents.web;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.Collectors;

/** The headings above the place that is being read. */
final class Sections {
  private record Heading(int level, String text) {}

  private final Deque<Heading> open = new ArrayDeque<>();

  /** Opens a section; those of the same or a deeper level are closed. */
  void enter(int level, String heading) {
    leave(level);
    open.addLast(new Heading(level, heading));
  }

  /** Closes the sections of this and deeper levels. */
  void leave(int level) {
    while (!open.isEmpty() && open.getLast().level() >= level) {
      open.removeLast();
    }
  }

  /** The headings, outermost first, joined by {@code " > "}. */
  String path() {
    return open.stream().map(Heading::text).collect(Collectors.joining(" > "));
  }

  /** The nearest heading; may be empty. */
  String nearest() {
    return open.isEmpty() ? "" : open.getLast().text();
  }
}
