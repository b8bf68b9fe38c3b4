package io.hopsmith.agents.web;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.util.Arrays;
import java.util.Optional;

/**
 * Which charset bytes seem to be in that nothing says anything about and that are no UTF-8: by how
 * often sequences of letters come in languages, outside of tags, in the first eight kilobytes
 * (ICU's detector). A guess needs some letters beyond ASCII, and not to be a poor one.
 */
final class CharsetGuess {
  /** Of a hundred; what ICU gives for a few words in a language that it knows well. */
  private static final int LEAST_CONFIDENCE = 30;

  /** A dash and two quotes in a page of English are what Western pages hold. */
  private static final int LEAST_BEYOND_ASCII = 12;

  private CharsetGuess() {}

  /** The name of a charset; empty where there is too little to tell by. */
  static Optional<String> of(byte[] body) {
    if (beyondAscii(body) < LEAST_BEYOND_ASCII) {
      return Optional.empty();
    }
    CharsetDetector detector = new CharsetDetector();
    detector.enableInputFilter(true);
    detector.setText(body);
    return Arrays.stream(detector.detectAll())
        .filter(match -> !isOfUnicode(match))
        .findFirst()
        .filter(match -> match.getConfidence() >= LEAST_CONFIDENCE)
        .map(CharsetMatch::getName)
        .map(CharsetGuess::withoutDirection);
  }

  /** UTF-8 has been tried, and the others come with a mark. */
  private static boolean isOfUnicode(CharsetMatch match) {
    return match.getName().startsWith("UTF-");
  }

  /** Hebrew and Arabic are told by how they run; the bytes mean the same. */
  private static String withoutDirection(String name) {
    return name.replaceFirst("_(?:rtl|ltr)$", "");
  }

  private static long beyondAscii(byte[] body) {
    long count = 0;
    for (byte each : body) {
      count += each < 0 ? 1 : 0;
    }
    return count;
  }
}
