/** Fetching sites over HTTP; the only package that sees crawler4j. */
package io.hopsmith.agents.crawl;
