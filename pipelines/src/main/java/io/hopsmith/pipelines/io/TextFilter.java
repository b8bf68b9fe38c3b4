package io.hopsmith.pipelines.io;

import java.nio.charset.StandardCharsets;
import org.apache.parquet.column.values.bloomfilter.BlockSplitBloomFilter;
import org.apache.parquet.io.api.Binary;

/**
 * Tells texts that were certainly never added from those that may have been, in two megabytes for
 * any number of texts: of a million, one text in a hundred that was not added passes; of ten
 * millions most do. A split block Bloom filter, as Parquet's format describes it.
 */
public final class TextFilter {
  private static final int BYTES = 2 << 20;

  private final BlockSplitBloomFilter filter = new BlockSplitBloomFilter(BYTES);

  /** Adds a text. */
  public void add(String text) {
    filter.insertHash(hash(text));
  }

  /** False if the text was not added; true if it was, or looks like one that was. */
  public boolean mayContain(String text) {
    return filter.findHash(hash(text));
  }

  private long hash(String text) {
    return filter.hash(Binary.fromConstantByteArray(text.getBytes(StandardCharsets.UTF_8)));
  }
}
