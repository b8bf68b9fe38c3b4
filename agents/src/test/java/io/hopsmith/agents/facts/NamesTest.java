package io.hopsmith.agents.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The Long  Bridge|long bridge",
        "Sao-Tome & Principe|sao tome principe",
        "Göta älv|gota alv",
        "(A1)|a1",
        "...|''",
        "''|''"
      })
  void comparesByWordsAlone(String name, String key) {
    assertThat(Names.key(name)).isEqualTo(key);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Gambia, The|The Gambia",
        "Korea, North|North Korea",
        "Islands, Republic of the|Republic of the Islands",
        "London, Paris|London, Paris",
        "Plain|Plain"
      })
  void turnsInvertedNamesRound(String name, String upright) {
    assertThat(Names.upright(name)).isEqualTo(upright);
  }

  @ParameterizedTest
  @CsvSource({
    "Lake Mälaren, Mälaren, true",
    "River Severn, Severn Estuary, true",
    "United States of America, USA, false",
    "United Kingdom, UK, true",
    "France, French, false",
    "Germany, the land of poets, false"
  })
  void tellsWhetherALinksWordsNameItsTarget(String name, String words, boolean refers) {
    assertThat(Names.refersTo(words, name)).isEqualTo(refers);
  }

  @ParameterizedTest
  @CsvSource({
    "United Kingdom, the United Kingdom",
    "Red Sea, the Red Sea",
    "University of Padua, the University of Padua",
    "River Cam, the River Cam",
    "US, the US",
    "Lake Como, Lake Como",
    "The Hague, The Hague",
    "'Naples, Florida, United States', 'Naples, Florida, United States'",
    "Tarn Air Force, the Tarn Air Force",
    "Andes of Peru, the Andes of Peru",
    "National Guard, the National Guard",
    "Votive Church, the Votive Church",
    "Tarn Gate, the Tarn Gate",
    "Quill House of Representatives, the Quill House of Representatives",
    "Air Defense Command, the Air Defense Command",
    "St Ann's Church, St Ann's Church",
    "Democratic Republic of the Tarn, the Democratic Republic of the Tarn",
    "Commonwealth of Quill, the Commonwealth of Quill",
    "Tarn Strip, the Tarn Strip",
    "Tarn Plateau, the Tarn Plateau",
    "National Police, the National Police",
    "Police Force, the Police Force",
    "Lindow Institute, the Lindow Institute",
    "Institute of Ada, the Institute of Ada",
    "Norway, Norway"
  })
  void putsTheBeforeNamesThatTakeIt(String name, String inText) {
    assertThat(Names.inText(name)).isEqualTo(inText);
  }

  @ParameterizedTest
  @CsvSource({
    "http://a.example/wiki/Long_Bridge.html?x=1, Long Bridge",
    "http://a.example/G%C3%B6ta/, Göta",
    "http://a.example/bad%zz, ''"
  })
  void readsNamesFromAddresses(String url, String name) {
    assertThat(Names.ofUrl(url)).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({"Busted (song), Busted", "Busted, Busted", "(song), (song)"})
  void dropsAQualifier(String name, String plain) {
    assertThat(Names.plain(name)).isEqualTo(plain);
  }
}
