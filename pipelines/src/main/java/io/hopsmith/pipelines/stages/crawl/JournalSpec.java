package io.hopsmith.pipelines.stages.crawl;

import io.hopsmith.agents.archive.Journal;
import io.hopsmith.agents.crawl.Urls;
import io.hopsmith.agents.fetch.FetchSettings;
import io.hopsmith.pipelines.stages.ResourceSpec;
import java.io.IOException;
import java.nio.file.Path;

/**
 * The journal of a crawl, which all its rounds share.
 *
 * @param folder of the journal
 * @param bounds within which answers are read
 */
record JournalSpec(String folder, FetchSettings bounds) implements ResourceSpec<Journal> {

  @Override
  public Journal open() throws IOException {
    return Journal.open(Path.of(folder), bounds, Urls::normalise);
  }
}
