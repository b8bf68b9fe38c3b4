package io.hopsmith.pipelines.stages.crawl;

import io.hopsmith.pipelines.io.RecordFile;
import io.hopsmith.pipelines.io.Shards;
import io.hopsmith.pipelines.run.RunFailure;
import io.hopsmith.schemas.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The pages of one job on disk, so that memory need not hold the pages of a site. Trouble with the
 * disk is the run's, not a site's.
 */
final class PageFile implements AutoCloseable {
  private static final String NAME = "pages";

  /** Many sites are crawled at a time, and each has such a file. */
  private static final long ROW_GROUP_BYTES = 2L << 20;

  private final RecordFile<Page> file;

  private PageFile(RecordFile<Page> file) {
    this.file = file;
  }

  static PageFile of(CrawlJob job, Path folder) {
    Path path = folder.resolve(NAME + "-" + job.id() + ".parquet");
    try {
      return new PageFile(new RecordFile<>(Page.class, path, ROW_GROUP_BYTES));
    } catch (IOException e) {
      throw new RunFailure(e.getMessage(), e);
    }
  }

  /** The files of all jobs that were done. */
  static List<Path> all(Path folder) throws IOException {
    return Shards.list(folder, NAME);
  }

  void add(Page page) {
    try {
      file.add(page);
    } catch (IOException e) {
      throw new RunFailure(e.getMessage(), e);
    }
  }

  void complete() {
    try {
      file.complete();
    } catch (IOException e) {
      throw new RunFailure(e.getMessage(), e);
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
