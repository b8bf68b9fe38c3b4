package io.hopsmith.pipelines.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextFilterTest {

  @Test
  void knowsAllThatWereAddedAndFewOthers() {
    TextFilter filter = new TextFilter();
    assertThat(filter.mayContain("text 1")).isFalse();
    IntStream.range(0, 100_000).forEach(i -> filter.add("text " + i));
    assertThat(IntStream.range(0, 100_000)).allMatch(i -> filter.mayContain("text " + i));
    assertThat(IntStream.range(100_000, 200_000).filter(i -> filter.mayContain("text " + i)))
        .hasSizeLessThan(100);
  }
}
