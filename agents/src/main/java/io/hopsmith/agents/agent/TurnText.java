package io.hopsmith.agents.agent;

import io.hopsmith.agents.prompt.JsonReply;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A model's turn as text: its thoughts, its calls, its {@code <answer>..</answer>}. Pure. */
final class TurnText {
  private static final Pattern ANSWER =
      Pattern.compile("<answer>(.*?)(?:</answer>|$)", Pattern.DOTALL);
  private static final Pattern SAID =
      Pattern.compile("(?imU)^\\W*(?:final answer|answer|答案|最终答案)\\W*?[:：][\\s*_]*(.+?)\\W*$");
  private static final Pattern NOTHING =
      Pattern.compile(
          "(?i)unknown|none|n/?a|not (?:found|known|available|specified)|no answer|i don.?t know"
              + "|(?:cannot|can.?t) be (?:determined|found)|未知|无|不知道");
  private static final Pattern BOXED = Pattern.compile("\\\\boxed\\{([^{}]*)}");

  private TurnText() {}

  /** A call as it is written in text. */
  record Call(String name, String arguments) {}

  /**
   * Calls in the text, in order; one that is no JSON has no name and what is written there. See
   * {@link CallsInText} for how they may be written.
   */
  static List<Call> calls(String text) {
    return CallsInText.of(JsonReply.withoutThoughts(text));
  }

  /**
   * The answer that a turn gives: between answer tags, in a box, or behind the word; empty text
   * where it says that it has none; nothing where it gives none.
   */
  static Optional<String> answer(String text) {
    String said = JsonReply.withoutThoughts(text);
    Optional<String> tagged = last(ANSWER, said);
    return tagged.or(() -> last(BOXED, said)).or(() -> last(SAID, said)).map(TurnText::bare);
  }

  private static Optional<String> last(Pattern pattern, String text) {
    Optional<String> last = Optional.empty();
    Matcher found = pattern.matcher(text);
    while (found.find()) {
      last = Optional.of(found.group(1));
    }
    return last;
  }

  private static String bare(String answer) {
    String bare = answer.strip().replaceAll("\\s+", " ").replaceAll("^\\*\\*|\\*\\*$", "");
    return NOTHING.matcher(bare).matches() ? "" : bare;
  }

  /** What a turn says before its first call. */
  static String thought(String text) {
    return text.substring(0, CallsInText.begin(text)).strip();
  }
}
