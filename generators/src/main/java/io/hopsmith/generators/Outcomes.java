package io.hopsmith.generators;

import io.hopsmith.generators.QuestionGenerator.Generated;
import io.hopsmith.schemas.Candidate;
import io.hopsmith.schemas.Refused;
import io.hopsmith.schemas.Rejection;
import io.hopsmith.schemas.Rejection.Reason;
import io.hopsmith.schemas.Rejection.Stage;
import io.hopsmith.schemas.Trajectory;
import io.hopsmith.schemas.UnusableReply;
import io.hopsmith.schemas.Verdict;
import io.hopsmith.schemas.avro.RecordCodec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Collects what comes of a generator's attempts: each is accepted or rejected exactly once. */
public final class Outcomes {
  private final String generator;
  private final List<Candidate> candidates = new ArrayList<>();
  private final List<Rejection> rejections = new ArrayList<>();
  private final List<Trajectory> trajectories = new ArrayList<>();

  public Outcomes(String generator) {
    this.generator = generator;
  }

  /** Random numbers that depend on the run's seed and the attempt alone. */
  public static Random random(long runSeed, String attemptKey) {
    return new Random(runSeed * 31 + Long.parseUnsignedLong(attemptKey.substring(0, 15), 16));
  }

  /** Keeps a question with the rollouts behind it; they are filed under its id. */
  public void accept(Candidate candidate, List<Trajectory> rollouts) {
    candidates.add(candidate);
    rollouts.forEach(this::add);
  }

  public void add(Trajectory trajectory) {
    trajectories.add(trajectory);
  }

  /** Refuses an attempt that did not become a question. */
  public void reject(String key, Reason reason, String detail) {
    rejections.add(new Rejection(Stage.GENERATE, key, reason, generator + ": " + detail, ""));
  }

  /** Refuses an attempt for a reply of a model that cannot be used, with the reply as it came. */
  public void rejectReply(String key, String detail, String raw) {
    rejections.add(
        new Rejection(
            Stage.GENERATE,
            key,
            Reason.MODEL_REPLY,
            generator + ": " + detail,
            RecordCodec.of(UnusableReply.class).toJson(new UnusableReply(raw))));
  }

  /**
   * Refuses an attempt that shipped nothing: for the reason of the last refusal, or because every
   * round that passed asks for what was made before or is over-specified.
   */
  public void refuse(String key, Attempt attempt) {
    refuse(key, attempt.mayShip(), attempt.lastRefusal(), attempt.refused());
  }

  /**
   * Refuses an attempt that shipped nothing.
   *
   * @param mayShip whether some round passed and could be shipped if it were new
   * @param last the last refusal
   * @param refused what is to be kept of it
   */
  public void refuse(String key, boolean mayShip, Optional<Verdict> last, Refused refused) {
    if (mayShip) {
      reject(key, Reason.DUPLICATE_QUESTION, "the same answer from the same pages was made before");
      return;
    }
    if (last.isEmpty()) {
      reject(key, Reason.NO_UNIQUE_QUESTION, "no edit takes away what is over-specified");
      return;
    }
    Verdict refusal = last.get();
    rejections.add(
        new Rejection(
            Stage.GENERATE,
            key,
            Attempt.isUnsayable(refusal)
                ? Reason.REALISATION
                : Reason.valueOf("GATE_" + refusal.gate()),
            generator + ": " + refusal.reason(),
            RecordCodec.of(Refused.class).toJson(refused)));
  }

  /** Everything so far. */
  public Generated generated() {
    return new Generated(candidates, rejections, trajectories);
  }
}
