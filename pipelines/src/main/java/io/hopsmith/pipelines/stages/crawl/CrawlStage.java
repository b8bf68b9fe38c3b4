package io.hopsmith.pipelines.stages.crawl;

import io.hopsmith.agents.archive.Archive;
import io.hopsmith.agents.crawl.CrawlRounds;
import io.hopsmith.pipelines.run.RunFailure;
import io.hopsmith.pipelines.run.Stage;
import io.hopsmith.pipelines.run.StageContext;
import io.hopsmith.pipelines.run.StageCounts;
import io.hopsmith.pipelines.stages.SharedResource;
import io.hopsmith.schemas.Rejection;
import io.hopsmith.schemas.Seed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Crawls the seeds' sites, then the sites that they lead to, and archives in the same way; at last
 * pages that repeat another one are refused, and {@code pages} written. Counts are of documents:
 * different URLs that were to be read, without those that led to another one.
 */
public final class CrawlStage implements Stage {
  private final CrawlPlan plan;

  public CrawlStage(CrawlPlan plan) {
    this.plan = plan;
  }

  @Override
  public Rejection.Stage name() {
    return Rejection.Stage.CRAWL;
  }

  @Override
  public List<Rejection.Stage> inputs() {
    return List.of();
  }

  /**
   * Crawls.
   *
   * @throws RunFailure when not a single page could be read
   */
  @Override
  public StageCounts run(StageContext context) throws IOException {
    WebRounds webs = new WebRounds(context);
    if (plan.seeds().stream().anyMatch(seed -> seed.kind() != Seed.Kind.WARC)) {
      crawlNetwork(webs, new CrawlMemory(context, plan));
    }
    for (String archive : plan.values(Seed.Kind.WARC)) {
      crawlArchive(webs, archive);
    }
    requirePages(webs.totals());
    return new FinishCrawl(plan, context, webs).counts();
  }

  /** Where a stage's folder has its archive. */
  public static Path archive(Path stageFolder) {
    return CrawlMemory.archive(stageFolder);
  }

  @Override
  public void completed(StageContext context) throws IOException {
    CrawlMemory.forget(context);
  }

  /** The archive does not count: it can be made and left out for the same pages. */
  @Override
  public boolean isReproducible(Path file) {
    return !file.toString().endsWith(".warc.gz");
  }

  private void crawlNetwork(WebRounds webs, CrawlMemory memory) throws IOException {
    SharedResource.Lease lease = SharedResource.lease(memory.journal());
    try {
      List<String> starts = Starts.of(plan.seeds(), memory.crawler(), webs.totals());
      CrawlRounds first = CrawlRounds.first(plan.limits(), starts);
      webs.crawl(memory.crawler(), first, plan.values(Seed.Kind.FOLDER));
    } finally {
      lease.close();
    }
    memory.archive();
  }

  private void crawlArchive(WebRounds webs, String path) throws IOException {
    ArchiveSpec spec = new ArchiveSpec(path, plan.crawler().settings().fetch());
    Archive archive = SharedResource.acquire(spec).archive();
    try {
      archive.rejections().forEach(webs.totals()::add);
      ArchivedWeb web = ArchivedWeb.of(archive, path, plan, webs.totals());
      webs.crawl(web.crawler(), web.first(), List.of());
    } finally {
      SharedResource.release(spec);
    }
  }

  /** The sites still to come: one worker is done with them in the order of their ids. */
  static String waitingFor(List<CrawlJob> jobs, long done) {
    List<String> left =
        jobs.stream()
            .sorted(Comparator.comparing(CrawlJob::id))
            .skip(done)
            .map(CrawlJob::label)
            .toList();
    return left.isEmpty() ? "" : "sites: " + String.join(", ", left);
  }

  private void requirePages(RoundTotals totals) {
    if (totals.noPages()) {
      String tried =
          totals.rejections().stream()
              .limit(3)
              .map(r -> "%s %s (%s)".formatted(r.key(), r.reason(), r.detail()))
              .collect(Collectors.joining("; "));
      throw new RunFailure(
          "no page could be read from the seeds %s: %s; check that they are reachable and allowed"
              .formatted(
                  plan.seeds().stream().map(Seed::value).toList(),
                  tried.isEmpty() ? "they name no page" : tried));
    }
  }
}
