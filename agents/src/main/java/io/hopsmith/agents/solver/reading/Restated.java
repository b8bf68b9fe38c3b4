package io.hopsmith.agents.solver.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines of a page with its prose cut into sentences, and with what opening sentences say
 * without a verb said in full: "Ann Berg (1930–1990)" was born and died, "a 1920 film" was released
 * in 1920.
 */
public final class Restated {
  private static final int LONG_LINE = 220;
  private static final int OPENING = 3;

  /** Expression for the name of a month. */
  public static final String MONTH =
      "(?:January|February|March|April|May|June|July|August|September|October|November|December)";

  private static final String DATE =
      "(?:\\d{1,2} " + MONTH + " \\d{4}|" + MONTH + " \\d{1,2}, \\d{4}|\\b1\\d{3}|\\b20\\d\\d)";
  private static final Pattern LIFE =
      Pattern.compile(
          "^[^()]{2,90}\\((?:[^()]*?[ ;,])??("
              + DATE
              + ")[^()]*?[–—-][^()\\d]*?("
              + DATE
              + ")[^()\\d]*\\)");
  private static final Pattern BIRTH =
      Pattern.compile("^[^()]{2,90}\\([^()]*\\bborn [^()\\d]*?(" + DATE + ")[^()]*\\)");
  private static final Pattern WORK =
      Pattern.compile(
          "\\b(?:is|was) (?:an?|the) (?:[\\p{L}' -]{1,20})??((?:1[5-9]|20)\\d\\d) [^.;]{0,80}?\\b(film|movie|serial|documentary"
              + "|album|song|single|soundtrack|novel|book|memoir|novella|thriller|comedy|drama)\\b");
  private static final Pattern PRINTED = Pattern.compile("novel|book|memoir|novella");

  private Restated() {}

  /**
   * The lines, sentences of long ones apart, and restatements after the lines that they restate.
   */
  public static List<String> lines(List<String> lines) {
    List<String> read = new ArrayList<>();
    int prose = 0;
    for (String line : lines) {
      for (String sentence : line.length() > LONG_LINE ? Sentences.split(line) : List.of(line)) {
        read.add(sentence);
        if (sentence.contains(" is ") || sentence.contains(" was ")) {
          if (prose++ < OPENING) {
            restate(sentence, read);
          }
        }
      }
    }
    return read;
  }

  /** All sentences of some lines, with what opening ones say without a verb. */
  public static List<String> sentences(List<String> lines) {
    return lines(lines.stream().flatMap(line -> Sentences.split(line).stream()).toList());
  }

  private static void restate(String sentence, List<String> read) {
    Matcher life = LIFE.matcher(sentence);
    Matcher birth = BIRTH.matcher(sentence);
    if (life.find()) {
      read.add("Born: " + life.group(1));
      read.add("Died: " + life.group(2));
    } else if (birth.find()) {
      read.add("Born: " + birth.group(1));
    }
    Matcher work = WORK.matcher(sentence);
    if (work.find()) {
      boolean printed = PRINTED.matcher(work.group(2)).matches();
      read.add((printed ? "Published: " : "Released: ") + work.group(1));
    }
  }
}
