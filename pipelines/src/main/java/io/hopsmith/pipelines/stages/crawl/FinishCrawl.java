package io.hopsmith.pipelines.stages.crawl;

import io.hopsmith.agents.pii.PersonalData;
import io.hopsmith.pipelines.io.ParquetRecords;
import io.hopsmith.pipelines.io.ReadRecords;
import io.hopsmith.pipelines.io.Shards;
import io.hopsmith.pipelines.io.WriteRecords;
import io.hopsmith.pipelines.rounds.Rounds;
import io.hopsmith.pipelines.run.Folders;
import io.hopsmith.pipelines.run.StageContext;
import io.hopsmith.pipelines.run.StageCounts;
import io.hopsmith.pipelines.stages.StageFiles;
import io.hopsmith.pipelines.stages.near.NearDuplicates;
import io.hopsmith.schemas.Page;
import io.hopsmith.schemas.Rejection;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;

/**
 * The end of a crawl: of the pages of all rounds those that repeat another one are refused, and the
 * others written.
 *
 * @param plan of the crawl
 * @param context of the stage
 * @param webs what was crawled
 */
record FinishCrawl(CrawlPlan plan, StageContext context, WebRounds webs) {
  private static final String FINISH = "finish";
  private static final String REFUSED = "refused";
  private static final int BUCKETS = 16;

  /**
   * Pages that may be copies, and URLs of copies, of which each process has a table: some 50 MB.
   */
  private static final long IN_MEMORY_COPIES = 100_000;

  /** Writes everything and counts it. */
  StageCounts counts() throws IOException {
    StageFiles pages = StageFiles.of(Rejection.Stage.CRAWL, context.output(), plan.shards());
    if (plan.nearDuplicates().isPresent()) {
      writeWithoutCopies(pages);
    } else {
      Pipeline pipeline = Pipeline.create(context.beam().options());
      PCollectionTuple finished = finished(pipeline);
      PCollection<Rejection> rejections =
          PCollectionList.of(finished.get(FinishPages.REJECTIONS))
              .and(read(pipeline, List.of(refused())))
              .apply("AllRefused", Flatten.pCollections());
      write(finished.get(FinishPages.PAGES), rejections, pages);
      context.run(pipeline, result -> {});
    }
    Folders.delete(context.work().resolve(FINISH));
    StageCounts counts = pages.counts(Rejection.Stage.CRAWL, webs.totals().documents());
    return plan.masked() ? counts.withMasked(masked(pages)) : counts;
  }

  private void writeWithoutCopies(StageFiles pages) throws IOException {
    Path scratch = context.work().resolve(FINISH);
    Rounds rounds =
        new Rounds(context, scratch, step -> {}, IN_MEMORY_COPIES, BUCKETS, plan.shards());
    NearDuplicates near = new NearDuplicates(rounds, plan.nearDuplicates().getAsDouble());
    Path all =
        rounds.run(
            "all",
            (pipeline, to) -> {
              PCollectionTuple finished = finished(pipeline);
              near.write(finished.get(FinishPages.PAGES), to);
              finished
                  .get(FinishPages.REJECTIONS)
                  .apply("WriteRefused", rounds.table(Rejection.class, to, REFUSED));
            });
    NearDuplicates.Unlike unlike = near.among(all);
    List<Path> refused = new ArrayList<>(Shards.list(all, REFUSED));
    refused.addAll(unlike.rejections());
    refused.add(refused());
    Pipeline pipeline = Pipeline.create(context.beam().options());
    write(unlike.pages(pipeline), read(pipeline, refused), pages);
    context.run(pipeline, result -> {});
  }

  private static PCollection<Rejection> read(Pipeline pipeline, List<Path> refused) {
    return pipeline.apply("ReadRefused", ReadRecords.of(Rejection.class, refused));
  }

  /** Pages of all rounds, one of each id, and what was refused. */
  private PCollectionTuple finished(Pipeline pipeline) {
    return pipeline
        .apply("ReadRounds", ReadRecords.of(Page.class, webs.files()))
        .apply("FinishPages", new FinishPages(webs.aliases()));
  }

  /** What rounds have refused: by a file, for it may be more than a job can carry in itself. */
  private Path refused() throws IOException {
    Path file = context.work().resolve(FINISH).resolve("refused.parquet");
    ParquetRecords.of(Rejection.class).write(file, webs.totals().rejections());
    return file;
  }

  private static void write(
      PCollection<Page> pages, PCollection<Rejection> rejections, StageFiles files) {
    pages.apply("WritePages", WriteRecords.to(Page.class, files.rows()));
    rejections.apply("WriteRejected", WriteRecords.to(Rejection.class, files.rejections()));
  }

  private static Map<PersonalData, Long> masked(StageFiles pages) throws IOException {
    Map<PersonalData, Long> masked = new EnumMap<>(PersonalData.class);
    for (Path file : pages.rowFiles()) {
      ParquetRecords.of(Page.class).read(file, page -> PersonalData.count(page.text(), masked));
    }
    return masked;
  }
}
