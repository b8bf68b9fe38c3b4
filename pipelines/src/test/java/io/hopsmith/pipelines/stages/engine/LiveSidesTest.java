package io.hopsmith.pipelines.stages.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.pipelines.stages.engine.LiveSides.Crawled;
import io.hopsmith.schemas.Side;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LiveSidesTest {
  private static final LiveSides SIDES =
      new LiveSides(
          List.of(
              new Crawled("rivers.org", Side.EVAL),
              new Crawled("cities.org", Side.TRAIN),
              new Crawled("mixed.org", Side.TRAIN),
              new Crawled("mixed.org", Side.EVAL)),
          7);

  private static long eval(String urls) {
    return IntStream.range(0, 1_000).filter(n -> SIDES.of(urls.formatted(n)) == Side.EVAL).count();
  }

  @Test
  void putsPagesOfACrawledSiteOnItsSide() {
    assertThat(SIDES.of("https://www.rivers.org/wend")).isEqualTo(Side.EVAL);
    assertThat(SIDES.of("https://en.cities.org/brook")).isEqualTo(Side.TRAIN);
  }

  @Test
  void dividesASiteOnBothSidesPageByPageAndOthersWhole() {
    assertThat(eval("https://mixed.org/%d")).isBetween(440L, 560L);
    assertThat(eval("https://site-%d.org/")).isBetween(440L, 560L);
    assertThat(eval("https://site-1.org/%d")).isIn(0L, 1_000L);
  }

  @Test
  void givesAPageOneSideHoweverItIsAddressed() {
    for (int n = 0; n < 50; n++) {
      assertThat(SIDES.of("http://www.mixed.org/" + n + "/#top"))
          .isEqualTo(SIDES.of("https://mixed.org/" + n));
    }
  }

  @Test
  void putsAllOnOneSideWhereNothingIsOnTheOther() {
    LiveSides train = new LiveSides(List.of(new Crawled("cities.org", Side.TRAIN)), 7);
    assertThat(train.of("https://elsewhere.org/")).isEqualTo(Side.TRAIN);
    assertThat(train.of("no address")).isEqualTo(Side.TRAIN);
  }
}
