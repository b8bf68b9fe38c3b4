package io.hopsmith.agents.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/**
 * What the refresh elements of a document say, those inside {@code noscript} aside (<a
 * href="https://html.spec.whatwg.org/multipage/semantics.html#attr-meta-http-equiv-refresh">HTML,
 * pragma directives</a>).
 *
 * @param base what their references are relative to
 * @param contents their content attributes, in order
 */
public record Refreshes(String base, List<String> contents) {
  private static final byte[] NAME = "refresh".getBytes(StandardCharsets.US_ASCII);
  private static final Pattern HINT =
      Pattern.compile("http-equiv\\s*=\\s*[\"']?\\s*refresh", Pattern.CASE_INSENSITIVE);
  private static final Evaluator ELEMENTS =
      Selector.evaluatorOf("meta[http-equiv=refresh][content]");

  public Refreshes {
    contents = List.copyOf(contents);
  }

  /**
   * Those of an HTML document. Only a document that mentions one is parsed, within the usual
   * limits: one that goes beyond them has none.
   */
  public static Refreshes of(FetchedDocument document) {
    byte[] body = document.body();
    boolean hint =
        mentions(body) && HINT.matcher(new String(body, StandardCharsets.ISO_8859_1)).find();
    return hint ? parsed(document) : new Refreshes(document.url(), List.of());
  }

  /** Whether the name stands somewhere, in small or capital letters. */
  private static boolean mentions(byte[] body) {
    int matched = 0;
    for (byte b : body) {
      int small = b | 0x20;
      if (small == NAME[matched]) {
        matched++;
        if (matched == NAME.length) {
          return true;
        }
      } else {
        matched = small == NAME[0] ? 1 : 0;
      }
    }
    return false;
  }

  private static Refreshes parsed(FetchedDocument document) {
    String html = DecodedText.of(document.body(), document.contentType()).text();
    ReadingLimits limits = ReadingLimits.defaults();
    try {
      ReadingBudget budget = ReadingBudget.of(limits.time(), html.length());
      Dom dom = BoundedDom.parse(html, document.url(), limits, budget);
      List<String> contents =
          dom.named("meta", ELEMENTS).filter(Refreshes::counts).map(Refreshes::content).toList();
      return new Refreshes(dom.document().baseUri(), contents);
    } catch (ReadingBudget.SpentException e) {
      return new Refreshes(document.url(), List.of()); // documented above
    }
  }

  private static boolean counts(Element element) {
    return element.closest("noscript") == null;
  }

  private static String content(Element element) {
    return element.attr("content");
  }
}
