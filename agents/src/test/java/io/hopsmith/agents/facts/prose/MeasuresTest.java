package io.hopsmith.agents.facts.prose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeasuresTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "is 120 km long.|length=120 km long.",
        "flows out of Lake Tarn and is 120 km long.|length=120 km long.",
        "has an area of 480 km² and lies 320 m above sea level.|area=480 km²; elevation=320 m above sea level.",
        "has a hardness of 6.5 and a specific gravity of 4.25.|hardness=6.5; specific gravity=4.25.",
        "is a lake in the Tarn Hills with a surface area of 9 square kilometres and a maximum depth of 80 metres."
            + "|surface area=9 square kilometres; maximum depth=80 metres.",
        "had a population of 12,000 in 2011, mostly farmers.|population=12,000 in 2011",
        "rises to 2,140 metres above sea level.|elevation=2,140 metres above sea level.",
        "stretches for 90 km from north to south.|length=90 km from north to south.",
        "covers an area of 12 hectares.|area=12 hectares.",
        "employed 2,300 people in 2018.|employees=2,300 in 2018.",
        "was founded in 1903, and it has 640 members.|number of members=640",
        "has 8 academic staff and 640 students.|number of academic staff=8; number of students=640",
        "reaches a depth of 40 m.|depth=40 m.",
        "weighs about 12 kg.|weight=about 12 kg.",
        "is a river, 43 km in length, in the Tarn Hills.|length=43 km in length",
        "is a river of the Tarn Hills, 61 km long.|length=61 km long",
        "is a sandstone bridge of 7 arches.|number of arches=7",
        "had 9,630 inhabitants in 2021.|population=9,630 in 2021",
      })
  void readsAmounts(String said, String expected) {
    assertThat(Measures.of(said).stream().map(p -> p.verb() + "=" + p.object()))
        .containsExactly(expected.split("; "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "has an area of over 480 km².",
        "is more than 120 km long.",
        "is a village on an island with an area of 12 km².",
        "stands where the river is 300 m wide.",
        "joins a canal that is 40 km long and has a depth of 3 m.",
        "has a collection of 3,000 books.",
        "has twelve members.",
        "has 640 square metres and 12 hours.",
        "lies in Tarn and 640 students.",
        "is 40 km from Tarn.",
        "is a village on the River Sorne, 61 km long.",
        "is a town in Tarn, 61 km north of Lindow.",
        "is a boy of 7 years.",
        "had over 9,630 inhabitants.",
      })
  void leavesOutBoundsAndAmountsOfOtherThings(String said) {
    assertThat(Measures.of(said)).isEmpty();
  }

  @Test
  void readsWhatBelongsToTheSubjectBefore() {
    assertThat(Measures.ofPossessed("Its maximum depth is 80 m.").map(Predicate::verb))
        .contains("maximum depth");
    assertThat(Measures.ofPossessed("Its summit is 2,140 metres above sea level."))
        .contains(
            new Predicate("elevation", "2,140 metres above sea level.", Predicate.Kind.AMOUNT));
    assertThat(Measures.ofPossessed("Its owner is 80 years old.")).isEmpty();
  }
}
