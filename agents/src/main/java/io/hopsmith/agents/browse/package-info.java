/** The live web as the tools of an agent. */
package io.hopsmith.agents.browse;
