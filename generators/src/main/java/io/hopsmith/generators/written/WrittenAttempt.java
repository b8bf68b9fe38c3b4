package io.hopsmith.generators.written;

import io.hopsmith.agents.agent.ToolAgent.Exploration;
import io.hopsmith.agents.llm.ModelException;
import io.hopsmith.agents.llm.UnusableReplyException;
import io.hopsmith.agents.solver.Aside;
import io.hopsmith.agents.solver.Attempt;
import io.hopsmith.agents.store.BudgetSpentException;
import io.hopsmith.generators.Made;
import io.hopsmith.generators.Outcomes;
import io.hopsmith.generators.Rounds;
import io.hopsmith.generators.question.PageStamps;
import io.hopsmith.schemas.Candidate;
import io.hopsmith.schemas.Entity;
import io.hopsmith.schemas.Hop;
import io.hopsmith.schemas.Ids;
import io.hopsmith.schemas.Query;
import io.hopsmith.schemas.Refused;
import io.hopsmith.schemas.Rejection.Reason;
import io.hopsmith.schemas.Round;
import io.hopsmith.schemas.Trajectory;
import io.hopsmith.schemas.Trajectory.Usage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One question of a model on its way: its rounds with their verdicts, and what was written for
 * them. For one thread.
 */
final class WrittenAttempt {
  private static final int LEAST_PAGES = 2;

  private final Desk desk;
  private final String generator;
  private final String mode;
  private final Entity seed;
  private final List<String> themes;
  private final Rounds rounds = new Rounds();
  private final Map<Integer, WrittenQuestion> questions = new HashMap<>();
  private final List<Trajectory> writings = new ArrayList<>();
  private Optional<Reason> setAside = Optional.empty();
  private String detail = "";

  WrittenAttempt(Desk desk, String generator, String mode, Entity seed, List<String> themes) {
    this.desk = desk;
    this.generator = generator;
    this.mode = mode;
    this.seed = seed;
    this.themes = List.copyOf(themes);
  }

  /** Keeps what a model in a part did and wrote. */
  void keep(String role, String model, String closing, Usage usage) {
    keep(role, model, seed.name(), new Attempt("", List.of(), closing, usage));
  }

  /** Keeps what a model in a part did, and what others did for it. */
  void keep(String role, String model, Attempt attempt) {
    keep(role, model, seed.name(), attempt);
  }

  private void keep(String role, String model, String asked, Attempt attempt) {
    writings.add(
        new Trajectory(
            Ids.of(seed.id(), generator, role, model, Integer.toString(writings.size())),
            "",
            role,
            model,
            asked,
            attempt.answer(),
            false,
            attempt.steps(),
            0,
            attempt.closing(),
            attempt.usage()));
    for (Aside aside : attempt.asides()) {
      keep(aside.role(), aside.model(), aside.asked(), aside.attempt());
    }
  }

  /**
   * Whether an exploration read enough to compose from; otherwise the attempt is set aside, as the
   * model's fault where it did not end by itself.
   */
  boolean hasRead(Exploration walk) {
    if (walk.opened().size() < LEAST_PAGES) {
      setAside(
          walk.trouble().isEmpty() ? Reason.TOO_FEW_FACTS : Reason.MODEL_REPLY,
          "the exploration from %s read %d of the %d pages that a question takes%s"
              .formatted(
                  seed.name(),
                  walk.opened().size(),
                  LEAST_PAGES,
                  walk.trouble().isEmpty() ? "" : ": " + walk.trouble()));
    }
    return setAside.isEmpty();
  }

  /** Has a question judged and keeps the round. */
  Rounds.State judge(WrittenQuestion question, String edit) {
    int n = rounds.next();
    Candidate candidate = candidate(question, List.of(), n);
    questions.put(n, question);
    return rounds.add(question.question(), edit, Query.NONE, desk.gates().judge(candidate));
  }

  Rounds rounds() {
    return rounds;
  }

  /** Says why the attempt is to end without a question, whatever its rounds. */
  void setAside(Reason reason, String why) {
    setAside = Optional.of(reason);
    detail = why;
  }

  /**
   * Does an attempt's work and ends it. Where a model gives no usable reply, or the budget ends,
   * and some round passed already, the attempt ships that; a reply that cannot be used is kept as
   * it came. What models did for an attempt that ships nothing is kept all the same.
   *
   * @throws RuntimeException what ended the work, where no round passed or the run has to stop
   */
  void run(String key, Made made, Outcomes outcomes, Runnable work) {
    try {
      work.run();
    } catch (UnusableReplyException e) {
      keep(part(e.role()), e.model(), e.attempt());
      if (!hasPassed()) {
        rejectReply(key, outcomes, e, e.raw());
        return;
      }
    } catch (ModelException e) {
      if (e.stopsRun()) {
        throw e;
      }
      if (!hasPassed()) {
        rejectReply(key, outcomes, e, e.raw());
        return;
      }
    } catch (BudgetSpentException e) {
      if (!hasPassed()) {
        throw e;
      }
    }
    finish(key, made, outcomes);
  }

  /** The part of a role as rollouts name it: of two proposers either is one. */
  private static String part(String role) {
    return role.replaceFirst(" [ab]$", "").replace(' ', '-');
  }

  private void rejectReply(String key, Outcomes outcomes, RuntimeException why, String raw) {
    outcomes.rejectReply(key, seed.name() + ": " + why.getMessage(), raw);
    keepPaid(outcomes);
  }

  /** What models did is kept though nothing is shipped: it was paid for. */
  private void keepPaid(Outcomes outcomes) {
    writings.forEach(outcomes::add);
    rounds.trajectories().stream()
        .filter(rollout -> rollout.usage().modelCalls() > 0)
        .forEach(outcomes::add);
  }

  private boolean hasPassed() {
    return rounds.all().stream().anyMatch(Round::passed);
  }

  private void finish(String key, Made made, Outcomes outcomes) {
    Optional<Round> last =
        rounds.all().stream().filter(Round::passed).reduce((first, second) -> second);
    if (last.isPresent() && isNew(last.get(), made)) {
      WrittenQuestion question = questions.get(last.get().n());
      made.keep(question.answer(), question.urls());
      Candidate shipped = candidate(question, rounds.all(), last.get().n());
      outcomes.accept(shipped, rounds.trajectories());
      writings.stream().map(each -> each.ownedBy(shipped.id())).forEach(outcomes::add);
      return;
    }
    if (setAside.isPresent()) {
      outcomes.reject(key, setAside.get(), detail);
    } else {
      outcomes.refuse(
          key, last.isPresent(), rounds.lastRefusal(), new Refused(generator, mode, rounds.all()));
    }
    keepPaid(outcomes);
  }

  private boolean isNew(Round round, Made made) {
    WrittenQuestion question = questions.get(round.n());
    return made.isNew(question.answer(), question.urls());
  }

  private Candidate candidate(WrittenQuestion question, List<Round> all, int shipped) {
    return new Candidate(
        Ids.of(question.question(), question.answer()),
        generator,
        mode,
        desk.language(),
        seed.id(),
        seed.side(),
        themes,
        question.question(),
        question.answer(),
        question.answerType(),
        question.aliases(),
        Query.NONE,
        hops(question),
        all,
        shipped);
  }

  private List<Hop> hops(WrittenQuestion question) {
    List<Hop> hops = new ArrayList<>();
    for (WrittenHop hop : question.hops()) {
      PageStamps.Stamp stamp = desk.pages().at(hop.url());
      hops.add(
          new Hop(
              hops.size() + 1,
              hop.question(),
              hop.answer(),
              desk.entityAt(hop.url()).map(Entity::id).orElse(""),
              stamp.id(),
              hop.url(),
              hop.quote(),
              stamp.sha256(),
              stamp.fetchedAt()));
    }
    return hops;
  }
}
