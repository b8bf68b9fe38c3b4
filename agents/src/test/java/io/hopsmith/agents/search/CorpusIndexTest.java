package io.hopsmith.agents.search;

import static io.hopsmith.agents.search.SmallCorpus.SITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.hopsmith.agents.tools.PageView;
import io.hopsmith.agents.tools.SearchHit;
import io.hopsmith.agents.tools.Tools.Ranking;
import io.hopsmith.schemas.Link;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CorpusIndexTest {
  private static final List<String> QUERIES =
      List.of("river of France", "wide delta", "arches", "a Swiss glacier and the Atlantic");

  @TempDir Path folder;
  private final BagOfWordsEmbedder embedder = new BagOfWordsEmbedder();
  private CorpusIndex index;

  @BeforeEach
  void writeAndOpen() {
    SmallCorpus.write(folder, SmallCorpus.rivers(), 2, embedder);
    index = CorpusIndex.open(folder, embedder);
  }

  @AfterEach
  void close() {
    index.close();
  }

  @Test
  void findsTheBestPassageOfEachPageByStemmedWords() {
    assertThat(index.search("flowing into", Ranking.LEXICAL, 10))
        .extracting(SearchHit::title, SearchHit::snippet)
        .containsExactlyInAnyOrder(
            tuple("Loire", "It flows into the Atlantic at Saint-Nazaire."),
            tuple("Rhône", "It flows into the Mediterranean."));
  }

  @Test
  void findsNamesWithoutTheirAccentsAndPrefersThePageOfThatName() {
    assertThat(urls("rhone", Ranking.LEXICAL)).containsExactly(SITE + "rhone", SITE + "bridge");
  }

  @Test
  void ranksBySimilarityWhenAskedToAndFindsEveryPage() {
    List<String> urls = urls("Po: The Po crosses northern Italy.", Ranking.DENSE);
    assertThat(urls).hasSize(5).startsWith(SITE + "po");
  }

  @Test
  void fusesByReciprocalRank() {
    SearchHit first = index.search("longest river of France", Ranking.FUSED, 1).get(0);
    assertThat(first.url()).isEqualTo(SITE + "loire");
    assertThat(first.score()).isEqualTo(2.0 / 61);
  }

  @ParameterizedTest
  @EnumSource(Ranking.class)
  void givesTheHeadOfTheLongListWhenAskedForLess(Ranking ranking) {
    List<SearchHit> five = index.search("the river crosses arches", ranking, 5);
    assertThat(index.search("the river crosses arches", ranking, 2)).isEqualTo(five.subList(0, 2));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "title:po AND (",
        "\"open quote",
        "a* ~2 ^5 [1 TO",
        "+-&&||!(){}[]^\"~*?:\\/",
        "po\0po",
        "\ud800 po",
        "日本語",
        ""
      })
  void takesAnyCharactersAsPlainWords(String query) {
    for (Ranking ranking : Ranking.values()) {
      assertThat(index.search(query, ranking, 3)).hasSizeLessThanOrEqualTo(3);
    }
  }

  @Test
  void answersAQueryOfThousandsOfWords() {
    String words =
        IntStream.range(0, 3_000).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));
    assertThat(urls("Po " + words, Ranking.LEXICAL)).containsExactly(SITE + "po");
  }

  @Test
  void answersSeveralThreadsAtOnceAsItAnswersOne() {
    List<String> queries = IntStream.range(0, 400).mapToObj(i -> QUERIES.get(i % 4)).toList();
    assertThat(queries.parallelStream().map(this::all).toList())
        .isEqualTo(queries.stream().map(this::all).toList());
  }

  @Test
  void findsTitlesMadeOfStopWords() {
    SmallCorpus.write(
        folder.resolve("it"), List.of(SmallCorpus.page("it", "It", "A novel.")), 1, embedder);
    try (CorpusIndex novels = CorpusIndex.open(folder.resolve("it"), embedder)) {
      assertThat(novels.search("it", Ranking.LEXICAL, 1)).hasSize(1);
    }
  }

  @Test
  void refusesALimitBelowOne() {
    assertThatThrownBy(() -> index.search("po", Ranking.LEXICAL, 0))
        .hasMessage("limit is 0; it must be at least 1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"po", "po-old", "po?canonical", "po#delta"})
  void browsesAPageByAnyOfItsAddresses(String address) {
    assertThat(index.browse(SITE + address))
        .contains(
            PageView.plain(
                SITE + "po",
                "Po",
                "The Po crosses northern Italy.\nIt ends in a wide delta.",
                List.of(new Link(SITE + "po-next", "next", ""))));
  }

  @Test
  void browsesNothingAtUnknownAddresses() {
    assertThat(index.browse(SITE + "seine")).isEmpty();
    assertThat(index.passagesOf(SITE + "seine")).isEmpty();
    assertThat(index.vector("none#0")).isEmpty();
  }

  @Test
  void givesThePassagesOfAPageInOrderWithTheirVectors() {
    List<PassageVector> found = index.passagesOf(SITE + "po");
    IndexedPage po = SmallCorpus.rivers().get(2);
    assertThat(found).extracting(PassageVector::passage).isEqualTo(po.passages());
    assertThat(found.get(1).vector()).isEqualTo(embedder.embed("Po: It ends in a wide delta."));
    assertThat(index.vector(po.passages().get(0).id()))
        .hasValueSatisfying(v -> assertThat(v).isEqualTo(found.get(0).vector()));
  }

  private List<List<SearchHit>> all(String query) {
    return Stream.of(Ranking.values()).map(ranking -> index.search(query, ranking, 4)).toList();
  }

  private List<String> urls(String query, Ranking ranking) {
    return index.search(query, ranking, 10).stream().map(SearchHit::url).toList();
  }
}
