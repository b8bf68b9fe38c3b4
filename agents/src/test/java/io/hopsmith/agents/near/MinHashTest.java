package io.hopsmith.agents.near;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MinHashTest {
  private static final int PAIRS = 400;
  private final MinHash minHash = new MinHash(128, 7);

  /** 400 pairs of 128 orders each: the mean is off by less than 0.0022, four times that is safe. */
  @ParameterizedTest
  @CsvSource({"100, 0, 0.0", "100, 20, 0.2", "100, 50, 0.5", "100, 80, 0.8", "25, 23, 0.92"})
  void theMeanEstimateIsTheSimilarity(int all, int common, double similarity) {
    double mean =
        IntStream.range(0, PAIRS)
            .mapToDouble(pair -> estimate(pair, all, common))
            .average()
            .orElseThrow();
    assertThat(mean).isBetween(similarity - 0.009, similarity + 0.009);
  }

  @Test
  void oneEstimateIsOffByFourDeviationsAtMost() {
    for (int pair = 0; pair < PAIRS; pair++) {
      assertThat(estimate(pair, 200, 160)).isBetween(0.8 - 0.15, 0.8 + 0.15);
    }
  }

  @Test
  void theSameTextHasTheSameSignature() {
    Signature first = minHash.signature(Shingles.of("one two three four", 2));
    Signature second = new MinHash(128, 7).signature(Shingles.of("One, two: three four", 2));
    assertThat(second.minima()).isEqualTo(first.minima());
  }

  @Test
  void signaturesOfDifferentLengthsAreNotCompared() {
    Shingles text = Shingles.of("one two", 1);
    Signature longer = minHash.signature(text);
    Signature shorter = new MinHash(64, 7).signature(text);
    assertThatThrownBy(() -> longer.similarity(shorter)).hasMessageContaining("128 and 64");
    assertThatThrownBy(() -> new MinHash(0, 7)).hasMessageContaining("at least 1 permutation");
  }

  /** Two texts of so many words in all, of which so many are common. */
  private double estimate(int pair, int all, int common) {
    int left = common + (all - common) / 2;
    String first = words(pair, 0, left);
    String second = words(pair, 0, common) + " " + words(pair, left, all);
    return minHash
        .signature(Shingles.of(first, 1))
        .similarity(minHash.signature(Shingles.of(second, 1)));
  }

  private static String words(int pair, int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(word -> "w" + pair + "x" + word)
        .collect(Collectors.joining(" "));
  }
}
