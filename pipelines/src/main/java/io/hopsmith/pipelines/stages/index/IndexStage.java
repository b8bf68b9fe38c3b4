package io.hopsmith.pipelines.stages.index;

import io.hopsmith.agents.facts.EntityResolver;
import io.hopsmith.agents.facts.PagelessEntities;
import io.hopsmith.agents.facts.SiteLines;
import io.hopsmith.agents.search.IndexShardWriter;
import io.hopsmith.agents.search.IndexShards;
import io.hopsmith.agents.search.MiniLmEmbedder;
import io.hopsmith.pipelines.io.ParquetRecords;
import io.hopsmith.pipelines.io.ReadRecords;
import io.hopsmith.pipelines.io.Shards;
import io.hopsmith.pipelines.io.WriteRecords;
import io.hopsmith.pipelines.run.RunFailure;
import io.hopsmith.pipelines.run.Stage;
import io.hopsmith.pipelines.run.StageContext;
import io.hopsmith.pipelines.run.StageCounts;
import io.hopsmith.pipelines.stages.StageFiles;
import io.hopsmith.schemas.Entity;
import io.hopsmith.schemas.Fact;
import io.hopsmith.schemas.Page;
import io.hopsmith.schemas.Rejection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.Pipeline;

/**
 * Makes crawled pages searchable: refuses foreign languages, resolves entities over the whole
 * corpus, builds search shards and reads facts in parallel, and divides the entities into sides
 * before any question is made.
 *
 * <p>Entities are resolved in the driver, which holds the corpus' pages in memory for it: about 100
 * kB a page.
 */
public final class IndexStage implements Stage {
  static final String ENTITIES = "entities";
  static final String FACTS = "facts";

  private final IndexSettings settings;

  public IndexStage(IndexSettings settings) {
    this.settings = settings;
  }

  @Override
  public Rejection.Stage name() {
    return Rejection.Stage.INDEX;
  }

  @Override
  public List<Rejection.Stage> inputs() {
    return List.of(Rejection.Stage.CRAWL);
  }

  @Override
  public StageCounts run(StageContext context) throws IOException {
    List<Page> crawled =
        ParquetRecords.of(Page.class)
            .readAll(StageFiles.complete(context.folder(), Rejection.Stage.CRAWL));
    PageFilter filter = PageFilter.of(crawled, settings.languages());
    if (filter.kept().isEmpty()) {
      throw new RunFailure(
          "none of the %d crawled pages can be indexed; look at the reasons in %s and at 'languages'"
              .formatted(crawled.size(), context.input(Rejection.Stage.CRAWL)));
    }
    List<Page> pages = SiteLines.without(filter.kept());
    List<Entity> entities = EntityResolver.resolve(pages);
    build(context, pages, entities);
    complete(context, entities);
    ParquetRecords.of(Rejection.class)
        .write(
            context.output().resolve("rejected").resolve("rejected-00000-of-00001.parquet"),
            filter.rejections());
    return counts(crawled.size(), filter);
  }

  @Override
  public boolean isReproducible(Path file) {
    return !IndexShards.isLucenes(file);
  }

  private void build(StageContext context, List<Page> pages, List<Entity> entities)
      throws IOException {
    Path pageFile = context.work().resolve("pages.parquet");
    Path addressFile = context.work().resolve("addresses.parquet");
    Path entityFile = context.work().resolve("entities.parquet");
    ParquetRecords.of(Page.class).write(pageFile, pages);
    ParquetRecords.of(Page.class)
        .write(addressFile, () -> pages.stream().map(Page::withoutContent).iterator());
    ParquetRecords.of(Entity.class).write(entityFile, entities);
    CorpusReader.Spec spec =
        new CorpusReader.Spec(entityFile.toString(), addressFile.toString(), settings.maxTokens());
    Pipeline pipeline = Pipeline.create(context.beam().options());
    pipeline
        .apply("ReadPages", ReadRecords.of(Page.class, List.of(pageFile)))
        .apply("BuildShards", new BuildShards(context.output(), settings.shards(), spec))
        .apply("WriteFacts", WriteRecords.to(Fact.class, Shards.in(context.work(), FACTS, 1)));
    context.run(pipeline, result -> {});
    fillEmptyShards(context.output());
  }

  /** A shard that no page hashed to is written empty, so that a missing one is always an error. */
  private void fillEmptyShards(Path index) throws IOException {
    for (int shard = 0; shard < settings.shards(); shard++) {
      Path directory = IndexShards.directory(index, shard, settings.shards());
      if (!Files.exists(directory)) {
        try (MiniLmEmbedder embedder = new MiniLmEmbedder(settings.maxTokens(), 1)) {
          new IndexShardWriter(embedder).write(directory, List.of());
        }
      }
    }
  }

  /** Adds what is only named, which all facts together tell, and puts everything on sides. */
  private void complete(StageContext context, List<Entity> entities) throws IOException {
    List<Fact> read = ParquetRecords.of(Fact.class).readAll(Shards.list(context.work(), FACTS));
    PagelessEntities.Found found = PagelessEntities.in(entities, read);
    ParquetRecords.of(Fact.class)
        .write(context.output().resolve(FACTS + "-00000-of-00001.parquet"), found.facts());
    ParquetRecords.of(Entity.class)
        .write(context.output().resolve(ENTITIES + "-00000-of-00001.parquet"), sides(found));
  }

  private List<Entity> sides(PagelessEntities.Found found) throws IOException {
    List<Entity> divided = Sides.assign(found.entities(), found.facts(), settings);
    return settings.base().isPresent() ? PinnedSides.keep(divided, settings.base().get()) : divided;
  }

  private static StageCounts counts(long in, PageFilter filter) {
    Map<Rejection.Reason, Long> rejected = new EnumMap<>(Rejection.Reason.class);
    filter.rejections().forEach(rejection -> rejected.merge(rejection.reason(), 1L, Long::sum));
    return StageCounts.of(Rejection.Stage.INDEX, in, filter.kept().size(), rejected);
  }

  /** All entities of a complete index. */
  public static List<Entity> entities(Path index) throws IOException {
    return ParquetRecords.of(Entity.class).readAll(Shards.list(index, ENTITIES));
  }

  /** All facts of a complete index. */
  public static List<Fact> facts(Path index) throws IOException {
    return ParquetRecords.of(Fact.class).readAll(Shards.list(index, FACTS));
  }
}
