package io.hopsmith.pipelines.stages.generate;

import io.hopsmith.pipelines.io.ParquetRecords;
import io.hopsmith.pipelines.io.ReadRecords;
import io.hopsmith.pipelines.run.Folders;
import io.hopsmith.pipelines.run.RunFailure;
import io.hopsmith.pipelines.run.Stage;
import io.hopsmith.pipelines.run.StageContext;
import io.hopsmith.pipelines.run.StageCounts;
import io.hopsmith.pipelines.stages.Attempts;
import io.hopsmith.pipelines.stages.ProgressWatch;
import io.hopsmith.pipelines.stages.StageFiles;
import io.hopsmith.pipelines.stages.engine.EngineSettings;
import io.hopsmith.pipelines.stages.engine.Engines;
import io.hopsmith.pipelines.stages.index.IndexStage;
import io.hopsmith.schemas.Candidate;
import io.hopsmith.schemas.Entity;
import io.hopsmith.schemas.Fact;
import io.hopsmith.schemas.Rejection;
import io.hopsmith.schemas.Side;
import io.hopsmith.validators.split.Neighbourhoods;
import io.hopsmith.validators.split.PageLinks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.SimpleFunction;
import org.apache.beam.sdk.values.KV;

/**
 * Makes candidates from every entity that a page is about. Counts are of attempts: each ends in one
 * candidate or one rejection.
 */
public final class GenerateStage implements Stage {
  private final EngineSettings settings;
  private final Quota quota;
  private final int atATime;
  private final int shards;
  private final Optional<Path> base;

  /**
   * The stage.
   *
   * @param atATime groups of seeds that are under way at a time in a pipeline's thread; more than 1
   *     where models are asked
   * @param shards files of candidates
   * @param base dataset that a version is added to: seeds of which it knows all pages are left out
   */
  public GenerateStage(
      EngineSettings settings, Quota quota, int atATime, int shards, Optional<Path> base) {
    this.settings = settings;
    this.quota = quota;
    this.atATime = atATime;
    this.shards = shards;
    this.base = base;
  }

  @Override
  public Rejection.Stage name() {
    return Rejection.Stage.GENERATE;
  }

  @Override
  public List<Rejection.Stage> inputs() {
    return List.of(Rejection.Stage.CRAWL, Rejection.Stage.INDEX);
  }

  @Override
  public StageCounts run(StageContext context) throws IOException {
    Path index = context.input(Rejection.Stage.INDEX);
    List<Entity> entities =
        IndexStage.entities(index).stream()
            .filter(entity -> settings.writesWithModels() || !entity.types().isEmpty())
            .toList();
    List<Entity> seeds = entities.stream().filter(Entity::hasPage).toList();
    if (seeds.isEmpty()) {
      throw new RunFailure(
          "no page of %s says what kind of thing it is about, so there is nothing to ask about; crawl pages about single things"
              .formatted(index));
    }
    seeds = unseen(seeds, context);
    StageFiles files = StageFiles.of(name(), context.output(), shards);
    if (context.beam().isLocal()) {
      Attempts.in(attempts(context)).forgetKilled();
    }
    int keys = Quota.keys(seeds.size(), settings.asksModels());
    Pipeline pipeline = Pipeline.create(options(context));
    pipeline
        .apply(
            "Seeds",
            ReadRecords.of(GroupedSeed.class, List.of(grouped(seeds, entities, context, keys))))
        .apply("ByGroup", MapElements.via(new ByGroupFn()))
        .setCoder(GenerateQuestions.CODER)
        .apply(
            "Generate",
            new GenerateQuestions(
                keys,
                quota,
                atATime,
                atATime > 1 && context.beam().isLocal(),
                Engines.over(context.folder(), settings),
                attempts(context)))
        .write(Candidate.class, files);
    context.run(
        pipeline, new ProgressWatch(name(), -1, "walks, edits and gates", context.progress()));
    long candidates = ParquetRecords.count(files.rowFiles());
    long rejected = ParquetRecords.count(StageFiles.rejectionFiles(context.output()));
    return files.counts(name(), candidates + rejected);
  }

  private List<Entity> unseen(List<Entity> seeds, StageContext context) throws IOException {
    if (base.isEmpty()) {
      return seeds;
    }
    List<Path> pages = StageFiles.complete(context.folder(), Rejection.Stage.CRAWL);
    SeenPages seen = SeenPages.of(base.get(), pages);
    return seeds.stream().filter(seed -> !seen.coverAllOf(seed)).toList();
  }

  private static Path attempts(StageContext context) {
    return context.work().resolve("attempts");
  }

  @Override
  public void completed(StageContext context) throws IOException {
    Folders.delete(attempts(context));
    Files.deleteIfExists(seedFile(context));
  }

  private static Path seedFile(StageContext context) {
    return context.work().resolve("seeds.parquet");
  }

  private PipelineOptions options(StageContext context) {
    return atATime > 1 ? context.beam().singleThreadOptions() : context.beam().options();
  }

  /** A seed with the group that it belongs to. */
  private record GroupedSeed(int group, Entity seed) {}

  private static final class ByGroupFn extends SimpleFunction<GroupedSeed, KV<Integer, Entity>> {
    private static final long serialVersionUID = 1L;

    @Override
    public KV<Integer, Entity> apply(GroupedSeed seed) {
      return KV.of(seed.group(), seed.seed());
    }
  }

  /** A file of seeds with their groups: those that facts join share one, on either side. */
  private static Path grouped(
      List<Entity> seeds, List<Entity> entities, StageContext context, int keys)
      throws IOException {
    Path index = context.input(Rejection.Stage.INDEX);
    Map<String, List<String>> joined = new HashMap<>();
    for (Fact fact : IndexStage.facts(index)) {
      if (!fact.isMention() && !fact.value().entity().isEmpty()) {
        joined.computeIfAbsent(fact.subject(), id -> new ArrayList<>()).add(fact.value().entity());
      }
    }
    Map<String, Integer> groups = new HashMap<>();
    for (Side side : Side.values()) {
      List<PageLinks> nodes =
          entities.stream()
              .filter(entity -> entity.side() == side)
              .map(
                  entity -> new PageLinks(entity.id(), joined.getOrDefault(entity.id(), List.of())))
              .toList();
      groups.putAll(Neighbourhoods.of(nodes, keys));
    }
    Path file = seedFile(context);
    ParquetRecords.of(GroupedSeed.class)
        .write(
            file,
            () ->
                seeds.stream()
                    .map(seed -> new GroupedSeed(groups.get(seed.id()), seed))
                    .iterator());
    return file;
  }
}
