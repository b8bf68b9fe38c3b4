package io.hopsmith.agents.search;

import io.hopsmith.agents.tools.PageView;
import io.hopsmith.agents.tools.SearchHit;
import io.hopsmith.agents.tools.Tools;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * A few pages as if there were no others, from wherever they come: searched by their words alone,
 * whatever ranking is asked for, in an index in memory. Ten pages of 1,000 words take some 20 ms to
 * open. Safe for use by several threads.
 */
public final class PageSet implements Tools {
  private static final int PASSAGE_WORDS = 80;
  private static final String URL = "url";

  private final Map<String, PageView> pages = new LinkedHashMap<>();
  private final IndexSearcher searcher;

  /**
   * Pages as tools.
   *
   * @param views each URL once
   */
  public PageSet(Collection<PageView> views) {
    views.forEach(page -> pages.putIfAbsent(page.url(), page));
    try {
      searcher = new IndexSearcher(indexed());
      searcher.setQueryCache(null);
    } catch (IOException e) {
      throw new UncheckedIOException("pages in memory cannot be indexed", e);
    }
  }

  private DirectoryReader indexed() throws IOException {
    ByteBuffersDirectory memory = new ByteBuffersDirectory();
    IndexWriterConfig config =
        new IndexWriterConfig(Words.analyzer()).setMergeScheduler(new SerialMergeScheduler());
    try (IndexWriter writer = new IndexWriter(memory, config)) {
      for (PageView page : pages.values()) {
        for (String passage : passages(page)) {
          Document document = new Document();
          document.add(new StoredField(URL, page.url()));
          document.add(new TextField(Words.TITLE, page.title(), Field.Store.NO));
          document.add(new TextField(Words.TEXT, passage, Field.Store.YES));
          writer.addDocument(document);
        }
      }
      writer.commit();
    }
    return DirectoryReader.open(memory);
  }

  /** Whole lines, about 80 words each. */
  private static List<String> passages(PageView page) {
    List<String> passages = new ArrayList<>();
    StringBuilder passage = new StringBuilder();
    int words = 0;
    for (String line : page.text().lines().toList()) {
      passage.append(line).append('\n');
      words += line.split("\\s+", -1).length;
      if (words >= PASSAGE_WORDS) {
        passages.add(passage.toString().strip());
        passage.setLength(0);
        words = 0;
      }
    }
    if (!passage.toString().isBlank() || passages.isEmpty()) {
      passages.add(passage.toString().strip());
    }
    return passages;
  }

  @Override
  public List<SearchHit> search(String query, Ranking ranking, int limit) {
    Optional<Query> words = Words.query(query);
    if (words.isEmpty() || pages.isEmpty()) {
      return List.of();
    }
    try {
      Map<String, SearchHit> best = new LinkedHashMap<>();
      int all = searcher.getIndexReader().maxDoc();
      for (ScoreDoc found : searcher.search(words.get(), all).scoreDocs) {
        SearchHit hit = hit(found);
        best.putIfAbsent(hit.url(), hit);
      }
      return best.values().stream().limit(limit).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("an index in memory cannot be read", e);
    }
  }

  private SearchHit hit(ScoreDoc found) throws IOException {
    Document document = searcher.storedFields().document(found.doc);
    PageView page = pages.get(document.get(URL));
    return new SearchHit(page.url(), page.title(), document.get(Words.TEXT), found.score);
  }

  @Override
  public Optional<PageView> browse(String url) {
    return Optional.ofNullable(pages.get(url));
  }
}
