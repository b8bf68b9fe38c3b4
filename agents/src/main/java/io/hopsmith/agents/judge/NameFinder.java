package io.hopsmith.agents.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds a name of several words without some of them, with initials, or by its last word alone. */
final class NameFinder implements Finder {
  private static final Set<String> TITLES =
      Set.of(
          "sir mr mrs ms miss dr lord lady king queen prince princess president emperor general st"
              .concat(" pope captain colonel senator professor director actor actress singer")
              .split(" "));
  private static final Set<String> SUFFIXES = Set.of("jr", "sr", "2", "3", "esq");
  private static final Set<String> PARTICLES =
      Set.of(
          "of", "de", "von", "van", "der", "den", "la", "le", "el", "al", "bin", "and", "di", "da");
  private static final Set<String> WHO = Set.of("who", "whom", "whose", "name");
  private static final int REACH = 4;

  @Override
  public List<Found> find(Gold gold, Reply reply) {
    List<Found> found = new ArrayList<>();
    List<Word> name = gold.words().stream().filter(w -> !SUFFIXES.contains(w.form())).toList();
    if (name.size() < 2 || name.size() > 6 || !isName(name)) {
      return found;
    }
    String last = name.get(name.size() - 1).form();
    List<String> first =
        name.subList(0, name.size() - 1).stream()
            .map(Word::form)
            .filter(form -> !TITLES.contains(form) && !PARTICLES.contains(form))
            .filter(form -> !reply.asked().contains(form) || !reply.asked().contains(last))
            .toList();
    for (int i = 0; i < reply.size(); i++) {
      if (Likeness.sameSpelling(last, reply.word(i).form())) {
        int from = begin(first, reply, i);
        if (from >= 0) {
          found.add(new Found(from, i + 1, "another form of the name"));
        } else if (isPerson(name, reply) && isAlone(reply, i) && !reply.asked().contains(last)) {
          found.add(new Found(i, i + 1, "the last name"));
        }
      }
    }
    return found;
  }

  private static boolean isName(List<Word> words) {
    return words.stream()
        .allMatch(word -> !word.isNumber() && (word.capital() || PARTICLES.contains(word.form())));
  }

  /** Whether a name may be a person's, whose last word alone is a short form. */
  private static boolean isPerson(List<Word> name, Reply reply) {
    return name.stream().allMatch(Word::capital)
        && WHO.stream().anyMatch(each -> reply.asked().contains(each));
  }

  private static int begin(List<String> first, Reply reply, int last) {
    for (int i = last - 1; i >= last - REACH && reply.together(i, last); i--) {
      String form = reply.word(i).form();
      if (first.stream().anyMatch(each -> sameFirst(each, form))) {
        return i;
      }
    }
    return -1;
  }

  private static boolean sameFirst(String one, String other) {
    boolean initials =
        Math.min(one.length(), other.length()) <= 2 && one.charAt(0) == other.charAt(0);
    return initials || Likeness.sameSpelling(one, other) || Likeness.commonPrefix(one, other) >= 3;
  }

  private static boolean isAlone(Reply reply, int at) {
    boolean before =
        reply.together(at - 1, at)
            && reply.word(at - 1).capital()
            && !TITLES.contains(reply.word(at - 1).form())
            && reply.together(at - 2, at);
    boolean after =
        reply.together(at, at + 1)
            && (reply.word(at + 1).capital() || reply.word(at + 1).form().equals("of"));
    return reply.word(at).capital() && !before && !after;
  }
}
