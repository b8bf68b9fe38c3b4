package io.hopsmith.agents.bench;

import java.nio.charset.StandardCharsets;
import java.util.Random;

/**
 * A site of made-up cities, each page of about 30 kB with a table of facts, a list and running
 * text. Every page leads to two further ones, so that all are reached from the first, to thirty
 * others, and to the same hundred places of a menu. Page {@code n} is the same wherever it is made.
 */
final class FactSite {
  private static final int BYTES = 30_000;
  private static final int MENU = 100;
  private static final String[] WORDS =
      ("river bridge market harbour tower festival museum railway garden theatre population"
              + " founded quarter cathedral valley region mayor district export copper wool")
          .split(" ");

  private final int pages;

  /**
   * @param pages at least 1; page 0 leads to all
   */
  FactSite(int pages) {
    this.pages = pages;
  }

  int pages() {
    return pages;
  }

  static String path(int page) {
    return "/city/" + page + ".html";
  }

  byte[] page(int page) {
    Random random = new Random(page);
    StringBuilder html = new StringBuilder(BYTES + 2_000);
    html.append("<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>City ");
    html.append(page).append("</title></head><body><nav><ul>");
    for (int n = 0; n < Math.min(MENU, pages); n++) {
      link(html.append("<li>"), n, "Menu " + n);
    }
    html.append("</ul></nav><main><h1>City ").append(page).append("</h1><table>");
    for (String word : WORDS) {
      html.append("<tr><th>").append(word).append("</th><td>");
      html.append(1_000 + random.nextInt(900_000)).append("</td></tr>");
    }
    html.append("</table><h2>Neighbours</h2><ul>");
    for (int n = 1; n <= 2 && 2 * page + n < pages; n++) {
      link(html.append("<li>"), 2 * page + n, "City " + (2 * page + n));
    }
    html.append("</ul><h2>History</h2>");
    while (html.length() < BYTES) {
      paragraph(html, random);
    }
    html.append("</main><footer><p>Made up for a benchmark.</p></footer></body></html>");
    return html.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void paragraph(StringBuilder html, Random random) {
    html.append("<p>");
    for (int n = 0; n < 8; n++) {
      html.append(
          "The %s of the city lies by a %s, and it is known for its %s. "
              .formatted(word(random), word(random), word(random)));
    }
    html.append("It was once a part of ");
    int other = random.nextInt(pages);
    link(html, other, "City " + other);
    html.append(".</p>");
  }

  private static String word(Random random) {
    return WORDS[random.nextInt(WORDS.length)];
  }

  private static void link(StringBuilder html, int page, String text) {
    html.append("<a href='").append(path(page)).append("'>").append(text).append("</a>");
  }
}
