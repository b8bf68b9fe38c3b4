package io.hopsmith.agents.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.agents.tools.SearchHit;
import io.hopsmith.agents.tools.Tools.Ranking;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random corpora with few words, so that equal scores are frequent. */
class ShardCountTest {
  private static final BagOfWordsEmbedder EMBEDDER = new BagOfWordsEmbedder();
  private static final List<String> WORDS =
      List.of("oak", "elm", "ash", "fir", "yew", "bay", "fig", "gum", "palm", "pine");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(ints = {2, 4, 16})
  void answersDoNotDependOnTheNumberOfShards(int shards) {
    List<IndexedPage> pages = corpus(new Random(shards));
    Path one = SmallCorpus.write(folder.resolve("one"), pages, 1, EMBEDDER);
    Path many = SmallCorpus.write(folder.resolve("many"), pages, shards, EMBEDDER);
    assertThat(answers(many, shards)).isEqualTo(answers(one, shards));
  }

  @Test
  void answersAndFilesDoNotDependOnTheOrderOfPages() throws IOException {
    List<IndexedPage> pages = corpus(new Random(5));
    List<IndexedPage> shuffled = new ArrayList<>(pages);
    Collections.shuffle(shuffled, new Random(6));
    Path first = SmallCorpus.write(folder.resolve("first"), pages, 3, EMBEDDER);
    Path second = SmallCorpus.write(folder.resolve("second"), shuffled, 3, EMBEDDER);
    assertThat(answers(second, 9)).isEqualTo(answers(first, 9));
    for (int i = 0; i < 3; i++) {
      for (String file : List.of(VectorFile.FILE, ShardFormat.FILE)) {
        assertThat(IndexShards.directory(second, i, 3).resolve(file))
            .hasSameBinaryContentAs(IndexShards.directory(first, i, 3).resolve(file));
      }
    }
  }

  @Test
  void identicalPassagesShareOneVector() throws IOException {
    List<IndexedPage> pages =
        List.of(
            SmallCorpus.page("a", "Same", "twice", "twice", "once"),
            SmallCorpus.page("b", "Same", "twice"));
    Path index = SmallCorpus.write(folder.resolve("same"), pages, 1, EMBEDDER);
    assertThat(Files.size(IndexShards.directory(index, 0, 1).resolve(VectorFile.FILE)))
        .isEqualTo(2L * EMBEDDER.dimensions() * Float.BYTES);
  }

  @Test
  void allButTheVectorsAndTheFormatIsLucenes() throws IOException {
    Path index = SmallCorpus.write(folder.resolve("one"), corpus(new Random(7)), 1, EMBEDDER);
    try (Stream<Path> files = Files.list(IndexShards.directory(index, 0, 1))) {
      assertThat(files.filter(file -> !IndexShards.isLucenes(file)))
          .extracting(file -> file.getFileName().toString())
          .containsExactlyInAnyOrder(VectorFile.FILE, ShardFormat.FILE);
    }
    assertThat(IndexShards.isLucenes(index.resolve("_0.cfs"))).isFalse();
  }

  private static List<IndexedPage> corpus(Random random) {
    return IntStream.range(0, 60)
        .mapToObj(
            i ->
                SmallCorpus.page(
                    "p" + i,
                    phrase(random, 1),
                    IntStream.range(0, 1 + random.nextInt(12))
                        .mapToObj(n -> phrase(random, 1 + random.nextInt(4)))
                        .toArray(String[]::new)))
        .toList();
  }

  private static String phrase(Random random, int words) {
    return random
        .ints(words, 0, WORDS.size())
        .mapToObj(WORDS::get)
        .collect(Collectors.joining(" "));
  }

  private static List<List<SearchHit>> answers(Path directory, long seed) {
    Random random = new Random(seed);
    List<List<SearchHit>> answers = new ArrayList<>();
    try (CorpusIndex index = CorpusIndex.open(directory, EMBEDDER)) {
      for (int i = 0; i < 40; i++) {
        String query = phrase(random, 1 + random.nextInt(3));
        for (Ranking ranking : Ranking.values()) {
          answers.add(index.search(query, ranking, 1 + random.nextInt(20)));
        }
      }
    }
    assertThat(answers).anyMatch(hits -> !hits.isEmpty());
    return answers;
  }
}
