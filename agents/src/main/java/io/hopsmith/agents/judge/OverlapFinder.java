package io.hopsmith.agents.judge;

import java.util.List;
import java.util.Set;

/**
 * Finds most of an accepted answer's words near each other in one sentence, in any order and
 * inflection. Words that the question says too tell nothing; of the others a long word tells more
 * than a short one. Every number must be there, and all of what is only names.
 */
final class OverlapFinder implements Finder {
  private static final Set<String> EMPTY =
      Set.of(
          ("of in on at by from to for with and or as is was were are be been its his her their it"
                  + " that this which who he she they not between into than then there when what"
                  + " where how has have had")
              .split(" "));
  private static final double MOST = 0.6;

  /** A number tells as much as a word of so many letters. */
  private static final int NUMBER_WEIGHT = 8;

  private static final int WORDS_BETWEEN = 12;
  private static final int FARTHEST = 60;

  /** Where most of the words are, and which share of their letters. */
  private record Place(int from, double share) {}

  @Override
  public List<Found> find(Gold gold, Reply reply) {
    List<String> wanted = wanted(gold, reply);
    if (wanted.isEmpty() || gold.date().isPresent()) {
      return List.of();
    }
    Place best = best(wanted, reply);
    return best.share() >= (isName(gold) ? 1 : MOST)
        ? List.of(new Found(best.from(), best.from() + 1, "says it in other words"))
        : List.of();
  }

  /** Whether a word tells nothing of what a text is about. */
  static boolean isEmpty(String form) {
    return EMPTY.contains(form);
  }

  private static List<String> wanted(Gold gold, Reply reply) {
    return gold.forms().stream()
        .filter(form -> !isEmpty(form) && !reply.asked().contains(form))
        .distinct()
        .toList();
  }

  private static boolean isName(Gold gold) {
    return gold.words().stream().allMatch(word -> word.capital() || isEmpty(word.form()));
  }

  private static Place best(List<String> wanted, Reply reply) {
    double letters = wanted.stream().mapToInt(OverlapFinder::weight).sum();
    Place best = new Place(0, 0);
    for (int i = 0; i < reply.size(); i++) {
      if (isOneOf(wanted, reply.word(i).form())) {
        double share = said(wanted, reply, i) / letters;
        best = share > best.share() ? new Place(i, share) : best;
      }
    }
    return best;
  }

  /** Letters of the wanted words that are said from a word on; none if a number is not. */
  private static int said(List<String> wanted, Reply reply, int from) {
    int said = 0;
    for (String form : wanted) {
      if (isSaid(form, wanted.size(), reply, from)) {
        said += weight(form);
      } else if (SpokenNumbers.isDigits(form)) {
        return 0;
      }
    }
    return said;
  }

  private static boolean isOneOf(List<String> wanted, String form) {
    return wanted.stream().anyMatch(each -> Likeness.sameStem(each, form));
  }

  private static int weight(String form) {
    return SpokenNumbers.isDigits(form) ? NUMBER_WEIGHT : form.length();
  }

  private static boolean isSaid(String form, int wanted, Reply reply, int from) {
    int until = Math.min(reply.size(), from + Math.min(2 * wanted + WORDS_BETWEEN, FARTHEST));
    for (int i = from; i < until && reply.together(from, i); i++) {
      if (Likeness.sameStem(form, reply.word(i).form())) {
        return true;
      }
    }
    return false;
  }
}
