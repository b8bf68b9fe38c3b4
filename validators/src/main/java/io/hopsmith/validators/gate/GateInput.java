package io.hopsmith.validators.gate;

import io.hopsmith.schemas.Candidate;

/**
 * What a gate looks at.
 *
 * @param candidate the question in its present state, with answer, query and hops
 * @param corpus the pages
 * @param rollouts where solvers are run for this question
 */
public record GateInput(Candidate candidate, CorpusViews corpus, Rollouts rollouts) {}
