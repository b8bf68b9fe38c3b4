package io.hopsmith.pipelines.stages.crawl;

import io.hopsmith.agents.archive.ArchiveWriter;
import io.hopsmith.agents.crawl.Urls;
import io.hopsmith.agents.fetch.FetchSettings;
import io.hopsmith.pipelines.run.Folders;
import io.hopsmith.pipelines.run.StageContext;
import io.hopsmith.schemas.Rejection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/**
 * What a run remembers of servers' answers: in its work folder a journal, with which a killed crawl
 * goes on; beside its pages, where that is wanted, an archive, at which the next crawl looks.
 */
final class CrawlMemory {
  private static final String JOURNAL = "journal";

  private final StageContext context;
  private final CrawlPlan plan;

  CrawlMemory(StageContext context, CrawlPlan plan) {
    this.context = context;
    this.plan = plan;
  }

  /** Where the archive is among the files of a complete stage. */
  static Path archive(Path stageFolder) {
    return stageFolder.resolve("warc");
  }

  JournalSpec journal() {
    FetchSettings bounds = plan.crawler().settings().fetch();
    return new JournalSpec(context.work().resolve(JOURNAL).toString(), bounds);
  }

  /** The plan's crawler of the network, with memory. */
  CrawlerSpec crawler() {
    CrawlSource.Network network = (CrawlSource.Network) plan.crawler().source();
    Path own = archive(context.folder().stage(Rejection.Stage.CRAWL));
    String previous =
        network.previous().isEmpty() && Files.isDirectory(own)
            ? own.toString()
            : network.previous();
    return plan.crawler()
        .from(
            new CrawlSource.Network(
                network.routes(), journal().folder(), previous, network.revisitAfter()));
  }

  /** Makes the archive of the journal, where one is wanted. */
  void archive() throws IOException {
    if (plan.archive().isPresent()) {
      Instant now = plan.crawler().settings().clock().instant();
      new ArchiveWriter(plan.archive().get(), ArchiveWriter.USUAL_BYTES)
          .write(context.work().resolve(JOURNAL), archive(context.output()), now, Urls::normalise);
    }
  }

  /** Forgets the journal of a crawl that is complete. */
  static void forget(StageContext context) throws IOException {
    Folders.delete(context.work().resolve(JOURNAL));
  }
}
