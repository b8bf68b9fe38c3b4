package io.hopsmith.validators.contamination;

import java.util.List;
import java.util.Set;

/**
 * What is kept of a benchmark's item where it must not lie about in clear text: hashes with the
 * benchmark's salt.
 *
 * @param id the item's own id, or its line
 * @param words that each sequence takes: {@value #SEQUENCE}, or fewer where the question is shorter
 * @param sequences of every sequence of so many words of the question
 * @param names of every name in the question
 * @param answer of the answer
 */
public record ItemPrint(String id, int words, List<Long> sequences, List<Long> names, long answer) {
  /** Words in a row that are no chance (GPT-3, arXiv 2005.14165, appendix C). */
  static final int SEQUENCE = 13;

  public ItemPrint {
    sequences = List.copyOf(sequences);
    names = List.copyOf(names);
  }

  /** The hashes of an item. */
  public static ItemPrint of(BenchmarkItem item, String salt) {
    PrintHash hash = new PrintHash(salt);
    List<String> words = ItemText.words(item.question());
    int length = Math.min(SEQUENCE, words.size());
    Set<String> names = ItemText.names(item.question());
    return new ItemPrint(
        item.id(),
        length,
        ItemText.sequences(words, length).stream().map(hash::of).toList(),
        names.stream().map(hash::of).toList(),
        hash.of(ItemText.normal(item.answer())));
  }
}
