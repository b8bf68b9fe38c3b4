package io.hopsmith.agents.judge;

import java.util.List;
import java.util.Optional;

/**
 * Judges what language models answer: sentences and paragraphs that have the accepted answer
 * somewhere within, in words of their own. Gates compare the short answers of solvers and must not
 * take one answer for another, which {@link AnswerJudge} is for: it refuses a long answer that only
 * holds the gold one. This judge looks for the answer everywhere, in other forms of a name, a date,
 * an amount or a phrase, and then for what speaks against the place. What is right by its meaning
 * alone, with few words in common, it cannot see.
 *
 * <p>Where its rules say nothing, another {@link Judge} is asked if there is one. Deterministic and
 * safe for several threads if the other judge is; costs time linear in the answer's length, tens of
 * microseconds for a sentence.
 */
public final class SentenceJudge implements Judge {
  private static final List<Finder> FINDERS =
      List.of(
          new PhraseFinder(),
          new DateFinder(),
          new NumberFinder(),
          new NameFinder(),
          new OverlapFinder());

  private final AnswerJudge strict = new AnswerJudge();
  private final Judge second;

  private SentenceJudge(Judge second) {
    this.second = second;
  }

  /** A judge by rules alone: what they do not decide stays undecided. */
  public static SentenceJudge byRules() {
    return new SentenceJudge((question, answer, accepted) -> Judgement.undecided(""));
  }

  /** A judge that asks another one, such as a language model, where the rules decide nothing. */
  public static SentenceJudge thenAsking(Judge second) {
    return new SentenceJudge(second);
  }

  /**
   * Judges one answer.
   *
   * @throws IllegalArgumentException if no accepted answer is given
   */
  @Override
  public Judgement judge(String question, String answer, List<String> accepted) {
    if (accepted.isEmpty()) {
      throw new IllegalArgumentException("no accepted answer is given; give at least one");
    }
    Judgement first = strict.judgeWhole(answer, accepted);
    Judgement byRules =
        first.correct() || Words.of(answer).isEmpty()
            ? first
            : ofSentences(question, answer, accepted);
    if (byRules.verdict() != Judgement.Verdict.UNDECIDED) {
      return byRules;
    }
    Judgement asked = second.judge(question, answer, accepted);
    return asked.verdict() == Judgement.Verdict.UNDECIDED ? byRules : asked;
  }

  private static Judgement ofSentences(String question, String answer, List<String> accepted) {
    Reply reply = Reply.of(question, answer);
    List<Gold> golds = accepted.stream().map(Gold::of).toList();
    Optional<String> doubt = Optional.empty();
    for (Finder finder : FINDERS) {
      for (Gold gold : golds) {
        for (Found found : finder.find(gold, reply)) {
          Optional<String> against = Doubts.about(found, gold, golds, reply);
          if (against.isEmpty()) {
            return Judgement.right(found.reason() + ": " + gold.text());
          }
          doubt = doubt.or(() -> against);
        }
      }
    }
    return doubt.map(Judgement::undecided).orElseGet(() -> notFound(golds, reply));
  }

  private static Judgement notFound(List<Gold> golds, Reply reply) {
    if (reply.declines()) {
      return Judgement.wrong("does not answer");
    }
    boolean dates = golds.stream().allMatch(gold -> gold.date().isPresent());
    return dates && !reply.dates().isEmpty()
        ? Judgement.wrong("another date")
        : Judgement.undecided("no accepted answer found");
  }
}
