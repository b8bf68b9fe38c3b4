/** What an agent may do: search and browse. */
package io.hopsmith.agents.tools;
