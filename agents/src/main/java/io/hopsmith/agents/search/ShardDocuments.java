package io.hopsmith.agents.search;

import io.hopsmith.agents.tools.PageView;
import io.hopsmith.schemas.Link;
import io.hopsmith.schemas.Page;
import io.hopsmith.schemas.Passage;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/** How pages and passages are written as Lucene documents, and read back. */
final class ShardDocuments {
  /** Of pages: addresses, in the order in which they are tried. */
  static final List<String> ADDRESSES = List.of("url", "alias", "canonical");

  /** Of pages: id. */
  static final String PAGE = "page";

  /** Of passages: id. */
  static final String PASSAGE = "passage";

  /** Of passages: id of the page, to look up and as a column. */
  static final String PAGE_OF_PASSAGE = "passagePage";

  /** Of passages: row of the vector file, a column. */
  static final String ROW = "row";

  private static final String PASSAGE_URL = "passageUrl";
  private static final String PAGE_TITLE = "pageTitle";
  private static final String PAGE_TEXT = "pageText";
  private static final String PAGE_LINES = "pageLines";
  private static final String LINK_URL = "linkUrl";
  private static final String LINK_ANCHOR = "linkAnchor";
  private static final String LINK_SENTENCE = "linkSentence";
  private static final FieldType WORDS = words();

  private ShardDocuments() {}

  static Document of(IndexedPage indexed) {
    Page page = indexed.page();
    Document document = new Document();
    document.add(new StringField(PAGE, page.id(), Store.YES));
    document.add(new StringField(ADDRESSES.get(0), page.url(), Store.YES));
    page.redirectedFrom().stream()
        .distinct()
        .forEach(url -> document.add(new StringField(ADDRESSES.get(1), url, Store.NO)));
    document.add(new StringField(ADDRESSES.get(2), page.canonicalUrl(), Store.NO));
    document.add(new StoredField(PAGE_TITLE, indexed.title()));
    document.add(new StoredField(PAGE_TEXT, page.text()));
    document.add(new StoredField(PAGE_LINES, String.join("\n", page.readings())));
    for (Link link : page.mainLinks()) {
      document.add(new StoredField(LINK_URL, link.url()));
      document.add(new StoredField(LINK_ANCHOR, link.anchor()));
      document.add(new StoredField(LINK_SENTENCE, link.sentence()));
    }
    return document;
  }

  static Document of(Passage passage, int row) {
    Document document = new Document();
    document.add(new StringField(PASSAGE, passage.id(), Store.YES));
    document.add(new StringField(PAGE_OF_PASSAGE, passage.pageId(), Store.YES));
    document.add(new SortedDocValuesField(PAGE_OF_PASSAGE, new BytesRef(passage.pageId())));
    document.add(new NumericDocValuesField(ROW, row));
    document.add(new StoredField(PASSAGE_URL, passage.url()));
    document.add(new Field(Words.TITLE, passage.title(), WORDS));
    document.add(new Field(Words.SECTION, passage.section(), WORDS));
    document.add(new Field(Words.TEXT, passage.text(), WORDS));
    return document;
  }

  static Passage passage(Document stored) {
    return new Passage(
        stored.get(PASSAGE),
        stored.get(PAGE_OF_PASSAGE),
        stored.get(PASSAGE_URL),
        stored.get(Words.TITLE),
        stored.get(Words.SECTION),
        stored.get(Words.TEXT));
  }

  static PageView page(Document stored) {
    String[] urls = stored.getValues(LINK_URL);
    String[] anchors = stored.getValues(LINK_ANCHOR);
    String[] sentences = stored.getValues(LINK_SENTENCE);
    List<Link> links = new ArrayList<>();
    for (int i = 0; i < urls.length; i++) {
      links.add(new Link(urls[i], anchors[i], sentences[i]));
    }
    return new PageView(
        stored.get(ADDRESSES.get(0)),
        stored.get(PAGE_TITLE),
        stored.get(PAGE_TEXT),
        stored.get(PAGE_LINES).lines().toList(),
        links);
  }

  private static FieldType words() {
    FieldType type = new FieldType();
    type.setTokenized(true);
    type.setStored(true);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    type.freeze();
    return type;
  }
}
