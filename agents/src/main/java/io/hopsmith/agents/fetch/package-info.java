/** Fetching one URL: politely, within bounds, and only from addresses open to the public. */
package io.hopsmith.agents.fetch;
