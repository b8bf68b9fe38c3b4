/**
 * A solver that reads by words: stems, inverse document frequencies and numbers, over pages joined
 * by links and mentions.
 */
package io.hopsmith.agents.solver.lexical;
