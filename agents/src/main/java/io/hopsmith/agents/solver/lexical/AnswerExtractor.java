package io.hopsmith.agents.solver.lexical;

import io.hopsmith.agents.solver.lexical.ReadQuestion.Asked;
import io.hopsmith.agents.solver.lexical.ReadQuestion.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the wanted property off a page. */
final class AnswerExtractor {
  private static final double LEAST_OVERLAP = 0.34;
  private static final int LONGEST_ANSWER = 160;
  private static final int LONGEST_VALUE_LINE = 220;
  private static final String NAME =
      "(?:[\\p{Lu}][\\p{L}'’.-]*)(?:\\s+(?:of|de|la|the|von|van|and|del|di)\\s+(?=\\p{Lu})|\\s+|(?=$|[^\\p{L}\\s]))";
  private static final Pattern NAMES = Pattern.compile("(?:" + NAME + ")+");
  private static final Pattern DATES =
      Pattern.compile(
          "(?i)\\b(?:\\d{1,2} "
              + AmountReader.MONTH
              + "(?: \\d{4})?|"
              + AmountReader.MONTH
              + " \\d{1,2}(?:, \\d{4})?|"
              + AmountReader.MONTH
              + " \\d{4}|1\\d{3}|20\\d\\d)\\b");
  private static final Pattern AMOUNTS =
      Pattern.compile(
          "(?i)[$€£]?"
              + AmountReader.NUMBER
              + "(?: "
              + AmountReader.MAGNITUDE
              + ")?(?: ?"
              + AmountReader.UNIT
              + ")?");

  private final Evidence evidence;

  AnswerExtractor(Evidence evidence) {
    this.evidence = evidence;
  }

  /** The value; empty when no line names the property. */
  Optional<String> extract(SeenPage page, Asked asked) {
    Set<String> wanted = wanted(asked);
    double best = 0;
    int at = -1;
    for (int i = 0; i < page.lines().size(); i++) {
      double score = score(page, i, wanted, asked.kind());
      if (score > best) {
        best = score;
        at = i;
      }
    }
    return at < 0 || best < LEAST_OVERLAP
        ? Optional.empty()
        : Optional.of(value(page, at, asked, wanted));
  }

  /** Words of the property without those that only point at the thing. */
  private static Set<String> wanted(Asked asked) {
    Set<String> all = Words.contentStems(asked.property());
    Set<String> own =
        Words.contentStems(
            asked.property().replaceAll("(?i)\\b(?:this|that|the|these) [\\p{Ll}-]+", " "));
    return own.isEmpty() ? all : own;
  }

  private double score(SeenPage page, int at, Set<String> wanted, Kind kind) {
    ReadLine line = page.lines().get(at);
    double total = wanted.stream().mapToDouble(evidence::weight).sum();
    if (total == 0 || !holds(line, kind)) {
      return 0;
    }
    double own = weigh(wanted, line.stems());
    double label = weigh(wanted, line.labelStems());
    double before =
        at == 0 || own == 0
            ? 0
            : weighMissing(wanted, line.stems(), page.lines().get(at - 1).labelStems());
    double focus =
        line.labelStems().isEmpty()
            ? 0
            : shared(line.labelStems(), wanted) / line.labelStems().size();
    return (0.55 * own + 0.45 * label + 0.4 * before) / total + 0.15 * focus;
  }

  private static double shared(Set<String> label, Set<String> wanted) {
    return label.stream().filter(wanted::contains).count();
  }

  private double weigh(Set<String> wanted, Set<String> present) {
    return wanted.stream().filter(present::contains).mapToDouble(evidence::weight).sum();
  }

  private double weighMissing(Set<String> wanted, Set<String> present, Set<String> before) {
    return wanted.stream()
        .filter(stem -> !present.contains(stem) && before.contains(stem))
        .mapToDouble(evidence::weight)
        .sum();
  }

  private static boolean holds(ReadLine line, Kind kind) {
    return switch (kind) {
      case DATE -> line.amounts().stream().anyMatch(Amount::date);
      case AMOUNT -> !line.amounts().isEmpty();
      case ANY, ENTITY -> true;
    };
  }

  private static String value(SeenPage page, int at, Asked asked, Set<String> wanted) {
    ReadLine line = page.lines().get(at);
    if (line.isLabelled() && line.text().length() <= LONGEST_VALUE_LINE) {
      return shorten(
          asked.kind() == Kind.DATE
              ? first(DATES, line.value()).orElse(line.value())
              : line.value());
    }
    boolean headingOnly =
        line.text().length() < 60
            && at + 1 < page.lines().size()
            && wanted.containsAll(line.labelStems());
    if (headingOnly) {
      return shorten(page.lines().get(at + 1).text());
    }
    return shorten(inProse(page, line, asked, wanted));
  }

  private static String inProse(SeenPage page, ReadLine line, Asked asked, Set<String> wanted) {
    String sentence = bestSentence(line.text(), wanted);
    return switch (asked.kind()) {
      case DATE -> nearest(DATES, sentence, wanted, page.title()).orElse(sentence);
      case AMOUNT -> nearest(AMOUNTS, sentence, wanted, page.title()).orElse(sentence);
      case ANY, ENTITY -> nearest(NAMES, sentence, wanted, page.title()).orElse(sentence);
    };
  }

  private static String bestSentence(String text, Set<String> wanted) {
    List<String> sentences = Segment.sentences(text);
    String best = text;
    double most = 0;
    for (String sentence : sentences) {
      double count = shared(ReadLine.of(sentence).stems(), wanted);
      if (count > most) {
        most = count;
        best = sentence;
      }
    }
    return best;
  }

  private static Optional<String> first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? Optional.of(matcher.group().strip()) : Optional.empty();
  }

  /** The match nearest to a wanted word, after it rather than before. */
  private static Optional<String> nearest(
      Pattern pattern, String sentence, Set<String> wanted, String title) {
    int anchor = anchor(sentence, wanted);
    Matcher matcher = pattern.matcher(sentence);
    Optional<String> best = Optional.empty();
    double least = Double.MAX_VALUE;
    while (matcher.find()) {
      String match = matcher.group().strip();
      double distance =
          matcher.start() >= anchor ? matcher.start() - anchor : 1.5 * (anchor - matcher.end()) + 5;
      if (distance < least && !title.contains(match) && !isPlainOpener(matcher.start(), match)) {
        least = distance;
        best = Optional.of(match);
      }
    }
    return best;
  }

  private static boolean isPlainOpener(int start, String match) {
    return start == 0
        && match.split(" ").length == 1
        && Words.isStop(match.toLowerCase(java.util.Locale.ROOT));
  }

  private static int anchor(String sentence, Set<String> wanted) {
    Matcher word = Pattern.compile("\\p{L}+").matcher(sentence);
    while (word.find()) {
      if (wanted.contains(Words.stem(word.group().toLowerCase(java.util.Locale.ROOT)))) {
        return word.end();
      }
    }
    return 0;
  }

  private static String shorten(String value) {
    return value.length() <= LONGEST_ANSWER ? value : value.substring(0, LONGEST_ANSWER).strip();
  }
}
