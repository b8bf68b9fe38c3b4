/** A small web on loopback: folders served under host names of their own. */
package io.hopsmith.agents.crawl.serve;
