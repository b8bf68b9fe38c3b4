package io.hopsmith.agents.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.schemas.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentenceReaderTest {
  private static final List<Page> OTHERS =
      List.of(
          FactPages.page("s.example/sorne", "River Sorne", "<p>River Sorne is a long river.</p>"),
          FactPages.page("s.example/lindow", "Lindow", "<p>Lindow is a town of many trades.</p>"),
          FactPages.page("s.example/berg", "Ann Berg", "<p>Ann Berg was an engineer of note.</p>"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<p>Help us to name every bridge this year!</p><p>From the Tarn Encyclopaedia</p>|born 19300505",
        "<p>Eva Fels is on the list of protected pages.</p>|none",
        "<p>A note.</p><h2>Sources</h2>|none",
      })
  void findsTheOpeningSentenceBehindBanners(String before, String expected) {
    String opening = "<p><b>Eva Fels</b> (5 May 1930 \u2013 2 June 1990) was a potter.</p>";
    assertThat(facts("Eva Fels", before + opening).stream().limit(1).toList())
        .isEqualTo(expected.equals("none") ? List.of() : List.of(expected));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "is a stone bridge over the <a href=/sorne>River Sorne</a> at <a href=/lindow>Lindow</a>."
            + "|crosses @River Sorne; located at @Lindow",
        "carries a lane across the <a href=/sorne>River Sorne</a> in <a href=/lindow>Lindow</a>. It is a stone"
            + " bridge.|crosses @River Sorne; located in @Lindow",
        "is a village near <a href=/lindow>Lindow</a>, on the <a href=/sorne>River Sorne</a>."
            + "|located near @Lindow; lies on @River Sorne",
        "was a brewery in <a href=/lindow>Lindow</a>, founded in 1861 by <a href=/berg>Ann Berg</a>."
            + "|located in @Lindow; founded 18610000; founded by @Ann Berg",
        "was a battle in the War of Tarn.|part of War of Tarn",
        "was fought on 9 May 1419 during the War of Tarn.|fought 14190509; fought during War of Tarn",
        "is a river of the plains. It joins the <a href=/sorne>River Sorne</a> at <a href=/lindow>Lindow</a>."
            + "|flows into @River Sorne; mouth at @Lindow",
        "is a battle of note. The army of <a href=/berg>Ann Berg</a> defeated that of Carl Dorn."
            + "|won by @Ann Berg; lost by Carl Dorn",
        "is a stone mill. In 1968 it was bought by <a href=/berg>Ann Berg</a>, which ended its work."
            + "|bought by @Ann Berg; bought 19680000",
        "is a village of note. At the census of 2011 it had 640 inhabitants. It lies 48 m above sea level."
            + "|population 640; elevation 48 m",
        "was a potter of note. In 1968 she married Carl Dorn; she died in <a href=/lindow>Lindow</a>."
            + "|married Carl Dorn; died in @Lindow",
        "is a river of <a href=/lindow>Lindow</a>, on the <a href=/sorne>River Sorne</a>."
            + "|located in @Lindow; lies on @River Sorne",
        "is a friend of <a href=/lindow>Lindow</a>.|none",
        "was an architect. His works include Mill Bridge.|designed Mill Bridge",
        "was a poet. His works include Mill Bridge.|works Mill Bridge",
        "is a film of note. Ann Berg defeated Carl Dorn.|none",
        "is a song about <a href=/lindow>Lindow</a>.|none",
        "is a pamphlet on the <a href=/sorne>River Sorne</a>.|none",
        "is a feud over <a href=/lindow>Lindow</a>.|none",
        "was a soldier at <a href=/lindow>Lindow</a>.|none",
        "is a bridge over <a href=/berg>Ann Berg</a>.|none",
      })
  void readsWhatADefinitionSaysBesidesAKind(String rest, String expected) {
    List<String> facts = facts("The Grey", "<p>The Grey " + rest + "</p>");
    assertThat(String.join("; ", facts)).isEqualTo(expected.equals("none") ? "" : expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Battle of Tarn|part of War of Tarn",
        "Raid on Tarn|part of War of Tarn",
        "Bells of Tarn|fought during War of Tarn",
      })
  void knowsABattleByItsName(String title, String expected) {
    assertThat(facts(title, "<p>The " + title + " was fought during the War of Tarn.</p>"))
        .containsExactly(expected);
  }

  @Test
  void readsALifeOnItsOwnPageAlone() {
    assertThat(
            facts(
                "Eva Fels",
                "<p>Eva Fels is a potter.</p><p>Carl Dorn (1930\u20131990) was a potter.</p>"))
        .isEmpty();
  }

  /** What a page of some title says, without its types and without its name. */
  private static List<String> facts(String title, String body) {
    Page page = FactPages.page("s.example/page", title, body);
    Page[] all = new Page[OTHERS.size() + 1];
    OTHERS.toArray(all);
    all[OTHERS.size()] = page;
    return FactPages.facts(all).stream()
        .filter(fact -> fact.startsWith(title + " | "))
        .map(fact -> fact.substring(title.length() + 3).replace(" | ", " "))
        .toList();
  }
}
