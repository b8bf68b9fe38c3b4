package io.hopsmith.generators.selfplay;

import io.hopsmith.generators.question.Plan;

/**
 * A question that a proposer composed.
 *
 * @param plan what it asks
 * @param mode which mode and proposer made it, as rows say it
 */
record Proposal(Plan plan, String mode) {}
