package io.hopsmith.generators.written;

/**
 * What a model made of a question.
 *
 * @param description what was changed, as {@link io.hopsmith.schemas.Round#edit} says it
 * @param question the question afterwards
 */
record WrittenEdit(String description, WrittenQuestion question) {}
