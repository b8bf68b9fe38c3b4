package io.hopsmith.agents.search;

import io.hopsmith.agents.cache.LeastRecentlyUsed;
import io.hopsmith.agents.search.BestPages.Found;
import io.hopsmith.agents.search.OpenShard.StoredPage;
import io.hopsmith.agents.tools.PageView;
import io.hopsmith.agents.tools.SearchHit;
import io.hopsmith.schemas.Passage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/**
 * The whole index as tools. Answers do not depend on the number of shards: word statistics are
 * global, vectors are compared exactly, and equal scores are ordered by page id, then by place in
 * the page. Safe for use by several threads, each query on its caller's thread. Over 13,000
 * passages a question of 20 words costs 2 to 3 ms of processor time by words and 3 to 4 ms by
 * vectors, both in proportion to the passages, and 2 to 5 ms for its embedding when it is new.
 */
public final class CorpusIndex implements CorpusTools, AutoCloseable {
  private static final int REMEMBERED_QUERIES = 4096;
  private static final int REMEMBERED_PAGES = 2000;

  /** Hits are remembered to a depth in steps of this, so that near limits share one search. */
  private static final int DEPTH_STEP = 48;

  /** Pages of each ranking that fusion looks at, so that a short list is the head of a long one. */
  private static final int FUSION_DEPTH = 100;

  private final OpenShards open;
  private final IndexSearcher searcher;
  private final SentenceEmbedder embedder;
  private final Scope everything;
  private final Map<String, Optional<PageView>> views = new LeastRecentlyUsed<>(REMEMBERED_PAGES);
  private final Map<Asked, List<SearchHit>> answers = new LeastRecentlyUsed<>(REMEMBERED_QUERIES);

  private final Passages passages;

  private record Asked(String query, Ranking ranking, int depth) {}

  private CorpusIndex(OpenShards open, SentenceEmbedder embedder) {
    this.open = open;
    this.embedder = new CachedEmbedder(embedder, REMEMBERED_QUERIES);
    this.searcher = new IndexSearcher(open.reader());
    this.searcher.setQueryCache(null);
    this.passages = new Passages(open.shards());
    this.everything =
        new Scope(Optional.empty(), open.shards().stream().map(OpenShard::passages).toList());
  }

  /**
   * Opens all shards of an index folder.
   *
   * @param embedder of the name that the index was written with
   * @throws UnusableIndexException when a shard is missing, damaged, of another version or embedder
   */
  public static CorpusIndex open(Path index, SentenceEmbedder embedder) {
    return open(IndexShards.directories(index), embedder);
  }

  /** Opens these shards; see {@link #open(Path, SentenceEmbedder)}. */
  public static CorpusIndex open(List<Path> shards, SentenceEmbedder embedder) {
    return new CorpusIndex(OpenShards.open(shards, embedder), embedder);
  }

  @Override
  public List<SearchHit> search(String query, Ranking ranking, int limit) {
    requirePositive(limit);
    int depth = (limit + DEPTH_STEP - 1) / DEPTH_STEP * DEPTH_STEP;
    Asked asked = new Asked(query, ranking, depth);
    List<SearchHit> known = answers.get(asked);
    if (known == null) {
      known = search(query, ranking, depth, everything);
      answers.put(asked, known);
    }
    return known.size() <= limit ? known : List.copyOf(known.subList(0, limit));
  }

  private static void requirePositive(int limit) {
    if (limit < 1) {
      throw new IllegalArgumentException("limit is " + limit + "; it must be at least 1");
    }
  }

  @Override
  public Optional<PageView> browse(String url) {
    Optional<PageView> known = views.get(url);
    if (known == null) {
      known = reading(() -> page(url)).map(StoredPage::view);
      views.put(url, known);
    }
    return known;
  }

  @Override
  public List<PassageVector> passagesOf(String url) {
    return reading(
        () -> {
          Optional<StoredPage> page = page(url);
          return page.isEmpty() ? List.of() : passages.ofPage(page.get().id());
        });
  }

  /** A passage's embedding; empty when there is no such passage. */
  public Optional<float[]> vector(String passageId) {
    return reading(
        () -> {
          Optional<float[]> vector = Optional.empty();
          for (OpenShard shard : open.shards()) {
            vector = vector.isPresent() ? vector : shard.vector(passageId);
          }
          return vector;
        });
  }

  @Override
  public SentenceEmbedder embedder() {
    return embedder;
  }

  /** Number of passages. */
  public int size() {
    return everything.docs().stream().mapToInt(docs -> docs.length).sum();
  }

  @Override
  public void close() {
    reading(
        () -> {
          open.close();
          return Optional.empty();
        });
  }

  /** The passages that match a query, as a scope of searches. */
  Scope scope(Query filter) {
    return reading(
        () ->
            new Scope(
                Optional.of(filter),
                searcher.search(filter, DocCollector.over(open.shards().size()))));
  }

  List<SearchHit> search(String query, Ranking ranking, int limit, Scope scope) {
    requirePositive(limit);
    return reading(
        () ->
            switch (ranking) {
              case LEXICAL -> hits(lexical(query, limit, scope));
              case DENSE -> hits(dense(query, limit, scope));
              case FUSED -> {
                int depth = Math.max(limit, FUSION_DEPTH);
                List<Found> words = lexical(query, depth, scope);
                List<Found> vectors = dense(query, depth, scope);
                yield hits(ranked(RankFusion.fuse(words, vectors), limit));
              }
            });
  }

  private List<Found> lexical(String query, int limit, Scope scope) throws IOException {
    Optional<Query> words = Words.query(query).map(any -> within(any, scope));
    if (words.isEmpty()) {
      return List.of();
    }
    return ranked(searcher.search(words.get(), LexicalCollector.over(open.shards(), limit)), limit);
  }

  private static Query within(Query query, Scope scope) {
    BooleanQuery.Builder both = new BooleanQuery.Builder().add(query, Occur.MUST);
    return scope.filter().<Query>map(f -> both.add(f, Occur.FILTER).build()).orElse(query);
  }

  private List<Found> dense(String query, int limit, Scope scope) {
    if (query.isBlank()) {
      return List.of();
    }
    float[] vector = embedder.embed(query);
    List<Found> found = new ArrayList<>();
    for (int i = 0; i < open.shards().size(); i++) {
      found.addAll(open.shards().get(i).nearest(vector, scope.docs().get(i), limit));
    }
    return ranked(found, limit);
  }

  private List<Found> ranked(List<Found> found, int limit) {
    return found.stream()
        .sorted(
            Comparator.comparingDouble(Found::score)
                .reversed()
                .thenComparing(hit -> open.shards().get(hit.shard()).pageId(hit.page())))
        .limit(limit)
        .toList();
  }

  private List<SearchHit> hits(List<Found> ranked) throws IOException {
    List<SearchHit> hits = new ArrayList<>();
    for (Found found : ranked) {
      Passage passage = passages.at(found.shard(), found.doc());
      hits.add(new SearchHit(passage.url(), passage.title(), passage.text(), found.score()));
    }
    return hits;
  }

  /** The page of the address: by its own URL, else by a redirect, else by a canonical URL. */
  private Optional<StoredPage> page(String url) throws IOException {
    String address = url.replaceFirst("#.*", "");
    for (String field : ShardDocuments.ADDRESSES) {
      List<StoredPage> pages = new ArrayList<>();
      for (OpenShard shard : open.shards()) {
        for (int doc : shard.docs(field, address)) {
          pages.add(shard.page(doc));
        }
      }
      if (!pages.isEmpty()) {
        return pages.stream().min(Comparator.comparing(StoredPage::id));
      }
    }
    return Optional.empty();
  }

  private interface Reading<T> {
    T read() throws IOException;
  }

  private static <T> T reading(Reading<T> reading) {
    try {
      return reading.read();
    } catch (IOException e) {
      throw new UncheckedIOException("the index cannot be read: " + e.getMessage(), e);
    }
  }
}
