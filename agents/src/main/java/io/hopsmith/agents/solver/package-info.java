/** Agents that answer questions, with tools or without. */
package io.hopsmith.agents.solver;
