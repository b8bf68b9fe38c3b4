/** Answers of servers kept in WARC files, and fetches answered from them. */
package io.hopsmith.agents.archive;
