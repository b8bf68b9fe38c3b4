package io.hopsmith.pipelines.stages.crawl;

import io.hopsmith.agents.crawl.CrawlRounds;
import io.hopsmith.agents.crawl.SiteCrawlResult;
import io.hopsmith.pipelines.io.ParquetRecords;
import io.hopsmith.pipelines.io.RecordCoder;
import io.hopsmith.pipelines.run.Folders;
import io.hopsmith.pipelines.run.StageContext;
import io.hopsmith.pipelines.stages.ProgressWatch;
import io.hopsmith.pipelines.stages.StageFiles;
import io.hopsmith.schemas.Rejection;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.transforms.Create;

/**
 * Crawls webs round by round, each round a pipeline: the network with its folders, then every
 * archive. Gathers what all of them gave.
 */
final class WebRounds {
  /** Workers that a round's sites are spread over, at most; each crawls many at a time. */
  private static final int MOST_WORKERS = 64;

  private final StageContext context;
  private final Path folder;
  private final RoundTotals totals = new RoundTotals();
  private final List<Path> files = new ArrayList<>();
  private final Map<String, List<String>> aliases = new TreeMap<>();
  private int rounds;

  WebRounds(StageContext context) throws IOException {
    this.context = context;
    folder = context.work().resolve("rounds");
    Folders.delete(folder);
  }

  /** Counts, and what became of URLs that are no pages. */
  RoundTotals totals() {
    return totals;
  }

  /** Files of pages, in the order of the rounds. */
  List<Path> files() {
    return List.copyOf(files);
  }

  /** All URLs that led to a page, by its URL, where rounds found more than the page's own crawl. */
  Map<String, List<String>> aliases() {
    return new TreeMap<>(aliases);
  }

  /**
   * Crawls one web.
   *
   * @param first its first round
   * @param folders read beside that round
   */
  void crawl(CrawlerSpec crawler, CrawlRounds first, List<String> folders) throws IOException {
    List<CrawlJob> jobs =
        Stream.concat(
                first.crawls().stream().map(CrawlJob::ofSite),
                folders.stream().map(CrawlJob::ofFolder))
            .toList();
    CrawlRounds state = first;
    while (!jobs.isEmpty()) {
      StageFiles round = new StageFiles(folder.resolve("" + ++rounds), "results", 1);
      crawlRound(crawler, jobs, round);
      files.addAll(PageFile.all(round.folder()));
      state = state.next(results(round));
      jobs = state.crawls().stream().map(CrawlJob::ofSite).toList();
    }
    state.rejections().forEach(totals::add);
    aliases.putAll(totals.aliases(state));
  }

  private void crawlRound(CrawlerSpec crawler, List<CrawlJob> jobs, StageFiles round)
      throws IOException {
    Pipeline pipeline = Pipeline.create(context.beam().singleThreadOptions());
    pipeline
        .apply("Jobs", Create.of(jobs).withCoder(RecordCoder.of(CrawlJob.class)))
        .apply("CrawlSites", new CrawlSites(crawler, workers(), round.folder()))
        .write(SiteCrawlResult.class, round);
    context.run(
        pipeline,
        new ProgressWatch(
            Rejection.Stage.CRAWL,
            jobs.size(),
            done -> CrawlStage.waitingFor(jobs, done),
            context.progress()));
  }

  private int workers() {
    return context.beam().isLocal()
        ? 1
        : Math.min(MOST_WORKERS, context.beam().workers().orElse(MOST_WORKERS));
  }

  private List<SiteCrawlResult> results(StageFiles round) throws IOException {
    List<SiteCrawlResult> results = new ArrayList<>();
    for (Path file : round.rowFiles()) {
      ParquetRecords.of(SiteCrawlResult.class).read(file, r -> results.add(totals.add(r)));
    }
    for (Path file : StageFiles.rejectionFiles(round.folder())) {
      ParquetRecords.of(Rejection.class).read(file, totals::add);
    }
    return results;
  }
}
