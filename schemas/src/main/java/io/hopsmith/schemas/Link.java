package io.hopsmith.schemas;

/**
 * A hyperlink of a page.
 *
 * @param url absolute target without fragment
 * @param anchor visible text of the link, white space collapsed; may be empty
 * @param sentence the sentence around the link, verbatim; empty outside running text
 */
public record Link(String url, String anchor, String sentence) {}
