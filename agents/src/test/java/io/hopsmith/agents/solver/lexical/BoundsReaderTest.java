package io.hopsmith.agents.solver.lexical;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoundsReaderTest {
  @ParameterizedTest(name = "\"{0}\" fits {1}, not {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a population of between 16 and 17 million  | Population: 16,751,455      | Population: 17,100,000
          opened in the 1890s                        | Opened: 4 March 1890        | Opened: 1900
          opened in the late 1890s                   | Opened: 1898                | Opened: 1891
          independent in August 1960                 | Independence: 3 August 1960 | Independence: 22 September 1960
          in the summer of 1960                      | 5 August 1960               | 27 April 1960
          born on 7 November 1867                    | born on November 7, 1867    | born on November 8, 1867
          founded in 1583                            | founded in 1583             | founded in 1584
          between 1850 and 1860                      | died in 1859                | died in 1861
          built in the 19th century                  | built in 1849               | built in 1764
          in the last decade of the 19th century     | Opened: 30 June 1894        | Opened: 1864
          after 1960                                 | since 1961                  | since 1945
          more than 2,000 km long                    | Length: 2,850 km            | Length: 1,047 km
          just under 400 km                          | a border of 354 km          | a border of 410 km
          lasting 35 to 40 minutes                   | Length 37:58                | Length 31:37
          lasting 2 minutes 30 seconds               | Length: 2:30                | Length: 2:40
          lasting more than 61 minutes               | Length 1:01:05              | Length 59:01
          just over 210 m                            | Longest span: 214 m         | Longest span: 202 m
          nearly half a million people               | Population: 480,000         | Population: 510,000
          about 15 years                             | total: 15.2 years           | total: 19.3 years
          fewer than 10 million                      | Population: 9,976,062       | Population: 10,100,000
          about a third of the people                | urban: 35%                  | urban: 52%
          less than 1 km long                        | Total length: 333 m         | Total length: 2,467 m
          an area of 274,200 sq km                   | Area: 274,200 sq km         | Area: 238,533 sq km
          """)
  void tellsWhichLineFits(String clue, String fitting, String other) {
    assertThat(fits(clue, fitting)).isTrue();
    assertThat(fits(clue, other)).isFalse();
  }

  private static boolean fits(String clue, String line) {
    Bounds bounds = BoundsReader.read(clue).orElseThrow();
    return AmountReader.read(line).stream()
        .anyMatch(amount -> bounds.comparable(amount) && bounds.fits(amount));
  }

  @Test
  void findsNoBoundsWhereThereIsNoNumber() {
    assertThat(BoundsReader.read("whose capital is Niamey")).isEmpty();
    assertThat(BoundsReader.read("which may be seen")).isEmpty();
    assertThat(BoundsReader.read("")).isEmpty();
  }

  @Test
  void doesNotCompareKilometresWithPercent() {
    Bounds bounds = BoundsReader.read("more than 20 km long").orElseThrow();

    assertThat(bounds.comparable(new Amount(45, "%", false))).isFalse();
    assertThat(bounds.comparable(new Amount(45, "m", false))).isTrue();
  }

  @Test
  void readsNoAmountsFromBrokenNumbers() {
    assertThat(AmountReader.read("no digits, only , and .")).isEmpty();
    assertThat(AmountReader.read("1,,2")).isNotEmpty();
  }

  @Test
  void leavesTheWordsBesideTheNumberAndThePeriod() {
    assertThat(
            Words.contentStems(BoundsReader.without("was first listed in the late 20th century")))
        .containsExactly("first", "list");
    assertThat(Words.contentStems(BoundsReader.without("has a length of 300 to 400 kilometres")))
        .containsExactly("length");
  }
}
