package io.hopsmith.generators;

import io.hopsmith.schemas.Candidate;
import io.hopsmith.schemas.Entity;
import io.hopsmith.schemas.Rejection;
import io.hopsmith.schemas.Trajectory;
import java.util.List;

/**
 * Makes questions from one seed entity. Deterministic; safe for use by several threads, each with
 * what it has {@link Made}.
 */
public interface QuestionGenerator {

  /** Name that goes into rows: {@code explore-evolve} or {@code self-play}. */
  String name();

  /**
   * Tries one question from the seed; it ends in exactly one candidate or one rejection.
   *
   * @param n number of the attempt at this seed, from 0; another number gives another question
   * @param made what was kept before and is not asked for again; what this attempt keeps is added
   */
  Generated attempt(Entity seed, int n, Made made);

  /**
   * What came of an attempt.
   *
   * @param candidates questions with a round that passed all gates
   * @param rejections attempts without one, with the reason and the rounds as payload
   * @param trajectories rollouts of explorers and solvers behind the candidates
   */
  record Generated(
      List<Candidate> candidates, List<Rejection> rejections, List<Trajectory> trajectories) {
    public Generated {
      candidates = List.copyOf(candidates);
      rejections = List.copyOf(rejections);
      trajectories = List.copyOf(trajectories);
    }
  }
}
