package io.hopsmith.pipelines.publish.split;

/**
 * How many rows have a value.
 *
 * @param id the value
 * @param rows that have it
 */
record Tally(String id, long rows) {}
