/**
 * A solver that reads by similarity of sentence embeddings and of letter trigrams; it shares no
 * scoring with the lexical one.
 */
package io.hopsmith.agents.solver.dense;
