package io.hopsmith.agents.tools;

/**
 * One answer of a search.
 *
 * @param url address of the page
 * @param title its subject
 * @param snippet the matching passage's text, verbatim lines of the page
 * @param score the engine's score; comparable within one answer list only
 */
public record SearchHit(String url, String title, String snippet, double score) {}
