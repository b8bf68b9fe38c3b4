package io.hopsmith.schemas;

import java.time.Instant;

/**
 * One inference that needs one piece of evidence.
 *
 * @param n running number from 1, in the order in which the question is resolved
 * @param subQuestion the step as a question of its own; earlier answers appear as {@code [n]}
 * @param answer the step's answer
 * @param entity id of the entity that the evidence is about
 * @param pageId the evidence's page
 * @param url the page's URL
 * @param quote verbatim part of the page's text
 * @param pageSha256 hash of the page's body when it was read
 * @param fetchedAt when the page was fetched
 */
public record Hop(
    int n,
    String subQuestion,
    String answer,
    String entity,
    String pageId,
    String url,
    String quote,
    String pageSha256,
    Instant fetchedAt) {}
