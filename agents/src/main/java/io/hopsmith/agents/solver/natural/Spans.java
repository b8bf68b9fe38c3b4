package io.hopsmith.agents.solver.natural;

import io.hopsmith.agents.solver.natural.NaturalQuestion.Wanted;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what may be an answer in a sentence, by the kind of answer that is wanted. */
final class Spans {
  private static final String MONTH =
      "(?:January|February|March|April|May|June|July|August|September|October|November|December)";
  private static final Pattern DATE =
      Pattern.compile(
          "\\b(?:\\d{1,2} "
              + MONTH
              + " \\d{4}|"
              + MONTH
              + " \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|"
              + MONTH
              + " \\d{4}|"
              + MONTH
              + " \\d{1,2}\\b|\\d{1,2} "
              + MONTH
              + "|(?:1\\d|20)\\d\\d)\\b");
  private static final Pattern YEAR = Pattern.compile("\\b(?:1\\d|20)\\d\\d\\b");
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![\\p{L}\\d.,])(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?(?:th|st|nd|rd)?(?: (?:million|billion|thousand|trillion|hundred))?"
              + "|\\b(?i:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty)\\b");
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}'’.-]*[\\p{L}\\p{M}\\p{N}]|[\\p{L}\\p{N}]");
  private static final Pattern LABELLED =
      Pattern.compile("^[^:.]{2,60}: (?<value>\\S[^.;]{0,60})$");
  private static final int LONGEST_PHRASE = 4;
  private static final Set<String> BREAKS =
      Set.of(
          ("a an the of in on at to for from by with as is are was were be been being has have had do does did it its he"
                  + " she they them his her their this that these those which who whom whose what where when how there and"
                  + " or but nor not no than then also into over under between among about around more less through during"
                  + " while if so such after before until since against both can could would may might will known called"
                  + " named became become used made one some any each other another")
              .split(" "));

  private Spans() {}

  /**
   * A place in a sentence.
   *
   * @param text what stands there
   * @param start first character
   * @param end the character after it
   */
  record Span(String text, int start, int end) {

    /** The title of the sentence's page, which stands nowhere in the sentence. */
    static Span title(String title) {
      return new Span(title, -1, -1);
    }

    boolean isTitle() {
      return start < 0;
    }
  }

  /**
   * All spans of a sentence that have the form of an answer. The label of a labelled line is none,
   * and its value is one as a whole.
   */
  static List<Span> in(String sentence, Wanted wanted) {
    Matcher labelled = LABELLED.matcher(sentence);
    int from = labelled.find() ? labelled.start("value") : 0;
    List<Span> spans = new ArrayList<>(formed(sentence, wanted));
    spans.removeIf(span -> span.start() < from);
    if (from > 0 && isWhole(labelled.group("value"), wanted)) {
      spans.add(new Span(labelled.group("value"), from, labelled.end("value")));
    }
    return spans;
  }

  private static boolean isWhole(String value, Wanted wanted) {
    return switch (wanted) {
      case DATE, YEAR, CHOICE, YES_NO -> false;
      case NUMBER -> Character.isDigit(value.charAt(0));
      case PERSON, PLACE, NAME, PHRASE -> Character.isLetter(value.charAt(0));
    };
  }

  private static List<Span> formed(String sentence, Wanted wanted) {
    return switch (wanted) {
      case DATE -> found(DATE, sentence);
      case YEAR -> found(YEAR, sentence);
      case NUMBER -> found(NUMBER, sentence);
      case PERSON, PLACE, NAME -> names(sentence);
      default -> phrases(sentence);
    };
  }

  private static List<Span> found(Pattern pattern, String sentence) {
    return pattern.matcher(sentence).results().map(Spans::span).toList();
  }

  private static Span span(MatchResult found) {
    return new Span(found.group(), found.start(), found.end());
  }

  private static List<Span> names(String sentence) {
    List<Span> spans = new ArrayList<>();
    for (MatchResult name : Names.spans(sentence)) {
      String text = name.group().replaceFirst("(?:[’']s?|[.!,]+)$", "");
      text = name.group().matches(".*(?:\\b\\p{Lu}|Jr|Sr)\\.$") ? name.group() : text;
      spans.add(new Span(text, name.start(), name.start() + text.length()));
    }
    return spans;
  }

  /** Names, and runs of words between the small words of the language. */
  private static List<Span> phrases(String sentence) {
    List<Span> spans = new ArrayList<>(names(sentence));
    List<MatchResult> run = new ArrayList<>();
    Matcher word = WORD.matcher(sentence);
    int end = 0;
    while (word.find()) {
      boolean apart = !sentence.substring(end, word.start()).isBlank();
      boolean small = BREAKS.contains(word.group().toLowerCase(Locale.ROOT));
      if (apart || small) {
        close(sentence, run, spans);
      }
      if (!small) {
        run.add(word.toMatchResult());
      }
      end = word.end();
    }
    close(sentence, run, spans);
    return spans;
  }

  private static void close(String sentence, List<MatchResult> run, List<Span> spans) {
    for (int size = 1; size <= Math.min(LONGEST_PHRASE, run.size()); size++) {
      int start = run.get(run.size() - size).start();
      int end = run.get(run.size() - 1).end();
      spans.add(new Span(sentence.substring(start, end), start, end));
    }
    run.clear();
  }
}
