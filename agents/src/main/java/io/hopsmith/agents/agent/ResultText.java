package io.hopsmith.agents.agent;

import io.hopsmith.agents.prompt.Untrusted;
import io.hopsmith.agents.tools.SearchHit;
import java.util.ArrayList;
import java.util.List;

/** What a search brought, as models are shown it: marked as text of the web. Pure. */
final class ResultText {
  private static final int LEAST_ROOM = 80;

  private ResultText() {}

  /**
   * The hits, best first.
   *
   * @param room characters for all of them
   */
  static String of(String query, List<SearchHit> hits, int room) {
    if (hits.isEmpty()) {
      return title(query) + "none";
    }
    int each = Math.max(LEAST_ROOM, room / hits.size());
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < hits.size(); i++) {
      SearchHit hit = hits.get(i);
      String text =
          "%d. %s\n   %s\n   %s"
              .formatted(i + 1, hit.title(), hit.url(), hit.snippet().replace('\n', ' '));
      lines.add(text.substring(0, Math.min(each + hit.url().length(), text.length())));
    }
    return title(query) + Untrusted.block("search", String.join("\n", lines));
  }

  /**
   * What somebody who searched reports, with the pages that he read and the hits that he had.
   *
   * @param room characters for all of it
   */
  static String reported(
      String query, DeepExplorer.Finding finding, List<SearchHit> hits, int room) {
    List<String> lines = new ArrayList<>(List.of(finding.report()));
    lines.add("Pages read: " + String.join(" ", finding.opened()));
    lines.add("Results:");
    hits.forEach(hit -> lines.add("- " + hit.title() + ": " + hit.url()));
    String text = String.join("\n", lines);
    return title(query)
        + Untrusted.block("search", text.substring(0, Math.min(room, text.length())));
  }

  private static String title(String query) {
    return "Results for \"" + query + "\":\n";
  }
}
