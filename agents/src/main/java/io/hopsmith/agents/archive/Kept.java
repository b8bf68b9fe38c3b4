package io.hopsmith.agents.archive;

import io.hopsmith.agents.fetch.Answer;
import io.hopsmith.agents.fetch.FetchException;

/** What was kept of a URL, as far as it serves a request. */
public sealed interface Kept {

  /** All that the request wants; {@link Answer#arrived} says from when. */
  record Whole(Answer answer) implements Kept {}

  /**
   * Less of the body than the request wants.
   *
   * @param why the record's {@code WARC-Truncated}
   * @param bytes that were kept, decompressed
   */
  record Cut(String why, int bytes) implements Kept {}

  /** No answer; or one that was kept, but is broken or beyond a bound. */
  record Failed(FetchException failure) implements Kept {}
}
