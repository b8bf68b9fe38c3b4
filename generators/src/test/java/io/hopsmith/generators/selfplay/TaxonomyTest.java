package io.hopsmith.generators.selfplay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaxonomyTest {
  private static final Taxonomy SHIPPED = Taxonomy.with(List.of());

  @Test
  void shipsTwoHundredThemesOrMoreOfDifferentNames() {
    assertThat(SHIPPED.topics()).hasSizeGreaterThan(200);
    assertThat(SHIPPED.topics()).extracting(Topic::name).doesNotHaveDuplicates();
    assertThat(SHIPPED.topics()).allMatch(topic -> !topic.cues().isEmpty());
    assertThat(SHIPPED.topics().stream().map(Topic::area).distinct()).hasSizeGreaterThan(15);
  }

  @ParameterizedTest
  @CsvSource({
    "suspension bridge, bridges",
    "tributaries, rivers and streams",
    "University of Nesby, universities",
    "Prime ministers, prime ministers",
    "children's book, children's books",
    "agriculture - products: grain, agriculture"
  })
  void knowsThemesByTheirWords(String text, String theme) {
    assertThat(SHIPPED.of(text)).extracting(Topic::name).contains(theme);
  }

  @Test
  void takesWholeWordsOnly() {
    assertThat(SHIPPED.of("Bridgetown")).isEmpty();
    assertThat(SHIPPED.of("prime")).isEmpty();
    assertThat(SHIPPED.of("")).isEmpty();
  }

  @Test
  void addsTheUsersThemesBehindTheShippedOnes() {
    Taxonomy more = Taxonomy.with(List.of("# mine", "", "[kites]", "box kites: box kite, Kites"));

    assertThat(more.topics()).hasSize(SHIPPED.topics().size() + 1);
    assertThat(more.of("a box kite"))
        .containsExactly(new Topic("kites", "box kites", List.of("box kite", "kite")));
  }

  @Test
  void namesTheLineThatIsNoTheme() {
    assertThatThrownBy(() -> Taxonomy.parse(List.of("[kites]", "box kites")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "line 2, 'box kites', is not allowed; allowed: [AREA], or below one THEME: CUE, CUE");
    assertThatThrownBy(() -> Taxonomy.parse(List.of("box kites: kite")))
        .hasMessageStartingWith("line 1, 'box kites: kite', is not allowed");
  }
}
