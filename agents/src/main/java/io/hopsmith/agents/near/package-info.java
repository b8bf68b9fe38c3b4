/**
 * How alike texts are: exactly, by the sequences of words that they share, and at a fixed cost for
 * any number of texts, by MinHash signatures and the buckets in which like ones meet. Knows texts
 * of any length and, in {@code PageContent}, what makes two pages the same.
 */
package io.hopsmith.agents.near;
