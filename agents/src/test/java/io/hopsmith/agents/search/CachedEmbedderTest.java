package io.hopsmith.agents.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CachedEmbedderTest {
  private final List<String> computed = new ArrayList<>();
  private final CachedEmbedder cached = new CachedEmbedder(new Recording(), 2);

  @Test
  void computesATextOnceAndForgetsTheOneNotUsedForLongest() {
    for (String text : List.of("a", "b", "a", "c", "a", "b")) {
      cached.embed(text);
    }
    assertThat(computed).containsExactly("a", "b", "c", "b");
  }

  @Test
  void givesTheVectorOfTheText() {
    cached.embed("first");
    assertThat(cached.embed("first")).isEqualTo(new BagOfWordsEmbedder().embed("first"));
  }

  @Test
  void refusesNoCapacity() {
    assertThatThrownBy(() -> new CachedEmbedder(new BagOfWordsEmbedder(), 0))
        .hasMessage("capacity is 0; it must be at least 1");
  }

  private final class Recording implements SentenceEmbedder {
    private final BagOfWordsEmbedder words = new BagOfWordsEmbedder();

    @Override
    public String name() {
      return words.name();
    }

    @Override
    public int dimensions() {
      return words.dimensions();
    }

    @Override
    public float[] embed(String text) {
      computed.add(text);
      return words.embed(text);
    }

    @Override
    public List<float[]> embedAll(List<String> texts) {
      return texts.stream().map(this::embed).toList();
    }
  }
}
