package io.hopsmith.agents.facts.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LifespanTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "Ann Berg (born 5 May 1930) is a painter.|born=5 May 1930",
        "Ann Berg (born Anna Dorn; May 5, 1930 \u2013 June 2, 1990) was|born=May 5, 1930 died=June 2, 1990",
        "Ann Berg( 5 May 1930 \u2013 2 June 1990) was|born=5 May 1930 died=2 June 1990",
        "Ann Berg (1930\u20131990) was|born=1930 died=1990",
        "Ann Berg (5 May 1930, Lindow \u2013 2 June 1990) was"
            + "|born=5 May 1930 born in=Lindow died=2 June 1990",
        "Ann Berg (5 May 1930 in Lindow, Tarnshire \u2013 1990, Tarn) was"
            + "|born=5 May 1930 born in=Lindow, Tarnshire died=1990 died in=Tarn",
        "Ann Berg (born in Lindow, Tarnshire on 5 May 1930) is|born=5 May 1930 born in=Lindow, Tarnshire",
        "Ann Berg (born in Lindow between 1930 and 1935) is|none",
        "Ann Berg (born 5 May 1930 in Lindow) is|born=5 May 1930 born in=Lindow",
        "Ann Berg (Anna) (May 1930 \u2013 1990) was|born=May 1930 died=1990",
        "Ann Berg (5 May 1930 Lindow nad Tarn \u2013 1990) was|born=5 May 1930 died=1990",
        "Ann Berg (died 1338) was|died=1338",
        "Ann Berg (born 5 May 1930; died 2 June 1990) was|born=5 May 1930 died=2 June 1990",
        "Ann Berg (b. 1930) is|born=1930",
        "Ann Berg (b. 5 May 1930, Lindow; d. 1990) was|born=5 May 1930 born in=Lindow died=1990",
        "Ann Berg (d. 2 June 1990, Tarn) was|died=2 June 1990 died in=Tarn",
        "Ann Berg (* 5 May 1930 in Lindow; \u2020 2 June 1990) was"
            + "|born=5 May 1930 born in=Lindow died=2 June 1990",
        "Ann Berg (5 May 1930, Upper Tarn \u2013 2 June 1990, Lindow-on-Sorne) was"
            + "|born=5 May 1930 born in=Upper Tarn died=2 June 1990 died in=Lindow-on-Sorne",
        "Ann Berg (b. 1930 or 1931) is|none",
        "Ann Berg (b. c. 1930) is|none",
        "Ann Berg (died c. 1338) was|none",
        "Ann Berg (c. 1493 \u2013 28 July 1560) was|died=28 July 1560",
        "Ann Berg (vol. 1930) was|none",
        "Ann Berg (born Anna (1886\u20131905) Dorn (1905); May 5, 1886 June 2, 1962) was|none",
        "Ann Berg was the daughter of Carl Berg (1900 \u2013 1960).|none",
        "Ann Berg (c. 1930 \u2013 1990) was|none",
        "Ann Berg (reigned 1930 to 1940) was|none",
        "Ann Berg was born in 1930.|none"
      })
  void readsTheDatesAndPlacesOfALife(String sentence, String dates) {
    String read =
        Lifespan.of(sentence).stream()
            .map(date -> date.verb() + "=" + date.object())
            .collect(Collectors.joining(" "));
    assertThat(read).isEqualTo(dates == null ? "" : dates);
  }
}
