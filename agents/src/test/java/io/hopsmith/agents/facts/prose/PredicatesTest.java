package io.hopsmith.agents.facts.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
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
        "flows through Tarn, Northmark and Lindow."
            + "|flows through=Tarn; flows through=Northmark; flows through=Lindow",
        "won the Tarn Prize for Best Song.|won=Tarn Prize for Best Song",
        "has been owned by Tarn Rail.|owned by=Tarn Rail",
        "graduated from Lindow College.|graduated from=Lindow College",
        "was recorded by the soul musician Ann Berg in 1961.|recorded by=Ann Berg; recorded=1961",
        "was released in 1961, through Tarn Records.|released=1961; released through=Tarn Records",
        "was based on the novel Tarn by Carl Dorn.|based on=Tarn",
        "is owned by Tarn Rail, Inc., a firm.|owned by=Tarn Rail, Inc.",
        "was managed by the Tarn Department of Woods and Lakes.|managed by=Tarn Department of Woods and Lakes",
        "was nominated for the Tarn Prize for Song in a Play in 1961.|nominated for=Tarn Prize for Song",
        "studied at the Lindow Academy in Tarn.|studied at=Lindow Academy",
        "studied at Lindow College, Tarn University.|studied at=Lindow College",
        "studied at Lindow College, Tarnshire.|studied at=Lindow College, Tarnshire",
        "was fought on 9 May 1419 during the Tarn War.|fought=9 May 1419; fought during=Tarn War",
        "took place on 9 May 1419 at Lindow.|took place=9 May 1419; took place at=Lindow",
        "was held in Lindow on 9 May 1961.|held in=Lindow; held=9 May 1961",
        "took place on the common of Lindow.|took place at=Lindow",
        "carries the old coach road across the Sorne near Lindow.|over=Sorne; near=Lindow",
        "crosses the Sorne at Lindow.|crosses=Sorne; at=Lindow",
        "joins the Sorne at Lindow.|joins=Sorne; joins at=Lindow",
        "was completed in 1748 to the designs of Ann Berg.|completed=1748; designed by=Ann Berg",
        "dates from 1730.|dates from=1730",
        "was taken over by Tarn Breweries in 1994.|taken over by=Tarn Breweries; taken over=1994",
        "passes Lindow, Tarn and Sorne.|passes=Lindow; passes=Tarn; passes=Sorne",
        "began on 17 February 1420.|began=17 February 1420"
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
        "is part of Tarn National Park.|part of=Tarn National Park",
        "is a film written, produced and directed by Ann Berg.|written by=Ann Berg; produced by=Ann Berg;"
            + " directed by=Ann Berg",
        "is a film, produced by Ann Berg under the Tarn banner and directed by Carl Dorn."
            + "|produced by=Ann Berg; directed by=Carl Dorn",
        "is the sequel to Tarn.|sequel to=Tarn",
        "is a painter from Lindow, Northmark.|from=Lindow, Northmark",
        "was the son of Carl, Duke of Tarn and his second wife Eva Fels."
            + "|son of=Carl, Duke of Tarn; son of=Eva Fels",
        "was the daughter of Ann, 'suo jure' Duchess of Tarn and Countess of Lindow, and Guy of Sorne."
            + "|daughter of=Ann, 'suo jure' Duchess of Tarn and Countess of Lindow; daughter of=Guy of Sorne",
        "was the daughter of Carl II, Prince of Tarn and Lindow."
            + "|daughter of=Carl II, Prince of Tarn and Lindow",
        "was the son of Carl Dorn, MP, and Ann Berg.|son of=Carl Dorn",
        "was the son of Carl Dorn of Lindow, Tarnshire.|son of=Carl Dorn of Lindow",
        "was the wife of Prince Max, Duke in Tarn.|wife of=Prince Max, Duke in Tarn",
        "was the sister of Ann, Eva and Carl Dorn.|sister of=Ann; sister of=Eva; sister of=Carl Dorn",
        "was the daughter of Rhys ap Dorn and Nest ferch Berg."
            + "|daughter of=Rhys ap Dorn; daughter of=Nest ferch Berg",
        "was the queen mother of Tarn.|of=Tarn",
        "is a river of the Tarn Hills, on the Sorne.|of=Tarn Hills; on=Sorne",
        "is a film of the play Tarn, written by Ann Berg.|of=Tarn",
        "was the son of Carl and Eva Dorn.|son of=Eva Dorn",
        "was the son of Rhys and Nest of Tarn.|son of=Rhys; son of=Nest of Tarn",
        "is a member of the Tarn Party and Minister of Lindow.|member of=Tarn Party",
        "is a five-arched bridge over the Sorne at Lindow in Tarnshire, opened in 1754."
            + "|over=Sorne; at=Lindow; in=Tarnshire; opened=1754",
        "is a village in the Vale of Tarn, on the River Sorne.|in=Vale of Tarn; on=River Sorne",
        "is a village on the north bank of the Sorne.|on=Sorne",
        "was a mill in Lindow, founded in 1861 by Ann Berg."
            + "|in=Lindow; founded=1861; founded by=Ann Berg",
        "is a house just outside Lindow.|near=Lindow",
        "is a farm half a mile north-east of Lindow.|near=Lindow",
        "is a song on Tarn, released in 1961.|on=Tarn",
        ", on 14 July 1648, was an engagement of the Tarn War.|on=14 July 1648; engagement of=Tarn War",
        "was a battle during the Tarn War.|during=Tarn War",
        "is a viaduct that carries the Tarn branch line across the Sorne at Lindow."
            + "|over=Sorne; at=Lindow",
        "is a viaduct of 19 arches that carries the Tarn line across the Sorne at Lindow."
            + "|over=Sorne; at=Lindow",
        "was a conflict in Tarn that lasted from 1412 to 1421.|in=Tarn; began=1412; ended=1421",
        "on 11 June 1524, was an engagement of the Tarn War.|on=11 June 1524; engagement of=Tarn War",
        "is a native of Lindow.|native of=Lindow"
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
        "said that Ann Berg wrote it.",
        "was recorded by Ann Berg and His Orchestra.",
        "was founded in January.",
        "was managed by his brother Carl.",
        "was recorded by the band Rails, Ties & Sleepers.",
        "was shown at the Asian and African Cup.",
        "is a member since October 30, 2003.",
        "was featured in The Tale of Ann and Carl.",
        "is a bridge over a stream.",
        "is a village on an island.",
        "was fought between 1419 and 1421.",
        "carries water to Lindow over land.",
        "was a feast in May 1419.",
        "dates from about 1730.",
        "lasted from 1412 to the 1420s.",
        "is a village in a valley that lasted from 1412 to 1421."
      })
  void leavesOutWhatIsNotCertain(String rest) {
    assertThat(names(rest)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "was recorded by the soul music of Ann Berg in 1961.|the soul music of Ann Berg in 1961."
      })
  void leavesItToALinkWhereADescribedNameEnds(String rest, String object) {
    assertThat(Predicates.of(rest, List.of()))
        .containsExactly(new Predicate("recorded by", object, Predicate.Kind.DESCRIBED));
  }

  @Test
  void takesALinkForANameWhereNothingElseTells() {
    String said = "is a village in the Sorne hundred of Tarn, on the Lindow water.";
    assertThat(read(said)).isEmpty();
    assertThat(Predicates.of(said, List.of("Sorne", "Sorne hundred", "Lindow water")))
        .containsExactly(
            new Predicate("in", "Sorne hundred", Predicate.Kind.NAME),
            new Predicate("on", "Lindow water", Predicate.Kind.NAME));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "was bought by Carl Dorn.|bought=1961",
        "closed.|closed=1961",
        "was built in 1962.|none",
        "was released on disc.|none",
        "was awarded a prize.|none",
        "won a prize.|none",
        "had been bought, sold and bought again.|none",
      })
  void givesTheDateBeforeASentenceToWhatHappensOnce(String rest, String expected) {
    Predicate date = new Predicate("", "1961", Predicate.Kind.DATE);
    assertThat(
            Predicates.on(date, rest, Predicates.of(rest, List.of()))
                .map(each -> each.verb() + "=" + each.object())
                .orElse("none"))
        .isEqualTo(expected);
  }

  @Test
  void takesALinkForTheWholeNameThoughItHasAComma() {
    assertThat(
            Predicates.of(
                "designed Holy Rood, Lindow and Mill Bridge.", List.of("Holy Rood, Lindow")))
        .extracting(Predicate::object)
        .containsExactly("Holy Rood, Lindow", "Mill Bridge");
  }

  @Test
  void leavesToTheThingNamedLastWhatACommaJoinsToIt() {
    assertThat(read("was founded by Ann Berg, owned by Carl Dorn, and closed in 1961."))
        .isEqualTo("founded by=Ann Berg");
  }

  @Test
  void readsAParticipleBeforeItsSubject() {
    assertThat(Predicates.ofParticiple("born in Lindow", List.of()))
        .containsExactly(new Predicate("born in", "Lindow", Predicate.Kind.NAME));
  }

  private static String read(String rest) {
    return names(rest).stream()
        .map(predicate -> predicate.verb() + "=" + predicate.object())
        .collect(Collectors.joining("; "));
  }

  /** Without what only a link could end. */
  private static List<Predicate> names(String rest) {
    return Predicates.of(rest, List.of()).stream()
        .filter(predicate -> predicate.kind() != Predicate.Kind.DESCRIBED)
        .toList();
  }
}
