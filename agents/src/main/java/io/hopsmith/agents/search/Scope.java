package io.hopsmith.agents.search;

import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.Query;

/**
 * The passages that a search may find.
 *
 * @param filter the same as a query; empty when it is all of them
 * @param docs their documents, ascending, per open shard
 */
record Scope(Optional<Query> filter, List<int[]> docs) {}
