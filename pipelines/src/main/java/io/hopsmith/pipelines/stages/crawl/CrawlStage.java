package io.hopsmith.pipelines.stages.crawl;

import io.hopsmith.agents.archive.Archive;
import io.hopsmith.agents.crawl.CrawlRounds;
import io.hopsmith.agents.pii.PersonalData;
import io.hopsmith.pipelines.io.ParquetRecords;
import io.hopsmith.pipelines.io.ReadRecords;
import io.hopsmith.pipelines.io.RecordCoder;
import io.hopsmith.pipelines.io.WriteRecords;
import io.hopsmith.pipelines.run.RunFailure;
import io.hopsmith.pipelines.run.Stage;
import io.hopsmith.pipelines.run.StageContext;
import io.hopsmith.pipelines.run.StageCounts;
import io.hopsmith.pipelines.stages.SharedResource;
import io.hopsmith.pipelines.stages.StageFiles;
import io.hopsmith.pipelines.stages.near.RejectNearDuplicates;
import io.hopsmith.schemas.Page;
import io.hopsmith.schemas.Rejection;
import io.hopsmith.schemas.Seed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;

/**
 * Crawls the seeds' sites, then the sites that they lead to, and archives in the same way; a last
 * pipeline refuses pages that repeat another one and writes {@code pages}. Counts are of documents:
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
    return finish(webs, context);
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

  private StageCounts finish(WebRounds webs, StageContext context) throws IOException {
    RoundTotals totals = webs.totals();
    StageFiles pages = StageFiles.of(name(), context.output(), plan.shards());
    Pipeline pipeline = Pipeline.create(context.beam().options());
    PCollectionTuple finished =
        pipeline
            .apply("ReadRounds", ReadRecords.of(Page.class, webs.files()))
            .apply("FinishPages", new FinishPages(webs.aliases()));
    PCollection<Rejection> refused =
        pipeline.apply(
            "Refused", Create.of(totals.rejections()).withCoder(RecordCoder.of(Rejection.class)));
    PCollectionTuple unique = withoutCopies(finished.get(FinishPages.PAGES));
    unique
        .get(RejectNearDuplicates.PAGES)
        .apply("WritePages", WriteRecords.to(Page.class, pages.rows()));
    PCollectionList.of(refused)
        .and(finished.get(FinishPages.REJECTIONS))
        .and(unique.get(RejectNearDuplicates.REJECTIONS))
        .apply("AllRejected", Flatten.pCollections())
        .apply("WriteRejected", WriteRecords.to(Rejection.class, pages.rejections()));
    context.run(pipeline, result -> {});
    StageCounts counts = pages.counts(name(), totals.documents());
    return plan.masked() ? counts.withMasked(masked(pages)) : counts;
  }

  private static Map<PersonalData, Long> masked(StageFiles pages) throws IOException {
    Map<PersonalData, Long> masked = new EnumMap<>(PersonalData.class);
    for (Path file : pages.rowFiles()) {
      ParquetRecords.of(Page.class).read(file, page -> PersonalData.count(page.text(), masked));
    }
    return masked;
  }

  private PCollectionTuple withoutCopies(PCollection<Page> pages) {
    if (plan.nearDuplicates().isPresent()) {
      return pages.apply(
          "RejectNearDuplicates", RejectNearDuplicates.from(plan.nearDuplicates().getAsDouble()));
    }
    PCollection<Rejection> none =
        pages.getPipeline().apply("NoCopies", Create.empty(RecordCoder.of(Rejection.class)));
    return PCollectionTuple.of(RejectNearDuplicates.PAGES, pages)
        .and(RejectNearDuplicates.REJECTIONS, none);
  }
}
