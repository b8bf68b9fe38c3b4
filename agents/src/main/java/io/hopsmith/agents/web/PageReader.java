package io.hopsmith.agents.web;

import io.hopsmith.schemas.Page;

/** Turns a fetched document into a page. Pure: no clock, no network; safe for several threads. */
public interface PageReader {

  /**
   * Reads a document.
   *
   * @throws UnreadablePageException when nothing can be read from it; the message says why
   */
  Page read(FetchedDocument document) throws UnreadablePageException;
}
