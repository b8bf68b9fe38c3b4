package io.hopsmith.agents.agent;

import io.hopsmith.agents.llm.ModelRole;
import io.hopsmith.agents.llm.ModelSpec;
import io.hopsmith.agents.store.StoreSettings;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which language models play which parts, and what they may take.
 *
 * @param roles a model for each part that is not embedded
 * @param store where answers are kept
 * @param budgetUsd most US dollars; infinite for no bound
 * @param budgetTokens most tokens; {@link Long#MAX_VALUE} for no bound
 * @param limits how far a rollout may go
 * @param language ISO 639-1 code of what models are told
 */
public record ModelSettings(
    Map<ModelRole, ModelSpec> roles,
    StoreSettings store,
    double budgetUsd,
    long budgetTokens,
    AgentLimits limits,
    String language)
    implements Serializable {
  public ModelSettings {
    Map<ModelRole, ModelSpec> copy = new EnumMap<>(ModelRole.class);
    copy.putAll(roles);
    roles = copy;
  }

  /** The model of a part; empty where it is embedded. */
  public Optional<ModelSpec> of(ModelRole role) {
    return Optional.ofNullable(roles.get(role));
  }
}
