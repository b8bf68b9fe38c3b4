package io.hopsmith.agents.crawl;

import io.hopsmith.schemas.Rejection.Reason;

/** Whether a URL may be fetched, for a person to read. */
sealed interface RobotsDecision {

  /** May be fetched. */
  record Allowed(String text) implements RobotsDecision {}

  /** May not, and why. */
  record Refused(Reason reason, String text) implements RobotsDecision {}
}
