package io.hopsmith.generators;

/**
 * Numbers of the recipes.
 *
 * @param mostRounds rounds of evolution, at most; 5 in WebExplorer (arXiv 2509.06501)
 * @param play what self-play is told
 * @param randomSeed the run's seed
 */
public record Recipe(int mostRounds, PlayRecipe play, long randomSeed) {}
