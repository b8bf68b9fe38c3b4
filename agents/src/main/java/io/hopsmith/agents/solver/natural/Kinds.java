package io.hopsmith.agents.solver.natural;

import io.hopsmith.agents.solver.natural.NaturalQuestion.Wanted;
import io.hopsmith.agents.solver.natural.Spans.Span;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** How well what may be an answer is of the kind that a question asks for. */
final class Kinds {
  private static final double UNTOLD = 0.3;
  private static final double BESIDE = 0.7;
  private static final int BEFORE = 25;
  private static final int AFTER = 20;
  private static final int COUNTED = 40;
  private static final Pattern YEAR = Pattern.compile("(?:1\\d|20)\\d\\d");
  private static final Pattern PLACE_BEFORE =
      Pattern.compile(".*\\b(?:in|at|near|from|of|to|into|through) (?:the )?$");
  private static final Pattern FULL_NAME =
      Pattern.compile("\\p{Lu}[\\p{L}'’.-]+(?: (?:\\p{L}+ )?\\p{Lu}[\\p{L}'’.-]+){1,3}");
  private static final Pattern PERSON =
      Pattern.compile(
          ".*\\((?:[^()]*\\b)?(?:born|\\d{1,2} \\p{Lu}\\p{L}+ \\d{4}|\\p{Lu}\\p{L}+ \\d{1,2}, \\d{4}|1\\d{3})\\b.*\\).*"
              + "|.*\\b(?:he|she|his|her)\\b.*");

  private final NaturalQuestion question;
  private final Seen seen;
  private final Sense sense;
  private final Map<String, Double> told = new HashMap<>();

  Kinds(NaturalQuestion question, Seen seen, Sense sense) {
    this.question = question;
    this.seen = seen;
    this.sense = sense;
  }

  /** How well it is said to be of the kind, 0 to 1. */
  double of(Evidence last, Span span) {
    return switch (question.wanted()) {
      case DATE, YEAR -> 0;
      case NUMBER -> counted(last, span);
      default ->
          Math.max(told.computeIfAbsent(span.text(), this::told), beside(last.sentence(), span));
    };
  }

  /** Whether it is written as answers of the kind are. */
  boolean isFormed(Evidence last, Span span) {
    return switch (question.wanted()) {
      case DATE -> !YEAR.matcher(span.text()).matches();
      case PERSON -> FULL_NAME.matcher(span.text()).matches();
      case PLACE ->
          !span.isTitle()
              && PLACE_BEFORE.matcher(last.sentence().substring(0, span.start())).matches();
      default -> false;
    };
  }

  /** A number is followed by the word for what is counted, and a year seldom is one. */
  private double counted(Evidence last, Span span) {
    String after = last.sentence().substring(span.end());
    String next = after.substring(0, Math.min(COUNTED, after.length()));
    double counted =
        question.focus().isEmpty()
            ? sense.near(last, span.start(), span.end())
            : sense.isA(next, question.focus());
    return YEAR.matcher(span.text()).matches() ? counted / 2 : counted;
  }

  /** What the page of the name says that it is; pages not seen say little. */
  private double told(String name) {
    Optional<Evidence> opening = seen.opening(name);
    if (opening.isEmpty()) {
      return question.focus().isEmpty() ? UNTOLD : UNTOLD * sense.isA(name, question.head());
    }
    String text = opening.get().sentence();
    if (question.focus().isEmpty()) {
      boolean person = question.wanted() == Wanted.PERSON && PERSON.matcher(text).matches();
      return person ? 1 : UNTOLD;
    }
    return Definition.of(text).map(noun -> sense.isA(noun, question.focus())).orElse(0.0);
  }

  /** "The band Name", "Name county". */
  private double beside(String sentence, Span span) {
    if (question.focus().isEmpty() || span.isTitle()) {
      return 0;
    }
    String before = sentence.substring(Math.max(0, span.start() - BEFORE), span.start());
    String after = sentence.substring(span.end(), Math.min(sentence.length(), span.end() + AFTER));
    String around = before.substring(before.indexOf(' ') + 1) + " " + span.text() + " " + after;
    return BESIDE * sense.isA(around, question.head());
  }
}
