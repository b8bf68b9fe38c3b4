package io.hopsmith.generators.written;

import io.hopsmith.agents.tools.PageView;
import io.hopsmith.agents.tools.SearchHit;
import io.hopsmith.agents.tools.Tools;
import io.hopsmith.schemas.Trajectory.Step;
import java.util.List;
import java.util.Optional;

/** Two small pages that a question can rest on, and one that nobody opened. */
final class TwoPages implements Tools {
  static final String BRIDGE = "http://bridges.test/long-bridge";
  static final String CITY = "http://cities.test/lindow";
  static final String UNSEEN = "http://cities.test/morvik";

  static Evidence evidence() {
    return new Evidence(
        List.of(BRIDGE),
        List.of(
            Step.of(1, "browse", "{\"url\":\"" + BRIDGE + "\"}", "The Long Bridge ..."),
            Step.of(2, "search", "{\"queries\":[\"Lindow\"]}", "1. Lindow\n   " + CITY),
            Step.of(3, "browse", "{}", "This page cannot be read.")),
        new TwoPages());
  }

  @Override
  public List<SearchHit> search(String query, Ranking ranking, int limit) {
    return List.of();
  }

  @Override
  public Optional<PageView> browse(String url) {
    return switch (url) {
      case BRIDGE ->
          page(url, "Long Bridge", "The Long Bridge was built for a king’s coach.\nCity: Lindow");
      case CITY -> page(url, "Lindow", "Lindow is a city on the Sorne.\nFounded: 4 March 1290");
      case UNSEEN -> page(url, "Morvik", "Founded: 1301");
      default -> Optional.empty();
    };
  }

  private static Optional<PageView> page(String url, String title, String text) {
    return Optional.of(PageView.plain(url, title, text, List.of()));
  }
}
