package io.hopsmith.pipelines.stages.crawl;

import io.hopsmith.agents.crawl.CrawlRounds;
import io.hopsmith.agents.crawl.SiteCrawlResult;
import io.hopsmith.agents.crawl.SitemapResult;
import io.hopsmith.pipelines.io.ParquetRecords;
import io.hopsmith.pipelines.io.ReadRecords;
import io.hopsmith.pipelines.io.RecordCoder;
import io.hopsmith.pipelines.io.WriteRecords;
import io.hopsmith.pipelines.run.Folders;
import io.hopsmith.pipelines.run.RunFailure;
import io.hopsmith.pipelines.run.Stage;
import io.hopsmith.pipelines.run.StageContext;
import io.hopsmith.pipelines.run.StageCounts;
import io.hopsmith.pipelines.stages.ProgressWatch;
import io.hopsmith.pipelines.stages.StageFiles;
import io.hopsmith.schemas.Page;
import io.hopsmith.schemas.Rejection;
import io.hopsmith.schemas.Seed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;

/**
 * Crawls the seeds' sites, then the sites that they lead to, round by round, each round a pipeline;
 * a last pipeline writes {@code pages}. Counts are of documents: different URLs that were to be
 * read, without those that led to another one.
 */
public final class CrawlStage implements Stage {
  /** Workers that a round's sites are spread over where there are several. */
  private static final int WORKERS = 64;

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
    Path rounds = context.work().resolve("rounds");
    Folders.delete(rounds);
    RoundTotals totals = new RoundTotals();
    List<Path> files = new ArrayList<>();
    CrawlRounds state = CrawlRounds.first(plan.limits(), starts(totals));
    for (boolean first = true; first || !state.isOver(); first = false) {
      StageFiles round = new StageFiles(rounds.resolve("" + state.round()), "results", 1);
      crawlRound(jobs(state, first), round, context);
      files.addAll(PageFile.all(round.folder()));
      state = state.next(results(round, totals));
    }
    state.rejections().forEach(totals::add);
    requirePages(totals);
    return finish(files, totals, state, context);
  }

  /** The seeds that are URLs, and what sitemaps list, which is as far from a start. */
  private List<String> starts(RoundTotals totals) {
    List<String> starts = new ArrayList<>(plan.values(Seed.Kind.URL));
    for (String sitemap : plan.values(Seed.Kind.SITEMAP)) {
      SitemapResult result = plan.crawler().sitemaps().read(sitemap);
      starts.addAll(result.urls());
      result.rejections().forEach(totals::add);
    }
    return starts;
  }

  private List<CrawlJob> jobs(CrawlRounds state, boolean first) {
    List<CrawlJob> jobs = new ArrayList<>(state.crawls().stream().map(CrawlJob::ofSite).toList());
    if (first) {
      plan.values(Seed.Kind.FOLDER).stream().map(CrawlJob::ofFolder).forEach(jobs::add);
    }
    return jobs;
  }

  private void crawlRound(List<CrawlJob> jobs, StageFiles round, StageContext context) {
    Pipeline pipeline = Pipeline.create(context.beam().singleThreadOptions());
    pipeline
        .apply("Jobs", Create.of(jobs).withCoder(RecordCoder.of(CrawlJob.class)))
        .apply(
            "CrawlSites",
            new CrawlSites(plan.crawler(), context.beam().isLocal() ? 1 : WORKERS, round.folder()))
        .write(SiteCrawlResult.class, round);
    context
        .beam()
        .run(
            pipeline,
            new ProgressWatch(
                name(), jobs.size(), done -> waitingFor(jobs, done), context.progress()));
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

  private static List<SiteCrawlResult> results(StageFiles round, RoundTotals totals)
      throws IOException {
    List<SiteCrawlResult> results = new ArrayList<>();
    for (Path file : round.rowFiles()) {
      ParquetRecords.of(SiteCrawlResult.class).read(file, r -> results.add(totals.add(r)));
    }
    for (Path file : StageFiles.rejectionFiles(round.folder())) {
      ParquetRecords.of(Rejection.class).read(file, totals::add);
    }
    return results;
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

  private StageCounts finish(
      List<Path> files, RoundTotals totals, CrawlRounds state, StageContext context)
      throws IOException {
    StageFiles pages = StageFiles.of(name(), context.output(), plan.shards());
    Pipeline pipeline = Pipeline.create(context.beam().options());
    PCollectionTuple finished =
        pipeline
            .apply("ReadRounds", ReadRecords.of(Page.class, files))
            .apply("FinishPages", new FinishPages(totals.aliases(state)));
    PCollection<Rejection> refused =
        pipeline.apply(
            "Refused", Create.of(totals.rejections()).withCoder(RecordCoder.of(Rejection.class)));
    finished.get(FinishPages.PAGES).apply("WritePages", WriteRecords.to(Page.class, pages.rows()));
    PCollectionList.of(refused)
        .and(finished.get(FinishPages.REJECTIONS))
        .apply("AllRejected", Flatten.pCollections())
        .apply("WriteRejected", WriteRecords.to(Rejection.class, pages.rejections()));
    context.beam().run(pipeline, result -> {});
    return pages.counts(name(), totals.documents());
  }
}
