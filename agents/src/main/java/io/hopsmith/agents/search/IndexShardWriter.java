package io.hopsmith.agents.search;

import io.hopsmith.schemas.Passage;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;

/**
 * Writes one shard of the index: a Lucene index of one segment with pages and passages, a flat file
 * of embeddings and a format file. Documents stand in the order of page id, then of the page's
 * passages, whatever the order they come in; passages that read the same share one embedding. A
 * shard folder is complete or absent: it is written beside its place and renamed.
 */
public final class IndexShardWriter {
  private static final double BUFFER_MIB = 64;

  private final SentenceEmbedder embedder;

  /**
   * @param embedder makes the vectors; the index can only be opened with one of the same name
   */
  public IndexShardWriter(SentenceEmbedder embedder) {
    this.embedder = embedder;
  }

  /**
   * Writes the pages of one shard and replaces the shard that may stand there. Holds pages and
   * vectors in memory; the time goes into embedding.
   *
   * @param directory see {@link IndexShards#directory}
   * @param pages pages of this shard, in any order; may be empty
   * @throws IllegalArgumentException when two pages have one id
   * @throws IOException when files cannot be written, or {@code directory} holds something else
   */
  public void write(Path directory, Collection<IndexedPage> pages) throws IOException {
    List<IndexedPage> sorted = sorted(pages);
    List<Passage> passages = sorted.stream().flatMap(page -> page.passages().stream()).toList();
    Map<String, Integer> rows = new LinkedHashMap<>();
    passages.forEach(passage -> rows.putIfAbsent(embedded(passage), rows.size()));
    Path parent = directory.toAbsolutePath().getParent();
    Files.createDirectories(parent);
    // no temporary directory: those shut other users out
    Path part = Files.createDirectory(parent.resolve(".part-" + UUID.randomUUID()));
    try {
      writeDocuments(part, sorted, rows);
      VectorFile.write(part, embedder.embedAll(List.copyOf(rows.keySet())));
      new ShardFormat(
              embedder.name(), embedder.dimensions(), rows.size(), sorted.size(), passages.size())
          .write(part);
      replace(directory, part);
    } finally {
      IOUtils.rm(part);
    }
  }

  /** What is embedded of a passage: a table row or "Area: 5" means little without its subject. */
  private static String embedded(Passage passage) {
    String head = passage.section().isEmpty() ? "" : ", " + passage.section();
    return passage.title() + head + ": " + passage.text();
  }

  private static List<IndexedPage> sorted(Collection<IndexedPage> pages) {
    List<IndexedPage> sorted = new ArrayList<>(pages);
    sorted.sort(Comparator.comparing(indexed -> indexed.page().id()));
    for (int i = 1; i < sorted.size(); i++) {
      IndexedPage before = sorted.get(i - 1);
      if (before.page().id().equals(sorted.get(i).page().id())) {
        throw new IllegalArgumentException(
            "two pages have the id %s: %s and %s"
                .formatted(before.page().id(), before.page().url(), sorted.get(i).page().url()));
      }
    }
    return sorted;
  }

  private static void writeDocuments(
      Path directory, List<IndexedPage> pages, Map<String, Integer> rows) throws IOException {
    try (FSDirectory files = FSDirectory.open(directory);
        IndexWriter writer = new IndexWriter(files, orderKeeping())) {
      for (IndexedPage page : pages) {
        writer.addDocument(ShardDocuments.of(page));
        for (Passage passage : page.passages()) {
          writer.addDocument(ShardDocuments.of(passage, rows.get(embedded(passage))));
        }
      }
      writer.forceMerge(1);
    }
  }

  /** Neighbouring segments are merged by the calling thread, so that documents keep their order. */
  private static IndexWriterConfig orderKeeping() {
    return new IndexWriterConfig(Words.analyzer())
        .setRAMBufferSizeMB(BUFFER_MIB)
        .setMergePolicy(new LogDocMergePolicy())
        .setMergeScheduler(new SerialMergeScheduler());
  }

  private static void replace(Path directory, Path part) throws IOException {
    if (Files.exists(directory)) {
      if (!Files.exists(directory.resolve(ShardFormat.FILE))) {
        throw new FileAlreadyExistsException(
            directory.toAbsolutePath()
                + " exists and is no index shard; remove it or choose another folder");
      }
      IOUtils.rm(directory);
    }
    Files.move(part, directory, StandardCopyOption.ATOMIC_MOVE);
  }
}
