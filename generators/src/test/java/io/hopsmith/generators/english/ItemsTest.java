package io.hopsmith.generators.english;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItemsTest {
  @ParameterizedTest
  @CsvSource({
    "natural hazards, frequent",
    "main export goods, optical",
    "ethnic groups, non-Avarian",
    "natural hazards, volcanically and seismically active",
    "languages, Avarian languages",
    "ethnic groups, ethnic origin or race",
    "ethnic groups, Avarian and mixed",
    "ethnic groups, black",
    "main uses, research only",
    "ethnic groups, ethnic Avarian",
    "ethnic groups, Tarn Isles origin",
    "languages, Tarnish/Quillish",
    "languages, Tarn and Quill",
    "languages, Tarnish or Quillish",
    "main industries, metal fabrication/processing",
    "main farm products, wide variety of fruits",
    "natural resources, possibly oil and natural gas",
    "languages, numerous Avarian languages",
    "natural hazards, strong winds persist throughout the year",
    "military branches, Palace Guard performs ceremonial duties",
    "natural resources, beaches that foster tourism",
    "natural resources, pleasant climate fostering tourism",
    "main export goods, crude materials excluding fuels"
  })
  void refusesNotesThatNameNothing(String noun, String item) {
    assertThat(Items.canBeNamed(item, noun)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "natural hazards, frequent hurricanes",
    "main export goods, textiles and clothing",
    "main export goods, leather goods",
    "main export goods, chemical",
    "ethnic groups, Avarians",
    "languages, Tarn",
    "labels, Range Records",
    "genre, musical",
    "administrative divisions, Orland",
    "main industries, coral and sand mining"
  })
  void takesWhatASentenceCanName(String noun, String item) {
    assertThat(Items.canBeNamed(item, noun)).isTrue();
  }
}
