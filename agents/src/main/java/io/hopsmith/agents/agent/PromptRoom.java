package io.hopsmith.agents.agent;

import io.hopsmith.agents.llm.ModelSpec;

/** How much text fits in a prompt of a model. Pure. */
final class PromptRoom {
  private static final int CHARACTERS_PER_TOKEN = 3;
  private static final int LEAST = 1_000;

  /** Where the window is not known. */
  private static final int STANDARD = 60_000;

  private PromptRoom() {}

  /** Characters of a prompt that leave room for the reply and for half as much of other text. */
  static int characters(ModelSpec spec) {
    int window = spec.contextWindow();
    int room = (window - spec.sampling().maxOutputTokens()) * CHARACTERS_PER_TOKEN / 2;
    return window == 0 ? STANDARD : Math.max(LEAST, Math.min(STANDARD, room));
  }
}
