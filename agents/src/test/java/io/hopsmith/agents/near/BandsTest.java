package io.hopsmith.agents.near;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BandsTest {
  private static final MinHash MIN_HASH = new MinHash(128, 3);

  @Test
  void takesMostRowsInWhichThoseAtTheThresholdMeet() {
    assertThat(Bands.forThreshold(0.8, 128)).isEqualTo(new Bands(21, 6));
    assertThat(Bands.forThreshold(0.85, 128)).isEqualTo(new Bands(16, 8));
    assertThat(Bands.forThreshold(0.9, 128)).isEqualTo(new Bands(12, 10));
    assertThat(Bands.forThreshold(1, 128)).isEqualTo(new Bands(1, 128));
  }

  @Test
  void theCurveIsTheDocumentedOne() {
    Bands bands = new Bands(16, 8);
    assertThat(bands.probability(0.5)).isCloseTo(0.061, within(0.001));
    assertThat(bands.probability(0.7)).isCloseTo(0.613, within(0.001));
    assertThat(bands.probability(0.85)).isCloseTo(0.994, within(0.001));
  }

  /** 1,000 pairs each: a share is off by less than 0.016 in the mean. */
  @Test
  void textsMeetAsOftenAsTheCurveSays() {
    Bands bands = new Bands(16, 8);
    assertThat(meeting(bands, 100, 70)).isCloseTo(bands.probability(0.7), within(0.06));
    assertThat(meeting(bands, 100, 50)).isCloseTo(bands.probability(0.5), within(0.03));
    assertThat(meeting(bands, 100, 90)).isGreaterThan(0.995);
  }

  @Test
  void refusesWhatCannotBe() {
    Signature signature = MIN_HASH.signature(Shingles.of("a", 1));
    assertThatThrownBy(() -> new Bands(20, 8).buckets(signature))
        .hasMessageContaining("20 bands of 8 rows need a signature of 160 numbers, not 128");
    assertThatThrownBy(() -> new Bands(0, 8)).hasMessageContaining("0 bands of 8 rows");
    assertThatThrownBy(() -> Bands.forThreshold(0, 128)).hasMessageContaining("not 0.0");
  }

  private static double meeting(Bands bands, int all, int common) {
    return IntStream.range(0, 1000).filter(pair -> meet(bands, pair, all, common)).count() / 1000.0;
  }

  private static boolean meet(Bands bands, int pair, int all, int common) {
    int left = common + (all - common) / 2;
    long[] first = buckets(bands, words(pair, 0, left));
    long[] second = buckets(bands, words(pair, 0, common) + " " + words(pair, left, all));
    return IntStream.range(0, first.length).anyMatch(band -> first[band] == second[band])
        && Arrays.stream(first).distinct().count() == first.length;
  }

  private static long[] buckets(Bands bands, String text) {
    return bands.buckets(MIN_HASH.signature(Shingles.of(text, 1)));
  }

  private static String words(int pair, int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(word -> "p" + pair + "w" + word)
        .collect(Collectors.joining(" "));
  }
}
