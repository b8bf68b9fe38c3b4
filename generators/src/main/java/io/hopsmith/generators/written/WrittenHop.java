package io.hopsmith.generators.written;

/**
 * One step of a question as a model gives it, its quote as the page has it.
 *
 * @param question the step as a question; earlier answers appear as {@code [n]}
 * @param answer the step's answer
 * @param url the page that tells
 * @param quote verbatim part of the page's text
 */
record WrittenHop(String question, String answer, String url, String quote) {}
