package io.hopsmith.agents.facts.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PredicatesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "was written by Ann Berg and released by Tarn Records in 1961."
            + "|written by=Ann Berg; released by=Tarn Records; released=1961",
        "was released on 3 June 1961 as a single.|released=3 June 1961",
        "was first recorded in May 1960 by The Coopers."
            + "|first recorded=May 1960; first recorded by=The Coopers",
        "died in Lindow, Tarnshire, on 4 May 1901.|died in=Lindow, Tarnshire; died=4 May 1901",
        "was written by Ann Berg, Carl Dorn and Eva Fels."
            + "|written by=Ann Berg; written by=Carl Dorn; written by=Eva Fels",
        "won the Tarn Prize for Best Song.|won=Tarn Prize for Best Song",
        "has been owned by Tarn Rail.|owned by=Tarn Rail",
        "graduated from Lindow College.|graduated from=Lindow College"
      })
  void readsVerbsJoinedToEachOther(String rest, String expected) {
    assertThat(read(rest)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "is a 1996 comedy film directed by Ann Berg and starring Carl Dorn and Eva Fels."
            + "|year of=1996; directed by=Ann Berg; stars=Carl Dorn; stars=Eva Fels",
        "is a song, written by Ann Berg.|written by=Ann Berg",
        "is an album by Ann Berg, released in 1961.|by=Ann Berg; released=1961",
        "is a town in Tarn County, Northmark.|in=Tarn County, Northmark",
        "was a painter who was born in Lindow.|born in=Lindow",
        "is the son of Carl Dorn.|son of=Carl Dorn",
        "is part of Tarn National Park.|part of=Tarn National Park"
      })
  void readsDefinitions(String rest, String expected) {
    assertThat(read(rest)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "was never released in 1961.",
        "was released between 1961 and 1963.",
        "was released in 1961 and 1962.",
        "was released in the 1960s.",
        "was recorded in New York studios.",
        "is known for Carl Dorn.",
        "was based in 1961.",
        "is an author whose father was born in Lindow.",
        "is a friend of Carl Dorn.",
        "said that Ann Berg wrote it.",
        "was recorded by Ann Berg and His Orchestra.",
        "was founded in January."
      })
  void leavesOutWhatIsNotCertain(String rest) {
    assertThat(names(rest)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "was recorded by the soul musician Ann Berg in 1961.|the soul musician Ann Berg in 1961."
      })
  void leavesItToALinkWhereADescribedNameEnds(String rest, String object) {
    assertThat(Predicates.of(rest))
        .containsExactly(new Predicate("recorded by", object, Predicate.Kind.DESCRIBED));
  }

  private static String read(String rest) {
    return names(rest).stream()
        .map(predicate -> predicate.verb() + "=" + predicate.object())
        .collect(Collectors.joining("; "));
  }

  /** Without what only a link could end. */
  private static List<Predicate> names(String rest) {
    return Predicates.of(rest).stream()
        .filter(predicate -> predicate.kind() != Predicate.Kind.DESCRIBED)
        .toList();
  }
}
