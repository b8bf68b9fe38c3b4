package io.hopsmith.agents.search;

import static io.hopsmith.agents.search.SmallCorpus.SITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.hopsmith.agents.tools.PageView;
import io.hopsmith.agents.tools.SearchHit;
import io.hopsmith.agents.tools.Tools;
import io.hopsmith.agents.tools.Tools.Ranking;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ViewsTest {
  @TempDir Path folder;
  private CorpusIndex index;

  @BeforeEach
  void writeAndOpen() {
    BagOfWordsEmbedder embedder = new BagOfWordsEmbedder();
    index =
        CorpusIndex.open(SmallCorpus.write(folder, SmallCorpus.rivers(), 3, embedder), embedder);
  }

  @AfterEach
  void close() {
    index.close();
  }

  @ParameterizedTest
  @EnumSource(names = {"LEXICAL", "DENSE"})
  void aSubsetFindsItsPagesOnlyWithTheScoresOfTheWhole(Ranking ranking) {
    SubsetTools subset = SubsetTools.ofPages(index, List.of(SITE + "po", SITE + "loire-old"));
    List<SearchHit> ofTheWhole =
        index.search("river crosses", ranking, 9).stream()
            .filter(hit -> hit.url().matches(".*/(po|loire)"))
            .toList();
    assertThat(subset.search("river crosses", ranking, 9)).hasSize(2).isEqualTo(ofTheWhole);
  }

  @Test
  void aSubsetFusesTheRanksAmongItsPages() {
    SubsetTools subset = SubsetTools.ofPages(index, List.of(SITE + "po", SITE + "loire"));
    assertThat(subset.search("The longest river of France", Ranking.FUSED, 9))
        .extracting(SearchHit::url, SearchHit::score)
        .containsExactly(tuple(SITE + "loire", 2.0 / 61), tuple(SITE + "po", 1.0 / 62));
  }

  @Test
  void aSubsetOfPagesBrowsesThemWholeAndNoOthers() {
    SubsetTools subset = SubsetTools.ofPages(index, List.of(SITE + "po"));
    assertThat(subset.browse(SITE + "po-old")).isEqualTo(index.browse(SITE + "po"));
    assertThat(subset.browse(SITE + "rhone")).isEmpty();
    assertThat(subset.passagesOf(SITE + "po")).hasSize(2);
    assertThat(subset.passagesOf(SITE + "rhone")).isEmpty();
  }

  @Test
  void aSubsetOfPassagesShowsTheirTextAlone() {
    String delta = index.passagesOf(SITE + "po").get(1).passage().id();
    SubsetTools subset = SubsetTools.ofPassages(index, List.of(delta));
    assertThat(subset.browse(SITE + "po"))
        .contains(PageView.plain(SITE + "po", "Po", "It ends in a wide delta.", List.of()));
    assertThat(subset.search("northern Italy", Ranking.DENSE, 5))
        .extracting(SearchHit::snippet)
        .containsExactly("It ends in a wide delta.");
    assertThat(subset.search("northern Italy", Ranking.LEXICAL, 5)).isEmpty();
  }

  @Test
  void anEmptySubsetFindsNothing() {
    SubsetTools subset = SubsetTools.ofPages(index, List.of(SITE + "seine"));
    assertThat(subset.search("river", Ranking.FUSED, 5)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Ranking.class)
  void missingPagesAreReplacedByTheNextBest(Ranking ranking) {
    String query = "the bridge crosses arches of a river";
    List<String> all = urls(index, query, ranking);
    WithoutPages rest = new WithoutPages(index, List.of(all.get(0), all.get(1) + "-old"));
    assertThat(rest.search(query, ranking, 2))
        .extracting(SearchHit::url)
        .isEqualTo(all.subList(2, 4));
  }

  @Test
  void missingPagesCannotBeBrowsedByAnyAddress() {
    WithoutPages rest = new WithoutPages(index, List.of(SITE + "po-old"));
    assertThat(rest.browse(SITE + "po")).isEmpty();
    assertThat(rest.browse(SITE + "po?canonical")).isEmpty();
    assertThat(rest.passagesOf(SITE + "po")).isEmpty();
    assertThat(rest.browse(SITE + "loire")).isEqualTo(index.browse(SITE + "loire"));
  }

  private static List<String> urls(Tools tools, String query, Ranking ranking) {
    return tools.search(query, ranking, 9).stream().map(SearchHit::url).toList();
  }
}
