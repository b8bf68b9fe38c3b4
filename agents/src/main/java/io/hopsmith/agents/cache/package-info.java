/** What is remembered within bounds. */
package io.hopsmith.agents.cache;
