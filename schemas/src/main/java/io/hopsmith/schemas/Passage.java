package io.hopsmith.schemas;

/**
 * A run of consecutive blocks of one page, the unit of retrieval.
 *
 * @param id page id, a hash sign and the running number, e.g. {@code 1f3a..#4}
 * @param pageId the page
 * @param url the page's URL
 * @param title the page's subject, as resolved over the whole corpus
 * @param section headings above the passage, outermost first, joined by {@code " > "}
 * @param text lines of the page's text, verbatim
 */
public record Passage(
    String id, String pageId, String url, String title, String section, String text) {}
