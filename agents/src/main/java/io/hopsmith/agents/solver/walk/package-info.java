/**
 * The search loop of the embedded solvers: which queries to send, which pages to open, how beliefs
 * about one thing help to find the next. How well a page fits is up to each solver's own reading.
 */
package io.hopsmith.agents.solver.walk;
