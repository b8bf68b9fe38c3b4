package io.hopsmith.agents.solver.reading;

import io.hopsmith.schemas.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A question that something is worked out for from several values.
 *
 * @param kind what is worked out
 * @param rank which one is meant in the order of {@code kind}, from 1
 * @param parts where the values are from; for listed things, the thing that lists them alone
 * @param listed what is listed, and which value of each is taken
 */
record AskingOfSeveral(
    Operation.Kind kind, int rank, List<Asking> parts, Optional<Puzzle.Listed> listed) {
  static final String BACK = "(?:the|that|this)\\b";
  private static final String GREATEST =
      "greatest|largest|biggest|highest|longest|latest|last|greater|larger|higher|longer|later";

  private static final Pattern WHEN =
      Pattern.compile(
          "(?i)^(?:which|who) (?<event>.+?) (?<order>earlier|earliest|first|later|latest|last),"
              + " (?<choice>"
              + BACK
              + ".+)$");
  private static final Pattern SIZE =
      Pattern.compile(
          "(?i)^which has the (?<order>\\p{L}+(?:er|est)) (?<property>.+?), (?<choice>"
              + BACK
              + ".+)$");
  private static final Pattern CHOICE = Pattern.compile("(?i)(?:, or|,| or) (?=" + BACK + ")");
  private static final Pattern LISTED_SIZE =
      Pattern.compile(
          "(?i)^(?:of|among) (?:all )?(?<all>the .+), (?:which|who) has the (?:(?<rank>second|third)[ -])?"
              + "(?<order>\\p{L}+est) (?<property>.+)$");
  private static final Pattern LISTED_WHEN =
      Pattern.compile(
          "(?i)^(?:of|among) (?:all )?(?<all>the .+), (?:which|who) (?<event>.+?) (?:(?<rank>second|third) )?"
              + "(?<order>earliest|first|latest|last)$");
  private static final Pattern TOTAL =
      Pattern.compile(
          "(?i)^(?:what is|find|give|state|determine|work out) the (?:total|combined) (?<property>.+?) of"
              + " (?<all>"
              + BACK
              + " .+)$");
  private static final Pattern TOGETHER = Pattern.compile("(?i),? and (?=" + BACK + ")");
  private static final String PLURAL = "[\\p{L}' -]*?(?:[^s\\W]s|people|men|women|children)";
  private static final Pattern RELATED =
      Pattern.compile(
          "(?i)^the (?<things>"
              + PLURAL
              + ") (?:that|who|which) (?<words>(?!is\\b|was\\b|has\\b)(?:are |were )?\\p{L}*[^s\\W](?: \\p{L}+)*?)"
              + " (?<owner>"
              + BACK
              + " .+|it)$");
  private static final Pattern NAMED =
      Pattern.compile("(?i)^the (?<things>" + PLURAL + ") of (?<owner>" + BACK + " .+|it)$");
  private static final Pattern COUNT =
      Pattern.compile("(?i)^(?:of|among) (?:all )?(?<all>the .+), how many (?<only>.+)$");
  private static final Pattern MEANT =
      Pattern.compile(
          "(?i)^(?<all>the .+) (?:and|that|who|which) (?<only>(?:have|were|are|[a-z]+ed|[a-z]+) .+)$");

  AskingOfSeveral {
    parts = List.copyOf(parts);
  }

  /**
   * What a sentence asks of several values; empty when it asks otherwise.
   *
   * @param sentence without its final mark
   */
  static Optional<AskingOfSeveral> of(String sentence) {
    return Differences.parts(sentence)
        .map(parts -> ofParts(Operation.Kind.DIFFERENCE, parts))
        .or(() -> counted(sentence))
        .or(() -> listed(sentence))
        .or(() -> compared(sentence))
        .or(() -> total(sentence));
  }

  private static Optional<AskingOfSeveral> compared(String sentence) {
    Matcher size = SIZE.matcher(sentence);
    Matcher when = WHEN.matcher(sentence);
    boolean bySize = size.find();
    if (!bySize && !when.find()) {
      return Optional.empty();
    }
    List<Asking> parts = new ArrayList<>();
    for (String thing : CHOICE.split((bySize ? size : when).group("choice"))) {
      parts.add(
          bySize ? value(size.group("property"), thing) : date(thing + " " + when.group("event")));
    }
    return parts.size() < 2
        ? Optional.empty()
        : Optional.of(ofParts(order((bySize ? size : when).group("order")), parts));
  }

  private static Optional<AskingOfSeveral> listed(String sentence) {
    Matcher size = LISTED_SIZE.matcher(sentence);
    if (size.find()) {
      return ofList(size, order(size.group("order")), size.group("property"));
    }
    Matcher when = LISTED_WHEN.matcher(sentence);
    return when.find()
        ? ofList(when, order(when.group("order")), PuzzleReader.dateOf(when.group("event")))
        : Optional.empty();
  }

  private static Optional<AskingOfSeveral> counted(String sentence) {
    Matcher count = COUNT.matcher(sentence);
    return count.find()
        ? Beyond.of(count.group("only"))
            .flatMap(only -> all(count.group("all"), "", Optional.of(only)))
            .map(all -> new AskingOfSeveral(Operation.Kind.COUNT, 0, all.parts, all.listed))
        : Optional.empty();
  }

  private static Optional<AskingOfSeveral> total(String sentence) {
    Matcher total = TOTAL.matcher(sentence);
    if (!total.find()) {
      return Optional.empty();
    }
    String property = total.group("property");
    return list(total.group("all"), property)
        .map(all -> new AskingOfSeveral(Operation.Kind.TOTAL, 0, all.parts, all.listed))
        .or(() -> together(total.group("all"), property));
  }

  /** "the first bridge and the second bridge" */
  private static Optional<AskingOfSeveral> together(String things, String property) {
    List<Asking> parts =
        TOGETHER.splitAsStream(things).map(thing -> value(property, thing)).toList();
    return parts.size() < 2
        ? Optional.empty()
        : Optional.of(new AskingOfSeveral(Operation.Kind.TOTAL, 0, parts, Optional.empty()));
  }

  private static Optional<AskingOfSeveral> ofList(
      Matcher asking, Operation.Kind kind, String property) {
    String rank = asking.group("rank");
    int place = rank == null ? 1 : rank.equalsIgnoreCase("second") ? 2 : 3;
    return list(asking.group("all"), property)
        .map(all -> new AskingOfSeveral(kind, place, all.parts, all.listed));
  }

  /**
   * "the countries that border that country", "the founders of that company", or those of them that
   * "have a population of more than 10 million".
   */
  private static Optional<AskingOfSeveral> list(String all, String property) {
    Matcher meant = MEANT.matcher(all);
    Optional<Puzzle.Only> only = meant.find() ? Beyond.of(meant.group("only")) : Optional.empty();
    return only.isPresent()
        ? all(meant.group("all"), property, only)
        : all(all, property, Optional.empty());
  }

  private static Optional<AskingOfSeveral> all(
      String all, String property, Optional<Puzzle.Only> only) {
    Matcher related = RELATED.matcher(all);
    Matcher named = NAMED.matcher(all);
    boolean byVerb = related.find();
    if (!byVerb && !named.find()) {
      return Optional.empty();
    }
    String things = (byVerb ? related : named).group("things");
    String owner = (byVerb ? related : named).group("owner");
    String words = byVerb ? related.group("words") : things;
    return Optional.of(
        new AskingOfSeveral(
            Operation.Kind.NONE,
            1,
            List.of(new Asking(Asking.Wanted.THING, "", owner)),
            Optional.of(new Puzzle.Listed(things, words, property, only))));
  }

  private static AskingOfSeveral ofParts(Operation.Kind kind, List<Asking> parts) {
    return new AskingOfSeveral(kind, 1, parts, Optional.empty());
  }

  private static Operation.Kind order(String word) {
    return word.toLowerCase(Locale.ROOT).matches(GREATEST)
        ? Operation.Kind.GREATEST
        : Operation.Kind.LEAST;
  }

  static Asking date(String about) {
    return new Asking(Asking.Wanted.DATE, "", about);
  }

  static Asking value(String property, String about) {
    return new Asking(Asking.Wanted.PROPERTY, property, about);
  }
}
