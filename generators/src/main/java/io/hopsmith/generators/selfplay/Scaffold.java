package io.hopsmith.generators.selfplay;

import io.hopsmith.generators.compose.Blueprint;

/**
 * A seed question of which the structure is kept.
 *
 * @param name its name
 * @param blueprint the structure
 * @param pattern a question of the structure, for people to read
 */
public record Scaffold(String name, Blueprint blueprint, String pattern) {}
