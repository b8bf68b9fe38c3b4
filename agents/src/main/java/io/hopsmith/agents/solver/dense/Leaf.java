package io.hopsmith.agents.solver.dense;

import java.util.LinkedHashSet;
import java.util.Set;

/** A page as the dense rollout knows it: passages shown, or its whole text, and its support. */
final class Leaf {
  final String url;
  final String title;
  final String name;
  final Set<String> links = new LinkedHashSet<>();
  final double[] support;
  private final Set<String> passages = new LinkedHashSet<>();
  private String whole = "";

  Leaf(String url, String title, int pieces) {
    this.url = url;
    this.title = title;
    this.name = plainName(title);
    this.support = new double[pieces];
  }

  /** Title without a parenthesis and with "Bahamas, The" turned. */
  static String plainName(String title) {
    String plain = title.replaceFirst("\\s*\\([^)]*\\)\\s*$", "").strip();
    int comma = plain.indexOf(", ");
    return comma < 0 ? plain : plain.substring(comma + 2) + " " + plain.substring(0, comma);
  }

  void show(String passage) {
    passages.add(passage);
  }

  void open(String text) {
    whole = text;
  }

  boolean isOpen() {
    return !whole.isEmpty();
  }

  /** All that is known of its text. */
  String text() {
    return isOpen() ? whole : String.join("\n", passages);
  }
}
