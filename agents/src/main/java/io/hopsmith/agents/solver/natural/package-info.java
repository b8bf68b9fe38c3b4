/**
 * Questions as people word them: what they want, and the loop that searches for it over several
 * pages. How well text fits a question is up to each solver's own sense of text.
 */
package io.hopsmith.agents.solver.natural;
