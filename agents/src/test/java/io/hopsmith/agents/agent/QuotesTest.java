package io.hopsmith.agents.agent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuotesTest {
  private static final String PAGE =
      "Wend (river)\nThe Wend rises at Old Fell, in the north — near “Three Stones” — and is 134 km long.\nIt meets the sea at Brook.";

  @Test
  void findsAQuoteAsItStands() {
    assertThat(Quotes.find(" It meets the sea at Brook. ", PAGE))
        .contains(new Quotes.Found("It meets the sea at Brook.", PAGE.indexOf("It meets"), true));
  }

  @Test
  void findsWhatDiffersInSignsCaseAndAFewWords() {
    Quotes.Found found =
        Quotes.find(
                "the wend rises at Old Fell in the north - near \"Three Stones\" - and is 134 km long",
                PAGE)
            .orElseThrow();
    assertThat(found.text()).startsWith("The Wend rises").endsWith("134 km long");
    assertThat(found.exact()).isFalse();
    assertThat(PAGE.substring(found.at())).startsWith(found.text());
    assertThat(
            Quotes.find(
                "Wend rises at Old Fell, in the far north near Three Stones and is 134 km long",
                PAGE))
        .isPresent();
  }

  @Test
  void findsChineseThatDiffersInAFewSigns() {
    String page = "文河\n文河发源于老岭，全长134公里，在溪镇入海。\n河上有九座桥。";
    assertThat(Quotes.find("文河发源于老岭,全长134公里,在溪镇入海", page))
        .get()
        .satisfies(found -> assertThat(found.text()).startsWith("文河发源").endsWith("溪镇入海"));
    assertThat(Quotes.find("文河发源于新山，全长250公里，在海门入海", page)).isEmpty();
  }

  @Test
  void findsNothingThatIsMadeUp() {
    assertThat(Quotes.find("The Wend is 250 km long and meets the sea at Fenton.", PAGE)).isEmpty();
    assertThat(Quotes.find("134 kilometres", PAGE)).isEmpty();
    assertThat(Quotes.find("  ", PAGE)).isEmpty();
  }
}
