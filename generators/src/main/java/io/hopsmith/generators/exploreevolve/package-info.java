/** Explore, then evolve long-to-short: the recipe of WebExplorer (arXiv 2509.06501). */
package io.hopsmith.generators.exploreevolve;
