package io.hopsmith.agents.solver.walk;

import io.hopsmith.agents.tools.PageView;

/**
 * A page that may be about a thing.
 *
 * @param page the page
 * @param support how well everything said of the thing, and of the things behind it, fits; 0 to 1
 */
record Belief(PageView page, double support) {}
