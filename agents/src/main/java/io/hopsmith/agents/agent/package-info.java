/** Language models that search: the loop of turns, the tools in it, and what they answer. */
package io.hopsmith.agents.agent;
