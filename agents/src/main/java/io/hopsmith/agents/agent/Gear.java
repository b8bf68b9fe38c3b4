package io.hopsmith.agents.agent;

import java.util.Optional;

/**
 * What a model that has tools works with.
 *
 * @param reader reads pages for it
 * @param explorer searches for it, and reports; empty where it is shown results as they come
 * @param limits how far a rollout may go
 */
public record Gear(PageReader reader, Optional<DeepExplorer> explorer, AgentLimits limits) {

  /** Without anybody who searches for it. */
  public static Gear of(PageReader reader, AgentLimits limits) {
    return new Gear(reader, Optional.empty(), limits);
  }
}
