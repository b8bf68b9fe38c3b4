package io.hopsmith.validators.uniqueness;

import io.hopsmith.agents.facts.Names;
import io.hopsmith.agents.facts.QuerySolver;
import io.hopsmith.agents.judge.AnswerJudge;
import io.hopsmith.agents.solver.AlternativeTester;
import io.hopsmith.schemas.Candidate;
import io.hopsmith.schemas.Query;
import io.hopsmith.schemas.Verdict;
import io.hopsmith.schemas.Verdict.Measure;
import io.hopsmith.validators.gate.Gate;
import io.hopsmith.validators.gate.GateInput;
import io.hopsmith.validators.gate.GateSettings;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Gate 6: over all facts of the corpus the formal question has the gold answer and no other, as
 * stated and with its numeric bounds widened by a margin; only one thing fits, for another one has
 * an answer too though no page gives it; and no wrong answer that a solver gave in an earlier gate
 * is among them. Three or four formal queries. A question without a formal meaning is left to
 * {@link OtherAnswers}.
 */
public final class UniquenessGate implements Gate {
  private static final int MOST_SHOWN = 5;

  private final QuerySolver facts;
  private final AnswerNames names;
  private final OtherAnswers others;
  private final double margin;
  private final AnswerJudge judge = new AnswerJudge();

  /**
   * The gate.
   *
   * @param names asked for every solution; one without names stands for itself
   * @param tester looks up other answers to questions without a formal meaning
   */
  public UniquenessGate(
      QuerySolver facts,
      AnswerNames names,
      Optional<AlternativeTester> tester,
      GateSettings settings) {
    this.facts = facts;
    this.names = names;
    this.others = new OtherAnswers(tester);
    this.margin = settings.margin();
  }

  @Override
  public Verdict.Gate kind() {
    return Verdict.Gate.UNIQUENESS;
  }

  @Override
  public Verdict precheck(GateInput input) {
    return input.candidate().query().isFormal() ? formally(input) : Verdict.pass(kind(), "");
  }

  @Override
  public Verdict check(GateInput input) {
    return input.candidate().query().isFormal() ? formally(input) : others.check(input);
  }

  private Verdict formally(GateInput input) {
    Candidate candidate = input.candidate();
    Set<String> exact = facts.answers(candidate.query(), 0);
    Set<String> wide = facts.answers(candidate.query(), margin);
    Measure[] measures = {
      new Measure("answers", exact.size()), new Measure("answers_with_margin", wide.size())
    };
    if (exact.size() != 1) {
      return Verdict.fail(kind(), exact.size() + " solutions as stated: " + shown(exact), measures);
    }
    if (!isGold(exact.iterator().next(), candidate)) {
      return Verdict.fail(
          kind(), "the only solution is " + shown(exact) + ", not the gold answer", measures);
    }
    if (!wide.equals(exact)) {
      return Verdict.fail(
          kind(), wide.size() + " solutions with margin " + margin + ": " + shown(wide), measures);
    }
    for (Query asked : candidate.query().ofThings()) {
      Set<String> things = facts.answers(asked, margin);
      if (things.size() > 1) {
        return Verdict.fail(
            kind(),
            things.size() + " things fit with margin " + margin + ": " + shown(things),
            measures);
      }
    }
    return retested(input.rollouts().wrongAnswers(), wide, measures);
  }

  /**
   * A wrong answer fits when a solution bears its name, though the judge did not take it as gold.
   */
  private Verdict retested(List<String> wrong, Set<String> solutions, Measure... measures) {
    List<String> fitting =
        wrong.stream()
            .filter(answer -> solutions.stream().anyMatch(each -> bears(each, answer)))
            .toList();
    if (!fitting.isEmpty()) {
      return Verdict.fail(
          kind(), "answers judged wrong are solutions: " + String.join("; ", fitting), measures);
    }
    String tested =
        wrong.isEmpty() ? "" : "; re-tested and no solution: " + String.join("; ", wrong);
    return Verdict.pass(kind(), "exactly one solution" + tested, measures);
  }

  private boolean bears(String solution, String answer) {
    List<String> all = namesOf(solution);
    return judge.isRight(answer, all.get(0), all);
  }

  private boolean isGold(String solution, Candidate candidate) {
    return solution.equals(Names.key(candidate.answer()))
        || namesOf(solution).stream()
            .anyMatch(name -> judge.isRight(name, candidate.answer(), candidate.aliases()));
  }

  private List<String> namesOf(String solution) {
    List<String> all = names.of(solution);
    return all.isEmpty() ? List.of(solution) : all;
  }

  private String shown(Set<String> solutions) {
    return String.join(
        "; ",
        solutions.stream().sorted().limit(MOST_SHOWN).map(each -> namesOf(each).get(0)).toList());
  }
}
