package io.hopsmith.pipelines.io;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextHashesTest {

  @Test
  void countsEachTextOnceAndKnowsIt() {
    TextHashes hashes = of(0, 5_000);
    for (int i = 0; i < 5_000; i += 2) {
      hashes.add("text " + i);
    }
    assertThat(hashes.count()).isEqualTo(5_000);
    assertThat(hashes.contains("text 4999")).isTrue();
    assertThat(hashes.contains("text 5000")).isFalse();
  }

  @Test
  void mayBeAddedToAfterItWasAsked() {
    TextHashes hashes = new TextHashes();
    assertThat(hashes.contains("more")).isFalse();
    hashes.add("more");
    assertThat(hashes.contains("more")).isTrue();
    assertThat(hashes.count()).isEqualTo(1);
  }

  @Test
  void tellsWhatIsInCommon() {
    assertThat(of(0, 100).inCommon(of(60, 200))).isEqualTo(40);
    assertThat(of(0, 100).inCommon(new TextHashes())).isZero();
  }

  private static TextHashes of(int from, int to) {
    TextHashes hashes = new TextHashes();
    for (int i = from; i < to; i++) {
      hashes.add("text " + i);
    }
    return hashes;
  }
}
