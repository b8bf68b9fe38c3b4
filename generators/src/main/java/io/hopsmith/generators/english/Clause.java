package io.hopsmith.generators.english;

/**
 * One clue as a predicate, in the two forms a text needs.
 *
 * @param predicate to follow a subject: "borders Chad", "has Nassau as capital"
 * @param relative to follow a noun: "whose capital is Nassau", "that borders Chad"
 */
record Clause(String predicate, String relative) {}
