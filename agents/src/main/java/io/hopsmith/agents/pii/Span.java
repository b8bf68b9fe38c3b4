package io.hopsmith.agents.pii;

/**
 * Personal data in a text.
 *
 * @param kind what it is
 * @param start of its first character
 * @param end behind its last character
 */
record Span(PersonalData kind, int start, int end) {}
