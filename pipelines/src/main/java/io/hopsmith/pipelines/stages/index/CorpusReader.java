package io.hopsmith.pipelines.stages.index;

import io.hopsmith.agents.facts.EntityTable;
import io.hopsmith.agents.facts.FactReader;
import io.hopsmith.agents.search.MiniLmEmbedder;
import io.hopsmith.agents.web.PassageSplitter;
import io.hopsmith.pipelines.io.ParquetRecords;
import io.hopsmith.pipelines.stages.ResourceSpec;
import io.hopsmith.schemas.Entity;
import io.hopsmith.schemas.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * What a worker needs to read facts and build shards.
 *
 * @param entities all entities of the corpus
 * @param facts reads a page's facts
 * @param splitter cuts pages into passages
 * @param embedder embeds them
 */
record CorpusReader(
    EntityTable entities, FactReader facts, PassageSplitter splitter, MiniLmEmbedder embedder)
    implements AutoCloseable {

  @Override
  public void close() {
    embedder.close();
  }

  /**
   * How to open it.
   *
   * @param entityFile all entities
   * @param addressFile all indexed pages without their content, for their addresses
   */
  record Spec(String entityFile, String addressFile, int maxTokens)
      implements ResourceSpec<CorpusReader> {
    @Override
    public CorpusReader open() throws IOException {
      List<Entity> entities = ParquetRecords.of(Entity.class).readAll(List.of(Path.of(entityFile)));
      List<Page> pages = ParquetRecords.of(Page.class).readAll(List.of(Path.of(addressFile)));
      EntityTable table = new EntityTable(entities, pages);
      return new CorpusReader(
          table, new FactReader(table), new PassageSplitter(), new MiniLmEmbedder(maxTokens, 1));
    }
  }
}
