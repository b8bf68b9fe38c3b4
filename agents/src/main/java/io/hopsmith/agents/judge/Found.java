package io.hopsmith.agents.judge;

/**
 * Where a reply says an accepted answer.
 *
 * @param from index of its first word in the reply
 * @param to index after its last
 * @param reason what makes it the same
 */
record Found(int from, int to, String reason) {}
