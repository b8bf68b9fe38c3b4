package io.hopsmith.agents.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.IOUtils;

/**
 * The shards that hold something, and all of them as one reader: its leaves are the shards, in
 * order.
 */
record OpenShards(List<OpenShard> shards, IndexReader reader) implements AutoCloseable {

  /**
   * Maps the shards into memory; nothing of their content is read but the columns.
   *
   * @throws UnusableIndexException when one is missing, damaged, or not of this embedder
   */
  static OpenShards open(List<Path> directories, SentenceEmbedder embedder) {
    List<OpenShard> shards = new ArrayList<>();
    List<DirectoryReader> readers = new ArrayList<>();
    try {
      for (Path directory : directories) {
        ShardFormat format = format(directory, embedder);
        if (format.pages() > 0) {
          readers.add(reader(directory));
          DirectoryReader reader = readers.get(readers.size() - 1);
          shards.add(shard(shards.size(), directory, format, reader));
        }
      }
      return new OpenShards(shards, new MultiReader(readers.toArray(IndexReader[]::new)));
    } catch (IOException | RuntimeException e) {
      IOUtils.closeWhileHandlingException(readers);
      throw e instanceof UnusableIndexException unusable
          ? unusable
          : new UnusableIndexException("cannot open the index " + directories, e);
    }
  }

  private static ShardFormat format(Path directory, SentenceEmbedder embedder) {
    ShardFormat format = ShardFormat.read(directory);
    if (!format.embedder().equals(embedder.name())) {
      throw new UnusableIndexException(
          "the index shard %s holds embeddings of %s, this run uses %s"
              .formatted(directory.toAbsolutePath(), format.embedder(), embedder.name()));
    }
    return format;
  }

  private static DirectoryReader reader(Path directory) {
    try {
      return DirectoryReader.open(new MMapDirectory(directory));
    } catch (IOException | IllegalArgumentException e) {
      throw damaged(directory, e);
    }
  }

  private static OpenShard shard(
      int number, Path directory, ShardFormat format, DirectoryReader reader) {
    try {
      return new OpenShard(number, directory, format, reader);
    } catch (IOException e) {
      throw damaged(directory, e);
    }
  }

  private static UnusableIndexException damaged(Path directory, Exception e) {
    return new UnusableIndexException(
        "the index shard %s is damaged (%s)".formatted(directory.toAbsolutePath(), e.getMessage()),
        e);
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
