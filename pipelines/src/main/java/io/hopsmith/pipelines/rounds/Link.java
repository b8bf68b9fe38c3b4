package io.hopsmith.pipelines.rounds;

/**
 * Two members of one component.
 *
 * @param id a member
 * @param other another one
 */
public record Link(String id, String other) {}
