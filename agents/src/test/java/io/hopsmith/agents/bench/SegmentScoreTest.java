package io.hopsmith.agents.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.agents.bench.ExtractionPages.Marked;
import java.util.List;
import org.junit.jupiter.api.Test;

class SegmentScoreTest {
  private static final Marked PAGE =
      new Marked(
          "http://a.example/",
          new byte[0],
          List.of("the long bridge", " of steel "),
          List.of("Share", "Related"),
          false);

  @Test
  void countsSegmentsWithoutRegardToWhiteSpace() {
    assertThat(PAGE.score("Share: the\u00A0long\nbrid\u00ADge."))
        .isEqualTo(new SegmentScore(1, 2, 1));
  }

  @Test
  void averagesOverSegments() {
    SegmentScore score = new SegmentScore(3, 4, 1).plus(new SegmentScore(1, 2, 3));
    assertThat(score.precision()).isEqualTo(0.5);
    assertThat(score.recall()).isEqualTo(4 / 6.0);
    assertThat(score.f()).isEqualTo(8 / 14.0);
    assertThat(SegmentScore.NOTHING.f()).isZero();
  }
}
