package io.hopsmith.agents.agent;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds in a page what somebody quotes from it: as it is, or where the quote differs in white
 * space, case, quotation marks and dashes, or in a few words. What is found is the page's own text.
 * Chinese characters count as words. Pure.
 */
public final class Quotes {
  private static final Pattern WORD = Pattern.compile("\\p{IsHan}|[\\p{L}\\p{N}&&[^\\p{IsHan}]]+");
  private static final int FEWEST_WORDS = 3;
  private static final double LEAST_COMMON = 0.85;

  private Quotes() {}

  /**
   * Where a quote stands.
   *
   * @param text the page's own text
   * @param at its first character's place in the page's text, from 0
   * @param exact whether it was quoted as it stands there
   */
  public record Found(String text, int at, boolean exact) {}

  private record Word(String text, int begin, int end) {}

  /** Where a quote stands in a page; empty where nothing like it does. */
  public static Optional<Found> find(String quote, String page) {
    String wanted = quote.strip();
    if (wanted.isEmpty()) {
      return Optional.empty();
    }
    int at = page.indexOf(wanted);
    if (at >= 0) {
      return Optional.of(new Found(wanted, at, true));
    }
    return alike(words(wanted), words(page), page);
  }

  private static List<Word> words(String text) {
    List<Word> words = new ArrayList<>();
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      words.add(new Word(word.group().toLowerCase(Locale.ROOT), word.start(), word.end()));
    }
    return words;
  }

  /** The page's run of words that has most of the quote's in their order. */
  private static Optional<Found> alike(List<Word> quote, List<Word> page, String text) {
    if (quote.size() < FEWEST_WORDS) {
      return Optional.empty();
    }
    int bestFrom = -1;
    int bestTo = -1;
    double best = 0;
    for (int from = 0; from < page.size(); from++) {
      if (!page.get(from).text().equals(quote.get(0).text())) {
        continue;
      }
      int to = Math.min(page.size(), from + quote.size() + quote.size() / 5);
      for (int end = to; end > from; end--) {
        if (page.get(end - 1).text().equals(quote.get(quote.size() - 1).text())) {
          double common = common(quote, page.subList(from, end));
          if (common > best) {
            best = common;
            bestFrom = page.get(from).begin();
            bestTo = page.get(end - 1).end();
          }
        }
      }
    }
    return best < LEAST_COMMON
        ? Optional.empty()
        : Optional.of(new Found(text.substring(bestFrom, bestTo), bestFrom, false));
  }

  /** Share of words that two runs have in common in the same order, of the longer. */
  private static double common(List<Word> one, List<Word> other) {
    int[] before = new int[other.size() + 1];
    for (Word word : one) {
      int[] row = new int[other.size() + 1];
      for (int j = 1; j <= other.size(); j++) {
        row[j] =
            word.text().equals(other.get(j - 1).text())
                ? before[j - 1] + 1
                : Math.max(before[j], row[j - 1]);
      }
      before = row;
    }
    return (double) before[other.size()] / Math.max(one.size(), other.size());
  }
}
