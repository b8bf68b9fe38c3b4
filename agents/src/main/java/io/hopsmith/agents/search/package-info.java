/** The passage index: BM25 and sentence embeddings over Lucene, in shards. */
package io.hopsmith.agents.search;
