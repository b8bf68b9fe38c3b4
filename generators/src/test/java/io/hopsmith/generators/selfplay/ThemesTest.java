package io.hopsmith.generators.selfplay;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.agents.facts.FactBase;
import io.hopsmith.generators.PlayRecipe;
import io.hopsmith.generators.SmallWorld;
import io.hopsmith.schemas.Entity;
import io.hopsmith.schemas.Side;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ThemesTest {
  private static final FactBase FACTS = SmallWorld.facts();
  private static final Entity SEED = SmallWorld.entity(FACTS, "Dorvia");
  private static final Side SIDE = FACTS.entities().get(0).side();
  private static final Themes THEMES = new Themes(FACTS, SIDE, Taxonomy.with(List.of()));

  @Test
  void findsTheTaxonomysThemesThatTheCorpusHas() {
    Map<String, List<String>> members =
        THEMES.known().stream()
            .collect(Collectors.toMap(Theme::name, ThemesTest::names, (a, b) -> a, TreeMap::new));
    assertThat(members.get("bridges"))
        .containsExactlyInAnyOrder("Long Bridge", "Crown Bridge", "New Bridge", "Old Ford Bridge");
    assertThat(members.get("rivers and streams")).contains("Sorne", "Tarn Water", "Ulver");
    assertThat(members).doesNotContainKeys("volcanoes", "jazz and blues");
  }

  @Test
  void findsThemesOfTheCorpusItself() {
    assertThat(THEMES.found()).extracting(Theme::name).contains("bridge", "engineer");
    assertThat(THEMES.found())
        .anyMatch(theme -> theme.name().startsWith("around ") && theme.members().size() > 2);
  }

  private static List<String> names(Theme theme) {
    return theme.members().stream()
        .flatMap(id -> FACTS.entity(id).stream())
        .map(Entity::name)
        .toList();
  }

  @Test
  void samplesEachNumberOfThemesAboutAsOften() {
    PlayRecipe recipe = PlayRecipe.ofThemes(5, 7);
    Map<Integer, Long> sizes =
        IntStream.range(0, 600)
            .mapToObj(i -> THEMES.sample(SEED, recipe, new Random(i * 7919L)))
            .peek(sampled -> assertThat(sampled).doesNotHaveDuplicates())
            .collect(Collectors.groupingBy(List::size, Collectors.counting()));
    assertThat(sizes).containsOnlyKeys(5, 6, 7);
    assertThat(sizes.values()).allMatch(times -> times > 150);
  }

  @Test
  void samplesThemesOfWhatIsAroundTheSeed() {
    Set<String> near = Neighbourhood.of(SEED, FACTS);
    List<Theme> all = THEMES.sample(SEED, PlayRecipe.ofThemes(1000, 1000), new Random(1));

    assertThat(near).contains(SEED.id()).hasSizeLessThan(FACTS.entities().size());
    assertThat(all).extracting(Theme::name).contains("countries", "city", "around New Bridge");
    assertThat(all).hasSizeLessThan(THEMES.known().size() + THEMES.found().size());
  }
}
