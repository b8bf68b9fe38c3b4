package io.hopsmith.agents.agent;

import io.hopsmith.agents.llm.ModelException;
import io.hopsmith.agents.llm.ModelSpec;
import java.util.function.Function;
import java.util.function.IntFunction;

/** How much text fits in a prompt of a model. */
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

  /** A text of so many characters, or of fewer where they are many tokens. */
  private static String fitting(ModelSpec spec, IntFunction<String> text, int room) {
    String whole = text.apply(room);
    int tokens = Tokens.of(whole);
    int most = room / CHARACTERS_PER_TOKEN;
    return spec.contextWindow() == 0 || tokens <= most
        ? whole
        : text.apply(Math.max(LEAST, (int) ((long) whole.length() * most / tokens)));
  }

  /**
   * What is made of a text that is as long as the model's window allows; where its server finds it
   * too long all the same, of one of half the length, and so on.
   *
   * @param text at most so many characters
   * @throws ModelException when there is no reply to the shortest either
   */
  static <T> T fitting(ModelSpec spec, IntFunction<String> text, Function<String, T> made) {
    int room = characters(spec);
    while (true) {
      String tried = fitting(spec, text, room);
      try {
        return made.apply(tried);
      } catch (ModelException e) {
        room = Math.min(room, tried.length()) / 2;
        if (e.kind() != ModelException.Kind.CONTEXT_OVERFLOW || room < LEAST) {
          throw e;
        }
      }
    }
  }
}
