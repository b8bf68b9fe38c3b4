package io.hopsmith.agents.store;

/** What is done with calls whose answers are, or are not, in the store. */
public enum StoreMode {
  /** Stored answers are used, others are fetched and stored. */
  LIVE,
  /** Stored answers are used; a call without one fails and names itself. Nothing is sent. */
  REPLAY_ONLY,
  /** Answers that were stored before the run began are fetched anew, once. */
  REFRESH
}
