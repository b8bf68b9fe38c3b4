package io.hopsmith.agents.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * How text becomes words, in passages and in queries alike: lower case, accents removed; stop words
 * removed and endings stemmed in a passage's text, kept in titles and sections, where they are part
 * of a name.
 */
final class Words {
  static final String TEXT = "text";
  static final String TITLE = "title";
  static final String SECTION = "section";

  private static final float TITLE_BOOST = 1.0f;
  private static final float SECTION_BOOST = 0.5f;

  /** Three clauses a word stay below Lucene's limit of 1,024. */
  private static final int MAX_WORDS = 256;

  private static final Analyzer STEMS = analyzer(true);
  private static final Analyzer NAMES = analyzer(false);

  private Words() {}

  /** The analysis of every indexed text field; stemmed for {@link #TEXT}. */
  static Analyzer analyzer() {
    return new PerFieldAnalyzerWrapper(NAMES, Map.of(TEXT, STEMS));
  }

  /**
   * Any of the text's words in any field, each once; empty when the text has no word. Nothing in
   * the text is an operator.
   */
  static Optional<Query> query(String text) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    add(any, TEXT, split(STEMS, text), 1);
    List<String> names = withoutStopWords(split(NAMES, text));
    add(any, TITLE, names, TITLE_BOOST);
    add(any, SECTION, names, SECTION_BOOST);
    BooleanQuery query = any.build();
    return query.clauses().isEmpty() ? Optional.empty() : Optional.of(query);
  }

  private static void add(BooleanQuery.Builder any, String field, List<String> words, float boost) {
    for (String word : words) {
      any.add(new BoostQuery(new TermQuery(new Term(field, word)), boost), Occur.SHOULD);
    }
  }

  /** The words but stop words; all of them when there are no others, as in "The Who Is It". */
  private static List<String> withoutStopWords(List<String> words) {
    List<String> rest =
        words.stream()
            .filter(word -> !EnglishAnalyzer.ENGLISH_STOP_WORDS_SET.contains(word))
            .toList();
    return rest.isEmpty() ? words : rest;
  }

  private static List<String> split(Analyzer analyzer, String text) {
    Set<String> words = new LinkedHashSet<>();
    try (TokenStream stream = analyzer.tokenStream(TEXT, text)) {
      CharTermAttribute word = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (words.size() < MAX_WORDS && stream.incrementToken()) {
        words.add(word.toString());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a string in memory cannot be read", e);
    }
    return new ArrayList<>(words);
  }

  private static Analyzer analyzer(boolean stemmed) {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        Tokenizer source = new StandardTokenizer();
        TokenStream words = new LowerCaseFilter(new EnglishPossessiveFilter(source));
        words = new ASCIIFoldingFilter(words);
        if (stemmed) {
          words = new StopFilter(words, EnglishAnalyzer.ENGLISH_STOP_WORDS_SET);
          words = new PorterStemFilter(words);
        }
        return new TokenStreamComponents(source, words);
      }
    };
  }
}
