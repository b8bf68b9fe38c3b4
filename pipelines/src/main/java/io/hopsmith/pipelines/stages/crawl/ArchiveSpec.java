package io.hopsmith.pipelines.stages.crawl;

import io.hopsmith.agents.archive.Archive;
import io.hopsmith.agents.crawl.Urls;
import io.hopsmith.agents.fetch.FetchSettings;
import io.hopsmith.pipelines.stages.ResourceSpec;
import java.io.IOException;
import java.nio.file.Path;

/**
 * An archive, which is read once for all that use it.
 *
 * @param path of a WARC file or a folder of them
 * @param bounds within which answers are read
 */
record ArchiveSpec(String path, FetchSettings bounds) implements ResourceSpec<ArchiveSpec.Opened> {

  /** The archive; its files are open only while something is read. */
  record Opened(Archive archive) implements AutoCloseable {
    @Override
    public void close() {}
  }

  @Override
  public Opened open() throws IOException {
    return new Opened(Archive.open(Path.of(path), bounds, Urls::normalise));
  }
}
