/** Answers without pages: from the question's own words and a table of frequent answers. */
package io.hopsmith.agents.solver.closedbook;
