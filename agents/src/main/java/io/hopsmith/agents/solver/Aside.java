package io.hopsmith.agents.solver;

/**
 * What another language model did for the one that has a rollout: searched for it, or read it a
 * page. Its usage is its own, and not counted with the rollout's.
 *
 * @param role who that is, as {@link io.hopsmith.schemas.Trajectory#role}
 * @param model name of the model
 * @param asked what it was asked: a query, or the address of a page
 * @param attempt what it did and said
 */
public record Aside(String role, String model, String asked, Attempt attempt) {}
