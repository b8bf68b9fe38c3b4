package io.hopsmith.agents.near;

import io.hopsmith.schemas.Block;
import io.hopsmith.schemas.Page;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What of a page is compared with other pages: its main text in sequences of five words, the values
 * under its labels, and the words that it is titled with. Pages cut from one template share most of
 * their text and are still pages of their own, so two of them are the same only when
 *
 * <ul>
 *   <li>the share of sequences that both have reaches the threshold,
 *   <li>so does the share of values that both have under the labels that both have, and
 *   <li>they are not about different things, which they are when each is headed by words that stand
 *       nowhere in the other.
 * </ul>
 *
 * <p>Cost: about three times the size of the page's text.
 */
public final class PageContent {
  /** Words of a sequence. */
  private static final int WORDS = 5;

  /** How far the estimate of a signature may be below what it estimates: four deviations. */
  private static final double ESTIMATE_ERROR = 0.18;

  private static final MinHash MIN_HASH = new MinHash(128, 0x5eed);

  private final Shingles text;
  private final Signature signature;
  private final Shingles headline;
  private final Shingles titles;
  private final Shingles body;
  private final Map<String, Set<String>> values = new HashMap<>();

  private PageContent(Page page) {
    text = Shingles.of(page.text(), WORDS);
    signature = MIN_HASH.signature(text);
    headline = Shingles.of(page.headline(), 1);
    titles = Shingles.of(page.title() + "\n" + page.headline(), 1);
    body =
        Shingles.of(
            page.blocks().stream()
                .filter(block -> block.kind() != Block.Kind.HEADING)
                .map(Block::text)
                .collect(Collectors.joining("\n")),
            1);
    page.blocks().forEach(this::addValues);
  }

  public static PageContent of(Page page) {
    return new PageContent(page);
  }

  /** The bands in which nearly all pages meet that are as similar as this, or more. */
  public static Bands bands(double similarity) {
    return Bands.forThreshold(similarity, MIN_HASH.permutations());
  }

  /** The buckets in which a page meets those like it, one per band. */
  public static long[] buckets(Page page, Bands bands) {
    return bands.buckets(MIN_HASH.signature(Shingles.of(page.text(), WORDS)));
  }

  /** The share of all sequences of both pages that both have, 0 to 1. */
  public double similarity(PageContent other) {
    return text.jaccard(other.text);
  }

  /** Whether the pages are the same by all of what is compared. */
  public boolean repeats(PageContent other, double similarity) {
    return signature.similarity(other.signature) >= similarity - ESTIMATE_ERROR
        && similarity(other) >= similarity
        && valuesInCommon(other) >= similarity
        && !isOfOtherSubject(other);
  }

  /** The share of values that both have, of all under labels that both have; 1 without any. */
  private double valuesInCommon(PageContent other) {
    int common = 0;
    int all = 0;
    for (Map.Entry<String, Set<String>> entry : values.entrySet()) {
      Set<String> theirs = other.values.getOrDefault(entry.getKey(), Set.of());
      if (!theirs.isEmpty()) {
        int same = (int) entry.getValue().stream().filter(theirs::contains).count();
        common += same;
        all += entry.getValue().size() + theirs.size() - same;
      }
    }
    return all == 0 ? 1 : (double) common / all;
  }

  private boolean isOfOtherSubject(PageContent other) {
    return isTitledApartFrom(other) && other.isTitledApartFrom(this);
  }

  /**
   * Whether the page's headline has words that the other page does not know at all. Titles name the
   * site too, so their words count only where the page's text uses them.
   */
  private boolean isTitledApartFrom(PageContent other) {
    boolean bothHaveHeadlines = headline.size() > 0 && other.headline.size() > 0;
    Shingles names = bothHaveHeadlines ? headline : titles.in(body);
    return names.without(other.titles).without(other.body).size() > 0;
  }

  private void addValues(Block block) {
    if (block.kind() == Block.Kind.KEY_VALUE) {
      addValue(block.context() + "\n" + block.label(), block.value());
    } else if (block.kind() == Block.Kind.TABLE_ROW) {
      for (int i = 1; i < block.cells().size(); i++) {
        addValue(block.headers().get(i) + "\n" + block.cells().get(0), block.cells().get(i));
      }
    }
  }

  private void addValue(String label, String value) {
    values.computeIfAbsent(label, each -> new HashSet<>()).add(value);
  }
}
