/**
 * Facts read from pages, the store that answers questions about them, and the solver of formal
 * queries. It stands here, not with the generators, because gates prove uniqueness with it too.
 */
package io.hopsmith.agents.facts;
