package io.hopsmith.agents.near;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ShinglesTest {

  @Test
  void aTextHasItsDifferentSequencesOfWords() {
    assertThat(Shingles.of("a b c d", 2).size()).isEqualTo(3);
    assertThat(Shingles.of("a b a b a b", 2).size()).isEqualTo(2);
    assertThat(Shingles.of("a b c", 5).size()).isEqualTo(1);
    assertThat(Shingles.of(" ,; ", 2).size()).isZero();
  }

  @Test
  void caseMarksAndSpacingMakeNoDifference() {
    assertThat(jaccard("The River  Avon; 134 km", "the river avon, 134 KM.")).isEqualTo(1);
    assertThat(jaccard("Caf\u00E9 Zur\u0131ch", "Cafe\u0301 Zur\u0131ch")).isEqualTo(1);
    assertThat(jaccard("10 km", "100 km")).isZero();
  }

  @Test
  void anIdeographIsAWord() {
    assertThat(Shingles.of("\u4E0A\u6D77\u5E02 A1", 1).size()).isEqualTo(4);
  }

  @Test
  void similarityIsTheShareOfSequencesThatBothHave() {
    assertThat(jaccard("a b c d", "b c d e")).isEqualTo(2.0 / 4);
    assertThat(jaccard("", "")).isEqualTo(1);
    assertThat(jaccard("", "a")).isZero();
  }

  @Test
  void sequencesTakeAtLeastOneWord() {
    assertThatThrownBy(() -> Shingles.of("a", 0)).hasMessageContaining("at least 1 word, not 0");
  }

  @Property(tries = 200)
  void setsOfWordsAreComparedAsSetsAre(
      @ForAll @Size(max = 30) List<@IntRange(max = 40) Integer> first,
      @ForAll @Size(max = 30) List<@IntRange(max = 40) Integer> second) {
    Shingles a = Shingles.of(words(first), 1);
    Shingles b = Shingles.of(words(second), 1);
    Set<Integer> common = new HashSet<>(first);
    common.retainAll(second);
    Set<Integer> all = new HashSet<>(first);
    all.addAll(second);
    assertThat(a.size()).isEqualTo(new HashSet<>(first).size());
    assertThat(a.in(b).size()).isEqualTo(common.size());
    assertThat(a.without(b).size()).isEqualTo(a.size() - common.size());
    assertThat(a.jaccard(b)).isEqualTo(all.isEmpty() ? 1 : (double) common.size() / all.size());
    assertThat(b.jaccard(a)).isEqualTo(a.jaccard(b));
  }

  private static String words(List<Integer> numbers) {
    return String.join(" ", numbers.stream().map(number -> "w" + number).toList());
  }

  private static double jaccard(String first, String second) {
    return Shingles.of(first, 2).jaccard(Shingles.of(second, 2));
  }
}
