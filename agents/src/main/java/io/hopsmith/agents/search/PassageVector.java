package io.hopsmith.agents.search;

import io.hopsmith.schemas.Passage;

/**
 * A passage and its embedding.
 *
 * @param passage the passage
 * @param vector of length one; not to be modified
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody; a copy per read would cost more
public record PassageVector(Passage passage, float[] vector) {}
