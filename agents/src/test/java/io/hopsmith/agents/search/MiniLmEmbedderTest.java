package io.hopsmith.agents.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MiniLmEmbedderTest {
  private static MiniLmEmbedder embedder;

  @BeforeAll
  static void load() {
    embedder = new MiniLmEmbedder(32, 2);
  }

  @AfterAll
  static void close() {
    embedder.close();
  }

  @Test
  void putsSentencesOfLikeMeaningCloseTogether() {
    float[] query = embedder.embed("Which animal purrs?");
    assertThat(similarity(query, "A cat makes a low vibrating sound when it is content."))
        .isGreaterThan(similarity(query, "The bank raised its interest rate by a quarter.") + 0.2f);
  }

  @Test
  void aVectorDoesNotDependOnItsCompanyOrThread() {
    List<String> texts =
        IntStream.range(0, 40).mapToObj(i -> "Sentence " + i + " of many. ".repeat(i)).toList();
    List<float[]> together = embedder.embedAll(texts);
    List<float[]> alone = new ArrayList<>();
    texts.forEach(text -> alone.add(embedder.embed(text)));
    for (int i = 0; i < texts.size(); i++) {
      assertThat(together.get(i)).isEqualTo(alone.get(i));
    }
  }

  @Test
  void readsNoFurtherThanItsLimit() {
    String long1 = "river ".repeat(40) + "bank";
    String long2 = "river ".repeat(40) + "mouth";
    assertThat(embedder.embed(long1)).isEqualTo(embedder.embed(long2));
    assertThat(embedder.embed("river bank")).isNotEqualTo(embedder.embed("river mouth"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\0", "\ud800", "\udc00x", "日本語 \ud83d\ude00", "[CLS] [SEP]"})
  void anyTextHasAVectorOfLengthOne(String text) {
    float[] vector = embedder.embed(text);
    assertThat(vector).hasSize(384);
    assertThat(VectorFile.dot(vector, vector)).isCloseTo(1f, within(1e-5f));
  }

  @Test
  void namesTheSettingsThatVectorsDependOn() {
    assertThat(embedder.name()).isEqualTo("all-minilm-l6-v2-q/32");
  }

  @Test
  void stopsTheTokenizerFromCallingHome() {
    assertThat(System.getProperty("OPT_OUT_TRACKING")).isEqualTo("true");
    assertThat(ai.djl.util.Utils.isOfflineMode()).isTrue();
  }

  @Test
  void refusesSettingsOutOfRange() {
    assertThatThrownBy(() -> new MiniLmEmbedder(513, 1))
        .hasMessage("maxTokens is 513; it must be 8 to 512");
    assertThatThrownBy(() -> new MiniLmEmbedder(64, 0))
        .hasMessage("threads is 0; it must be at least 1");
  }

  private static float similarity(float[] query, String text) {
    return VectorFile.dot(query, embedder.embed(text));
  }
}
