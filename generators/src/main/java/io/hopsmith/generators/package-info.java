/** The two published recipes: self-play and explore-then-evolve. */
package io.hopsmith.generators;
