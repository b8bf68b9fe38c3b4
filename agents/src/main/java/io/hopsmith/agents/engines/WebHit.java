package io.hopsmith.agents.engines;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A page that an engine found.
 *
 * @param url its address, as the engine gives it
 * @param title its title as plain text; may be empty
 * @param snippet what the engine shows of it, plain text on one line; may be empty
 * @param published when it was published, where the engine says so
 * @param foundOn when the engine answered, in UTC: what its age is counted from
 */
public record WebHit(
    String url, String title, String snippet, Optional<LocalDate> published, LocalDate foundOn) {

  /** Whether it is known to be older than so many days. */
  boolean isOlderThan(int days) {
    return published.map(date -> date.isBefore(foundOn.minusDays(days))).orElse(false);
  }
}
