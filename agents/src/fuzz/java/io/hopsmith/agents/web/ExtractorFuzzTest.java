package io.hopsmith.agents.web;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.hopsmith.schemas.Page;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * Looks for a document that ends neither in a page nor in a rejection. The first byte chooses what
 * the server calls it. Run by {@code mvn -Pfuzz -pl schemas,agents test}.
 */
class ExtractorFuzzTest {
  private static final List<String> TYPES =
      List.of(
          "text/html", "text/html; charset=utf-8", "text/html; charset=utf-16", "text/plain", "");

  @FuzzTest(maxDuration = "2m")
  void readsAnyBytes(byte[] input) {
    if (input.length == 0) {
      return;
    }
    String type = TYPES.get((input[0] & 0xFF) % TYPES.size());
    byte[] body = Arrays.copyOfRange(input, 1, input.length);
    try {
      Page page =
          new HtmlPageReader()
              .read(
                  new FetchedDocument(
                      "http://a.example/b", List.of(), 200, type, body, Instant.EPOCH, "allowed"));
      if (page.text().isBlank()) {
        throw new IllegalStateException("a page without text");
      }
    } catch (UnreadablePageException e) {
      if (e.getMessage().isBlank()) {
        throw new IllegalStateException("a rejection that says nothing", e);
      }
    }
  }
}
