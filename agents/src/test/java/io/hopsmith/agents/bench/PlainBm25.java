package io.hopsmith.agents.bench;

import io.hopsmith.schemas.Page;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;

/** What Lucene does out of the box with whole pages: the search that ours is compared with. */
final class PlainBm25 implements AutoCloseable {
  private final EnglishAnalyzer analyzer = new EnglishAnalyzer();
  private final DirectoryReader reader;

  PlainBm25(List<Page> pages) throws IOException {
    ByteBuffersDirectory memory = new ByteBuffersDirectory();
    try (IndexWriter writer = new IndexWriter(memory, new IndexWriterConfig(analyzer))) {
      for (Page page : pages) {
        Document document = new Document();
        document.add(new StoredField("title", page.headline()));
        document.add(new TextField("text", page.headline() + "\n" + page.text(), Store.NO));
        writer.addDocument(document);
      }
    }
    reader = DirectoryReader.open(memory);
  }

  /** Titles of the best pages for any of a question's words. */
  List<String> titles(String question, int limit) throws IOException {
    IndexSearcher searcher = new IndexSearcher(reader);
    List<String> titles = new ArrayList<>();
    for (ScoreDoc hit :
        searcher.search(new QueryBuilder(analyzer).createBooleanQuery("text", question), limit)
            .scoreDocs) {
      titles.add(searcher.storedFields().document(hit.doc).get("title"));
    }
    return titles;
  }

  @Override
  public void close() throws IOException {
    reader.close();
    analyzer.close();
  }
}
