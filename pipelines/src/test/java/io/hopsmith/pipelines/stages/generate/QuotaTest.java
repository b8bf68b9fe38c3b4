package io.hopsmith.pipelines.stages.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotaTest {

  @ParameterizedTest
  @CsvSource({"8, 132, 0.14, 19", "16, 100, 0, 0", "3, 1, 0.5, 1", "16, 7, 0.1, 1"})
  void sharesTheTargetOutToTheRow(int keys, int rows, double evalShare, int evalRows) {
    Quota quota = new Quota(1, rows, evalShare);
    int[] eval = IntStream.range(0, keys).map(key -> quota.evalOf(key, keys)).toArray();
    int[] train = IntStream.range(0, keys).map(key -> quota.trainOf(key, keys)).toArray();
    assertThat(IntStream.of(eval).sum()).isEqualTo(evalRows);
    assertThat(IntStream.of(train).sum()).isEqualTo(rows - evalRows);
    assertThat(IntStream.of(train).max().orElseThrow() - IntStream.of(train).min().orElseThrow())
        .isLessThan(2);
  }

  @ParameterizedTest
  @CsvSource({"1, 4", "100, 5", "309, 15", "100000, 64"})
  void worksInMoreGroupsWhereThereAreMoreSeeds(int seeds, int keys) {
    assertThat(Quota.keys(seeds, false)).isEqualTo(keys);
  }

  @Test
  void knowsNoEndWithoutATarget() {
    Quota quota = new Quota(1, 0, 0.1);
    assertThat(quota.trainOf(3, 8)).isEqualTo(Integer.MAX_VALUE);
    assertThat(quota.evalOf(7, 8)).isEqualTo(Integer.MAX_VALUE);
  }
}
