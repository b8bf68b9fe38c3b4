package io.hopsmith.agents.pii;

import io.hopsmith.agents.web.FetchedDocument;
import io.hopsmith.agents.web.PageReader;
import io.hopsmith.agents.web.UnreadablePageException;
import io.hopsmith.schemas.Page;

/**
 * Reads pages without personal data ({@link PersonalData}). Cost: one pass over the page's texts;
 * pages that have none are left as they are.
 */
public final class MaskingReader implements PageReader {
  private final PageReader reader;

  /** Masks what the reader reads. */
  public MaskingReader(PageReader reader) {
    this.reader = reader;
  }

  @Override
  public Page read(FetchedDocument document) throws UnreadablePageException {
    return PageMask.of(reader.read(document));
  }
}
