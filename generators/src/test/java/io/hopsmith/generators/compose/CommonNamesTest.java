package io.hopsmith.generators.compose;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.agents.facts.FactBase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommonNamesTest {
  private final CommonNames common = new CommonNames(world());

  @ParameterizedTest
  @ValueSource(strings = {"Old Bridge", "Castle Keep", "City Hall", "Great Weir"})
  void includeWhatIsPutTogetherOfWordsForAnything(String name) {
    assertThat(common.include(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Long Quill Bridge", "Tarn", "Lindow Hall", "nutmeg", ""})
  void leaveOutWhatHasAWordOfItsOwn(String name) {
    assertThat(common.include(name)).isFalse();
  }

  private static FactBase world() {
    MadeWorld world = new MadeWorld();
    world.thing("Tarn Weir", "weir");
    return world.facts();
  }
}
