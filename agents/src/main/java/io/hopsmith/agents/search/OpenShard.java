package io.hopsmith.agents.search;

import io.hopsmith.agents.search.BestPages.Found;
import io.hopsmith.agents.tools.PageView;
import io.hopsmith.schemas.Passage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;

/** One shard that holds something, open for reading. Columns lie in memory: 12 bytes a passage. */
final class OpenShard {
  private final int number;
  private final LeafReader leaf;
  private final VectorFile vectors;
  private final int[] passages;
  private final int[] pageOfDoc;
  private final int[] rowOfDoc;
  private final String[] pageIds;

  /**
   * @param number the shard's number among the open ones
   * @param reader its documents, in one segment
   */
  OpenShard(int number, Path directory, ShardFormat format, DirectoryReader reader)
      throws IOException {
    if (reader.leaves().size() != 1 || reader.numDocs() != format.pages() + format.passages()) {
      throw new UnusableIndexException(
          "the index shard " + directory.toAbsolutePath() + " does not hold what its format says");
    }
    this.number = number;
    this.leaf = reader.leaves().get(0).reader();
    this.vectors = VectorFile.open(directory, format);
    this.passages = new int[format.passages()];
    this.pageOfDoc = new int[leaf.maxDoc()];
    this.rowOfDoc = new int[leaf.maxDoc()];
    this.pageIds = format.passages() == 0 ? new String[0] : readColumns();
  }

  private String[] readColumns() throws IOException {
    SortedDocValues pages = leaf.getSortedDocValues(ShardDocuments.PAGE_OF_PASSAGE);
    NumericDocValues rows = leaf.getNumericDocValues(ShardDocuments.ROW);
    int count = 0;
    for (int doc = pages.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = pages.nextDoc()) {
      rows.advanceExact(doc);
      passages[count++] = doc;
      pageOfDoc[doc] = pages.ordValue();
      rowOfDoc[doc] = (int) rows.longValue();
    }
    String[] ids = new String[pages.getValueCount()];
    for (int page = 0; page < ids.length; page++) {
      ids[page] = pages.lookupOrd(page).utf8ToString();
    }
    return ids;
  }

  int[] passages() {
    return passages;
  }

  int pageOf(int doc) {
    return pageOfDoc[doc];
  }

  String pageId(int page) {
    return pageIds[page];
  }

  /** The passages among {@code docs}, which ascend, most similar to the query vector. */
  List<Found> nearest(float[] query, int[] docs, int limit) {
    BestPages best = new BestPages(number, limit);
    if (docs == passages) {
      float[] scores = vectors.scores(query);
      for (int doc : docs) {
        best.offer(pageOfDoc[doc], doc, scores[rowOfDoc[doc]]);
      }
    } else {
      for (int doc : docs) {
        best.offer(pageOfDoc[doc], doc, VectorFile.dot(query, vectors.row(rowOfDoc[doc])));
      }
    }
    return best.take();
  }

  /** Documents with the exact value in a field, ascending. */
  int[] docs(String field, String value) throws IOException {
    PostingsEnum postings = leaf.postings(new Term(field, value), PostingsEnum.NONE);
    if (postings == null) {
      return new int[0];
    }
    IntStream.Builder docs = IntStream.builder();
    for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; ) {
      docs.add(doc);
      doc = postings.nextDoc();
    }
    return docs.build().toArray();
  }

  Passage passage(int doc) throws IOException {
    return ShardDocuments.passage(leaf.storedFields().document(doc));
  }

  StoredPage page(int doc) throws IOException {
    var stored = leaf.storedFields().document(doc);
    return new StoredPage(stored.get(ShardDocuments.PAGE), ShardDocuments.page(stored));
  }

  /** Documents of a page's passages, ascending. */
  int[] passagesOf(String pageId) throws IOException {
    return docs(ShardDocuments.PAGE_OF_PASSAGE, pageId);
  }

  float[] vectorOf(int doc) {
    return vectors.row(rowOfDoc[doc]);
  }

  Optional<float[]> vector(String passageId) throws IOException {
    int[] docs = docs(ShardDocuments.PASSAGE, passageId);
    return docs.length == 0 ? Optional.empty() : Optional.of(vectors.row(rowOfDoc[docs[0]]));
  }

  /** A page's id with what is shown of it. */
  record StoredPage(String id, PageView view) {}
}
