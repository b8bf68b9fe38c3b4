package io.hopsmith.pipelines.publish.split;

/**
 * Two rows of one group.
 *
 * @param id a row
 * @param other another one
 */
record Link(String id, String other) {}
