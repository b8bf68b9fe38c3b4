package io.hopsmith.validators.gate;

import io.hopsmith.agents.judge.AnswerJudge;
import io.hopsmith.agents.judge.Judge;
import io.hopsmith.agents.judge.Judgement;
import io.hopsmith.agents.solver.Aside;
import io.hopsmith.agents.solver.Attempt;
import io.hopsmith.agents.solver.Solver;
import io.hopsmith.agents.tools.Tools;
import io.hopsmith.schemas.Candidate;
import io.hopsmith.schemas.Ids;
import io.hopsmith.schemas.Operation;
import io.hopsmith.schemas.Trajectory;
import io.hopsmith.schemas.Trajectory.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Runs solvers on one question, judges what they say and keeps every trajectory. A rollout
 * remembered from before is taken from the cache. For one thread.
 */
public final class Rollouts {
  /** Characters; what is longer is no answer in its shortest form. */
  private static final int LONGEST_ANSWER = 80;

  private static final int UNBOUND = Integer.MAX_VALUE;
  private static final int LEAST_CALLS = 8;

  private final Candidate candidate;
  private final CorpusViews corpus;
  private final RolloutCache cache;
  private final AnswerJudge judge = new AnswerJudge();
  private final Map<RolloutCache.Key, Attempt> made = new HashMap<>();
  private final List<Trajectory> trajectories = new ArrayList<>();
  private final Map<String, Boolean> judged = new HashMap<>();
  private final Judge second;

  /** Rollouts that are judged by rules alone. */
  public Rollouts(Candidate candidate, CorpusViews corpus, RolloutCache cache) {
    this(candidate, corpus, cache, (question, answer, accepted) -> Judgement.undecided(""));
  }

  /**
   * Rollouts on a question.
   *
   * @param second asked of answers that rules do not decide
   */
  public Rollouts(Candidate candidate, CorpusViews corpus, RolloutCache cache, Judge second) {
    this.candidate = candidate;
    this.corpus = corpus;
    this.cache = cache;
    this.second = second;
  }

  /** With all pages. */
  public Trajectory withAll(String role, Solver solver) {
    return run(role, solver, "all", UNBOUND, CorpusViews::all);
  }

  /** With these pages alone. */
  public Trajectory withOnly(String role, Solver solver, Set<String> urls) {
    return withOnly(role, solver, urls, UNBOUND);
  }

  /** With these pages alone, within so many calls. */
  public Trajectory withOnly(String role, Solver solver, Set<String> urls, int mostCalls) {
    String view = "only " + new TreeSet<>(urls);
    return run(role, solver, view, mostCalls, views -> views.only(urls));
  }

  /** With all pages but these, within so many calls. */
  public Trajectory without(String role, Solver solver, Set<String> urls, int mostCalls) {
    String view = "without " + new TreeSet<>(urls);
    return run(role, solver, view, mostCalls, views -> views.without(urls));
  }

  /**
   * So many calls as another rollout of a solver may take in which it is expected to fail: twice
   * what it took to succeed, for one that finds nothing goes on as long as it may.
   */
  public int enoughCalls(Solver solver) {
    return trajectories.stream()
        .filter(each -> each.isSearch() && each.correct() && each.model().equals(solver.name()))
        .mapToInt(each -> Math.max(LEAST_CALLS, 2 * each.calls()))
        .max()
        .orElse(UNBOUND);
  }

  /** A guess made without tools, as sample {@code n}. */
  public Trajectory guess(String model, int n, Attempt guess) {
    return keep("closed-book", model, "closed-book " + n, guess, isSaidIn(guess.answer()));
  }

  /** What somebody with all pages made of another answer. */
  public Trajectory alternative(String model, String answer, Attempt test) {
    return keep(Trajectory.ALTERNATIVE, model, "alternative " + answer, test);
  }

  /** Keeps the rollouts for the next time that the same question is judged. */
  public void remember() {
    made.forEach(cache::put);
  }

  private Trajectory run(
      String role, Solver solver, String view, int mostCalls, Function<CorpusViews, Tools> tools) {
    CorpusViews views = solver.needsIndex() ? corpus.ofIndex() : corpus;
    var key = new RolloutCache.Key(candidate.question(), views.id() + " " + view, solver.name());
    Attempt attempted =
        Optional.ofNullable(made.get(key))
            .or(() -> cache.get(key))
            .orElseGet(
                () -> {
                  Attempt attempt =
                      mostCalls == UNBOUND
                          ? solver.solve(candidate.question(), tools.apply(views))
                          : solver.solve(candidate.question(), tools.apply(views), mostCalls);
                  made.put(key, attempt);
                  return attempt;
                });
    return keep(role, solver.name(), role + " " + view, attempted);
  }

  /** A guess in whole sentences is right where the gold answer is among its words. */
  private boolean isSaidIn(String guess) {
    return guess.length() > LONGEST_ANSWER
        && judge.mentions(guess, candidate.answer(), candidate.aliases());
  }

  private Trajectory keep(String role, String model, String sample, Attempt attempt) {
    return keep(role, model, sample, attempt, false);
  }

  private Trajectory keep(
      String role, String model, String sample, Attempt attempt, boolean isRight) {
    Trajectory trajectory =
        new Trajectory(
            Ids.of(candidate.id(), Ids.of(candidate.question()), sample, model),
            candidate.id(),
            role,
            model,
            candidate.question(),
            attempt.answer(),
            isRight || (!role.equals(Trajectory.ALTERNATIVE) && isRight(attempt.answer())),
            attempt.steps(),
            seenAt(attempt),
            attempt.closing(),
            attempt.usage());
    add(trajectory);
    for (int i = 0; i < attempt.asides().size(); i++) {
      asideOf(sample + " " + i, attempt.asides().get(i));
    }
    return trajectory;
  }

  private void add(Trajectory trajectory) {
    if (!trajectories.contains(trajectory)) {
      trajectories.add(trajectory);
    }
  }

  /** What another did for a rollout, as a rollout of its own. */
  private void asideOf(String sample, Aside aside) {
    Attempt attempt = aside.attempt();
    add(
        new Trajectory(
            Ids.of(candidate.id(), aside.asked(), sample, aside.role(), aside.model()),
            candidate.id(),
            aside.role(),
            aside.model(),
            aside.asked(),
            attempt.answer(),
            false,
            attempt.steps(),
            0,
            attempt.closing(),
            attempt.usage()));
    for (int i = 0; i < attempt.asides().size(); i++) {
      asideOf(sample + " " + i, attempt.asides().get(i));
    }
  }

  /** Whether an answer counts as the gold answer. */
  public boolean isRight(String answer) {
    return judged.computeIfAbsent(answer, this::judged);
  }

  private boolean judged(String answer) {
    if (judge.isRight(answer, candidate.answer(), candidate.aliases())) {
      return true;
    }
    List<String> accepted = new ArrayList<>(List.of(candidate.answer()));
    accepted.addAll(candidate.aliases());
    if (!judge.isOpen(answer, accepted)) {
      return false;
    }
    Judgement judgement = second.judge(candidate.question(), answer, accepted);
    if (!second.name().isEmpty()) {
      asideOf(
          "",
          new Aside(
              Trajectory.JUDGE,
              second.name(),
              answer,
              new Attempt("", List.of(), judgement.reason(), judgement.usage())));
    }
    return judgement.correct();
  }

  /**
   * What is worked out from several values is known after the last call: a difference stands on no
   * page, and who has found one of several things does not know yet that it is the one meant.
   */
  private int seenAt(Attempt attempt) {
    if (candidate.query().operation().kind() != Operation.Kind.NONE) {
      return isRight(attempt.answer()) ? attempt.steps().size() : 0;
    }
    return attempt.steps().stream()
        .filter(step -> judge.mentions(step.observation(), candidate.answer(), candidate.aliases()))
        .mapToInt(Step::n)
        .findFirst()
        .orElse(0);
  }

  /** Everything run so far, in order. */
  public List<Trajectory> trajectories() {
    return List.copyOf(trajectories);
  }

  /** Different wrong answers so far, in order; giving up is none. */
  public List<String> wrongAnswers() {
    return trajectories.stream()
        .filter(Trajectory::isWrong)
        .map(Trajectory::answer)
        .distinct()
        .toList();
  }
}
