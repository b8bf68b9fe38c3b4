package io.hopsmith.agents.judge;

import io.hopsmith.agents.cache.LeastRecentlyUsed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * Compares an answer with the gold answer and its aliases. Pure, deterministic and safe for several
 * threads; costs microseconds.
 *
 * <p>Rules, in order: equal after normalisation (case, accents, articles, punctuation, quotes,
 * inverted names, a trailing parenthesis); equal as dates, where the answer must be at least as
 * precise as the gold; equal as numbers after separators, magnitude words and units; equal as lists
 * in any order; or the gold inside the answer, set apart by more than a neighbouring name.
 */
public final class AnswerJudge {
  private static final int MOST_EXTRA_WORDS = 8;

  /** Texts read lately in their flat form: rollouts see the same pages again and again. */
  private static final Map<String, String> FLAT = new LeastRecentlyUsed<>(8_192);

  /** Judges an answer; an empty one is wrong. */
  public Judgement judge(String answer, String gold, List<String> aliases) {
    return judge(answer, gold, aliases, AnswerJudge::judgeOne);
  }

  /** Judges an answer that must be the accepted one and nothing more. */
  Judgement judgeWhole(String answer, List<String> accepted) {
    List<String> aliases = accepted.subList(1, accepted.size());
    return judge(answer, accepted.get(0), aliases, AnswerJudge::judgeWhole);
  }

  private static Judgement judge(
      String answer,
      String gold,
      List<String> aliases,
      BiFunction<String, String, Judgement> comparison) {
    if (AnswerText.normal(answer).isEmpty()) {
      return Judgement.wrong("no answer");
    }
    Judgement first = comparison.apply(answer, gold);
    if (first.correct()) {
      return first;
    }
    for (String alias : aliases) {
      Judgement judgement = comparison.apply(answer, alias);
      if (judgement.correct()) {
        return Judgement.right(judgement.reason() + " (alias " + alias + ")");
      }
    }
    return first;
  }

  /** Whether the answer is right. */
  public boolean isRight(String answer, String gold, List<String> aliases) {
    return judge(answer, gold, aliases).correct();
  }

  /** Whether an answer is neither the same nor shown to be another, as dates and amounts are. */
  public boolean isOpen(String answer, List<String> accepted) {
    return judgeWhole(answer, accepted).verdict() == Judgement.Verdict.UNDECIDED;
  }

  /** Whether a text holds the gold answer or an alias as whole words, after normalisation. */
  public boolean mentions(String text, String gold, List<String> aliases) {
    String padded = FLAT.computeIfAbsent(text, each -> " " + AnswerText.flat(each) + " ");
    return accepted(gold, aliases).stream()
        .flatMap(each -> AnswerText.forms(each).stream())
        .anyMatch(form -> padded.contains(" " + form + " "));
  }

  private static List<String> accepted(String gold, List<String> aliases) {
    List<String> all = new ArrayList<>();
    all.add(gold);
    all.addAll(aliases);
    return all;
  }

  private static Judgement judgeOne(String answer, String gold) {
    Judgement whole = judgeWhole(answer, gold);
    return whole.verdict() == Judgement.Verdict.UNDECIDED ? judgeContainment(answer, gold) : whole;
  }

  private static Judgement judgeWhole(String answer, String gold) {
    Set<String> goldForms = AnswerText.forms(gold);
    if (AnswerText.forms(answer).stream().anyMatch(goldForms::contains)) {
      return Judgement.right("equal after normalisation");
    }
    Optional<AnswerDate> goldDate = AnswerDate.parse(gold);
    Optional<AnswerDate> date = AnswerDate.parse(answer);
    if (goldDate.isPresent() && date.isPresent()) {
      return judgeDate(date.get(), goldDate.get());
    }
    Optional<AnswerNumber> goldNumber = AnswerNumber.parse(gold);
    Optional<AnswerNumber> number = AnswerNumber.parse(answer);
    if (goldNumber.isPresent() && number.isPresent()) {
      return judgeNumber(number.get(), goldNumber.get());
    }
    return sameList(answer, gold)
        ? Judgement.right("the same list")
        : Judgement.undecided("not the same text");
  }

  private static Judgement judgeDate(AnswerDate answer, AnswerDate gold) {
    if (!answer.agreesWith(gold)) {
      return Judgement.wrong("another date");
    }
    return answer.atLeastAsPreciseAs(gold)
        ? Judgement.right("the same date")
        : Judgement.wrong("less precise than the gold date");
  }

  private static Judgement judgeNumber(AnswerNumber answer, AnswerNumber gold) {
    if (!answer.unitFits(gold)) {
      return Judgement.wrong("another unit");
    }
    return answer.sameAmount(gold)
        ? Judgement.right("the same number")
        : Judgement.wrong("another number");
  }

  private static boolean sameList(String answer, String gold) {
    List<String> items = AnswerText.items(answer);
    List<String> goldItems = AnswerText.items(gold);
    if (goldItems.size() < 2 || items.size() != goldItems.size()) {
      return false;
    }
    Set<String> normal = items.stream().map(AnswerText::normal).collect(Collectors.toSet());
    return goldItems.stream().map(AnswerText::normal).allMatch(normal::contains)
        && normal.size() == goldItems.size();
  }

  private static Judgement judgeContainment(String answer, String gold) {
    if (sameBesideMeasure(answer, gold) || sameBesideMeasure(gold, answer)) {
      return Judgement.right("the same name, one with its measure");
    }
    boolean standsApart =
        AnswerText.standsApart(answer, AnswerText.withoutParenthesis(gold), MOST_EXTRA_WORDS);
    return standsApart
        ? Judgement.right("holds the gold answer")
        : Judgement.wrong("differs from the gold answer");
  }

  private static boolean sameBesideMeasure(String measured, String plain) {
    String name = AnswerText.withoutMeasure(measured);
    return !name.equals(measured) && AnswerText.normal(name).equals(AnswerText.normal(plain));
  }
}
