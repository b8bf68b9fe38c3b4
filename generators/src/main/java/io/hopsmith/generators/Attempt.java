package io.hopsmith.generators;

import io.hopsmith.agents.solver.RoundGates;
import io.hopsmith.agents.store.BudgetSpentException;
import io.hopsmith.generators.english.QuestionLint;
import io.hopsmith.generators.question.GoldAnswer;
import io.hopsmith.generators.question.Plan;
import io.hopsmith.schemas.Candidate;
import io.hopsmith.schemas.Entity;
import io.hopsmith.schemas.Ids;
import io.hopsmith.schemas.Query;
import io.hopsmith.schemas.Refused;
import io.hopsmith.schemas.Round;
import io.hopsmith.schemas.Trajectory;
import io.hopsmith.schemas.Verdict;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * One question on its way: keeps every round with its verdicts and knows which was the last to
 * pass.
 */
public final class Attempt {

  private static final String UNSAYABLE = "no acceptable wording: ";

  private final Workshop workshop;
  private final String generator;
  private final String mode;
  private final Entity seed;
  private final List<String> themes;
  private final Random random;
  private final Rounds rounds = new Rounds();
  private final Map<Integer, Plan> plans = new HashMap<>();
  private final Set<Integer> overSpecified = new HashSet<>();

  public Attempt(
      Workshop workshop,
      String generator,
      String mode,
      Entity seed,
      List<String> themes,
      Random random) {
    this.workshop = workshop;
    this.generator = generator;
    this.mode = mode;
    this.seed = seed;
    this.themes = List.copyOf(themes);
    this.random = random;
  }

  /**
   * Writes the plan as a question, has it judged and keeps the round. What cannot be said in
   * acceptable English is refused without a look at the pages.
   */
  public Rounds.State judge(Plan plan, String edit) {
    int n = rounds.next();
    String question = workshop.writer().write(plan, random);
    Candidate candidate = candidate(plan, question, List.of(), n);
    List<String> problems = QuestionLint.problems(question);
    RoundGates.Outcome outcome =
        problems.isEmpty() ? workshop.gates().judge(candidate) : unsayable(problems);
    plans.put(n, plan);
    return rounds.add(question, edit, candidate.query(), outcome);
  }

  private static RoundGates.Outcome unsayable(List<String> problems) {
    String fault = UNSAYABLE + String.join("; ", problems);
    return new RoundGates.Outcome(List.of(Verdict.fail(Verdict.Gate.FORM, fault)), List.of());
  }

  /** Whether a verdict says that no wording was acceptable. */
  static boolean isUnsayable(Verdict verdict) {
    return verdict.reason().startsWith(UNSAYABLE);
  }

  /** See {@link Rounds#isLostToSolvers}. */
  public boolean isLostToSolvers() {
    return rounds.isLostToSolvers();
  }

  /**
   * Writes and judges an over-specified plan, of which some clue could go: a round to go on from,
   * which is kept and never shipped.
   */
  public Rounds.State judgeOverSpecified(Plan plan, String edit) {
    overSpecified.add(rounds.next());
    return judge(plan, edit);
  }

  /**
   * The question in its last passing state that was not made before, which is noted; empty when
   * there is none.
   */
  public Optional<Candidate> shipped(Made made) {
    Optional<Round> last = Optional.empty();
    for (Round round : rounds.all()) {
      if (mayShip(round) && !made.has(plans.get(round.n()), workshop.facts())) {
        last = Optional.of(round);
      }
    }
    last.ifPresent(round -> made.keep(plans.get(round.n()), plans.get(0), workshop.facts()));
    return last.map(
        round -> candidate(plans.get(round.n()), round.question(), rounds.all(), round.n()));
  }

  /**
   * Goes on with the rounds; where the budget for models ends meanwhile, and some round may be
   * shipped already, the attempt is left as it is.
   *
   * @throws BudgetSpentException where none may
   */
  public void goOn(Runnable work) {
    try {
      work.run();
    } catch (BudgetSpentException e) {
      if (!mayShip()) {
        throw e;
      }
    }
  }

  /** Whether some round passed that says no more than it needs to. */
  boolean mayShip() {
    return rounds.all().stream().anyMatch(this::mayShip);
  }

  private boolean mayShip(Round round) {
    return round.passed() && !overSpecified.contains(round.n());
  }

  /** What is to be kept of the attempt if it ships nothing. */
  public Refused refused() {
    return new Refused(generator, mode, rounds.all());
  }

  /** Rollouts behind the verdicts so far. */
  public List<Trajectory> trajectories() {
    return rounds.trajectories();
  }

  /** See {@link Rounds#lastRefusal}. */
  public Optional<Verdict> lastRefusal() {
    return rounds.lastRefusal();
  }

  private Candidate candidate(Plan plan, String question, List<Round> all, int shipped) {
    GoldAnswer answer = GoldAnswer.of(plan, workshop.facts());
    Query query = plan.query(workshop.writer().withWords(plan.merged()));
    return new Candidate(
        Ids.of(question, answer.text()),
        generator,
        mode,
        "en",
        seed.id(),
        seed.side(),
        themes,
        question,
        answer.text(),
        answer.type(),
        answer.aliases(),
        query,
        workshop.hops().write(plan, answer.text(), workshop.pages()),
        all,
        shipped);
  }
}
