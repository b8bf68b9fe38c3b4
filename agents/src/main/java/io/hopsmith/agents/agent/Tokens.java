package io.hopsmith.agents.agent;

import java.util.regex.Pattern;

/** How many tokens a text has at most or nearly so, whatever the model's alphabet of them. Pure. */
final class Tokens {
  private static final int CHARACTERS_PER_TOKEN = 3;

  /** Chinese, Japanese and Korean signs, most of which are a token each. */
  private static final Pattern SIGN =
      Pattern.compile("[\\u2E80-\\u9FFF\\uAC00-\\uD7FF\\uF900-\\uFFEF]");

  private Tokens() {}

  static int of(String text) {
    int signs = (int) SIGN.matcher(text).results().count();
    return signs + (text.length() - signs) / CHARACTERS_PER_TOKEN;
  }
}
