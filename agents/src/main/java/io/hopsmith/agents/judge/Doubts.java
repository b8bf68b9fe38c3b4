package io.hopsmith.agents.judge;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What speaks against taking the place where a reply says an accepted answer for its claim. */
final class Doubts {
  private static final Set<String> NEGATIONS =
      Set.of("not", "never", "neither", "nor", "without", "unlike", "isnt", "wasnt", "arent");
  private static final Set<List<String>> REJECTING =
      Set.of(List.of("rather", "than"), List.of("instead", "of"), List.of("opposed", "to"));
  private static final Set<String> GUESSES =
      Set.of("either", "could", "might", "may", "maybe", "perhaps", "possibly");
  private static final Set<String> OTHER_BEFORE =
      Set.of("north", "south", "east", "west", "new", "upper", "lower", "equatorial");
  private static final Set<String> OTHER_AFTER =
      Set.of("university", "college", "river", "county", "island", "railway");
  private static final int NEAR = 2;

  private Doubts() {}

  /** The first doubt about a place, in words; empty where there is none. */
  static Optional<String> about(Found found, Gold gold, List<Gold> accepted, Reply reply) {
    if (isEcho(gold, reply) && reply.word(found.from()).sentence() > 0) {
      return Optional.of("repeats a word of the question");
    }
    if (isOfOtherName(found, gold, reply)) {
      return Optional.of("names another thing of which that is part of the name");
    }
    if (isDenied(found, reply)) {
      return Optional.of("names the accepted answer to deny it");
    }
    if (isGuess(found, reply)) {
      return Optional.of("names the accepted answer as one of several guesses");
    }
    return isOtherDay(found, accepted, reply)
        ? Optional.of("gives another day than the accepted date")
        : Optional.empty();
  }

  /** "South Sudan" is not Sudan, nor is the University of Oxford, or Oxford University, Oxford. */
  private static boolean isOfOtherName(Found found, Gold gold, Reply reply) {
    int before = found.from() - 1;
    boolean of = reply.together(before, found.from()) && reply.word(before).form().equals("of");
    Predicate<String> known = form -> reply.asked().contains(form) || gold.forms().contains(form);
    return reply.word(found.from()).capital()
        && Stream.of(
                nameWord(OTHER_BEFORE, reply, before, found),
                nameWord(OTHER_AFTER, reply, found.to(), found),
                nameWord(OTHER_AFTER, reply, of ? before - 1 : -1, found))
            .flatMap(Optional::stream)
            .anyMatch(form -> !known.test(form));
  }

  /** The word at an index of the same sentence, if it is one of those and part of a name. */
  private static Optional<String> nameWord(Set<String> of, Reply reply, int at, Found found) {
    return Optional.of(at)
        .filter(index -> reply.together(index, found.from()))
        .map(reply::word)
        .filter(Word::capital)
        .map(Word::form)
        .filter(of::contains);
  }

  private static boolean isEcho(Gold gold, Reply reply) {
    return gold.forms().stream()
        .allMatch(form -> reply.asked().contains(form) || OverlapFinder.isEmpty(form));
  }

  private static boolean isDenied(Found found, Reply reply) {
    int at = found.from();
    for (int i = at - 1; i >= at - NEAR && reply.together(i, at); i--) {
      boolean rejecting =
          reply.together(i - 1, i)
              && REJECTING.contains(List.of(reply.word(i - 1).form(), reply.word(i).form()));
      if (rejecting || (NEGATIONS.contains(reply.word(i).form()) && !isOnly(reply, i))) {
        return true;
      }
    }
    return false;
  }

  /** "not only" and "not just" deny nothing. */
  private static boolean isOnly(Reply reply, int not) {
    return reply.together(not, not + 1)
        && Set.of("only", "just", "until", "before").contains(reply.word(not + 1).form());
  }

  /** A sentence that guesses, with the answer beside an "or". */
  private static boolean isGuess(Found found, Reply reply) {
    boolean beside =
        isOr(reply, found.from() - 1, found.from()) || isOr(reply, found.to(), found.to() - 1);
    return beside
        && reply.words().stream()
            .filter(word -> word.sentence() == reply.word(found.from()).sentence())
            .anyMatch(word -> GUESSES.contains(word.form()));
  }

  private static boolean isOr(Reply reply, int at, int beside) {
    return reply.together(at, beside) && reply.word(at).form().equals("or");
  }

  /** Whether what was found is part of a date that an accepted, more precise date gainsays. */
  private static boolean isOtherDay(Found found, List<Gold> accepted, Reply reply) {
    Optional<AnswerDate> said =
        reply.dates().stream()
            .filter(each -> each.from() <= found.from() && found.to() <= each.to())
            .map(DateMentions.Mention::date)
            .filter(date -> date.year() > 0 && date.month() > 0)
            .findFirst();
    if (said.isEmpty()) {
      return false;
    }
    List<AnswerDate> exact =
        accepted.stream()
            .flatMap(gold -> gold.date().stream())
            .filter(date -> date.year() == said.get().year() && date.month() > 0)
            .toList();
    return !exact.isEmpty() && exact.stream().noneMatch(said.get()::agreesWith);
  }
}
