package io.hopsmith.generators.written;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A question that a model wrote, checked against the pages.
 *
 * @param answerType {@code entity}, {@code date}, {@code quantity} or {@code text}
 * @param aliases other spellings of the answer
 * @param hops the steps in order of resolution; the last one's answer is the answer
 */
record WrittenQuestion(
    String question,
    String answer,
    String answerType,
    List<String> aliases,
    List<WrittenHop> hops) {
  WrittenQuestion {
    aliases = List.copyOf(aliases);
    hops = List.copyOf(hops);
  }

  /** URLs of its evidence. */
  Set<String> urls() {
    return hops.stream().map(WrittenHop::url).collect(Collectors.toSet());
  }
}
