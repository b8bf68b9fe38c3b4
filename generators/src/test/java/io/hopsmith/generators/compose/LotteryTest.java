package io.hopsmith.generators.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LotteryTest {
  @Test
  void drawsEveryItemOnce() {
    List<Integer> items = List.of(1, 4, 9, 100);
    assertThat(Lottery.drawn(items, i -> i, new Random(5)))
        .containsExactlyInAnyOrderElementsOf(items);
  }

  @Test
  void putsTheRareFirstInProportionToTheRootOfItsRarity() {
    List<Integer> items = List.of(1, 100);
    long rareFirst =
        IntStream.range(0, 11_000)
            .filter(seed -> Lottery.drawn(items, i -> i, new Random(seed * 7919L)).get(0) == 1)
            .count();
    assertThat(rareFirst).isBetween(9_800L, 10_200L); // 10 in 11
  }

  @Test
  void isTheSameForTheSameSeed() {
    List<Integer> items = IntStream.rangeClosed(1, 50).boxed().toList();
    assertThat(Lottery.drawn(items, i -> i, new Random(3)))
        .isEqualTo(Lottery.drawn(items, i -> i, new Random(3)));
  }
}
