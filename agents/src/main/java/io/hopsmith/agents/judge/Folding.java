package io.hopsmith.agents.judge;

import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Pattern;

/** A text in plain letters, with what is written as one word and is not set apart. */
final class Folding {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern INITIALS =
      Pattern.compile("(?<![\\p{L}\\p{N}])\\p{Lu}(?:\\.\\s{0,2}\\p{Lu}(?![\\p{L}\\p{N}]))+\\.?");
  private static final Pattern HALF_DAY = Pattern.compile("(?i)\\b([ap])\\.\\s?m\\b\\.?");
  private static final Pattern POSSESSIVE = Pattern.compile("(?<=\\p{L})['’`´]s\\b");
  private static final Pattern QUOTES = Pattern.compile("(?<=\\p{L})['’‘`´](?=\\p{L})");
  private static final Pattern SEPARATORS = Pattern.compile("(?<=\\d)[,\u00A0\u202F](?=\\d{3}\\b)");
  private static final Pattern FULL_HOUR = Pattern.compile("(?<=\\b\\d{1,2}):00\\b");
  private static final Pattern ORDINAL = Pattern.compile("(?<=\\d)(?:st|nd|rd|th)\\b");
  private static final Pattern YEARS =
      Pattern.compile("\\b([12]\\d)(\\d{2})\\s?[-–—]\\s?(\\d{2})\\b");
  private static final Pattern NOTE = Pattern.compile("\\[\\^?\\d+\\^?\\]");

  /** Where letters and digits, or two words that lost the space between them, meet. */
  private static final Pattern SEAM =
      Pattern.compile(
          "(?<=\\p{L})(?=\\d)|(?<=\\d)(?=\\p{L})(?!s\\b)|(?<=\\p{Ll}{2})(?=\\p{Lu}\\p{Ll})");

  private static final Map<String, String> LETTERS =
      Map.ofEntries(
          Map.entry("ø", "o"),
          Map.entry("Ø", "O"),
          Map.entry("ł", "l"),
          Map.entry("Ł", "L"),
          Map.entry("đ", "d"),
          Map.entry("Đ", "D"),
          Map.entry("ð", "d"),
          Map.entry("þ", "th"),
          Map.entry("ß", "ss"),
          Map.entry("æ", "ae"),
          Map.entry("Æ", "Ae"),
          Map.entry("œ", "oe"),
          Map.entry("ı", "i"));
  private static final Pattern SPECIAL = Pattern.compile("[øØłŁđĐðþßæÆœı]");

  private Folding() {}

  /** The text without accents, apostrophes, footnote marks and thousands separators; case kept. */
  static String fold(String text) {
    String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    plain = SPECIAL.matcher(plain).replaceAll(found -> LETTERS.get(found.group()));
    plain = NOTE.matcher(plain).replaceAll(" ");
    plain = POSSESSIVE.matcher(plain).replaceAll("");
    plain = QUOTES.matcher(plain).replaceAll("");
    plain = HALF_DAY.matcher(plain).replaceAll("$1m");
    plain = INITIALS.matcher(plain).replaceAll(found -> found.group().replaceAll("[.\\s]", ""));
    plain = SEPARATORS.matcher(plain).replaceAll("");
    plain = YEARS.matcher(plain).replaceAll("$1$2 $1$3");
    plain = FULL_HOUR.matcher(plain).replaceAll("");
    plain = ORDINAL.matcher(plain).replaceAll("");
    return SEAM.matcher(plain).replaceAll(" ").replace("&", " and ");
  }
}
