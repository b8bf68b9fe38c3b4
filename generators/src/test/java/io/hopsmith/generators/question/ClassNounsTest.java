package io.hopsmith.generators.question;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.agents.facts.FactBase;
import io.hopsmith.schemas.Entity;
import io.hopsmith.schemas.Side;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClassNounsTest {
  private final List<Entity> entities =
      List.of(
          thing("Avaria", "country"),
          thing("Bremia", "country"),
          thing("Corland", "country"),
          thing("Dove Island", "territory", "country"),
          thing("Elk Island", "territory", "country"),
          thing("Ada Quill", "person", "engineer"),
          thing("Bora Lind", "person", "engineer"),
          thing("Tarn vase", "visual artwork", "vase"),
          thing("Merle vase", "visual artwork", "vase"),
          thing("Lindow clock", "visual artwork"));
  private final FactBase facts = new FactBase(entities, List.of());

  @Test
  void isTheTypeThatMostThingsHave() {
    assertThat(ClassNouns.of(entities.get(0), facts)).contains("country");
    assertThat(ClassNouns.of(entities.get(5), facts)).contains("engineer");
  }

  @Test
  void textsCallNothingByTheTypeThatCataloguesGiveToAll() {
    assertThat(ClassNouns.of(entities.get(7), facts)).contains("visual artwork");
    assertThat(ClassNouns.inText("visual artwork", entities.get(7))).isEqualTo("vase");
    assertThat(ClassNouns.inText("visual artwork", entities.get(9))).isEqualTo("visual artwork");
    assertThat(ClassNouns.inText("country", entities.get(3))).isEqualTo("country");
  }

  @Test
  void calledATerritoryIsWhatBelongsToACountry() {
    assertThat(ClassNouns.of(entities.get(3), facts)).contains("territory");
  }

  private static Entity thing(String name, String... types) {
    return new Entity(name, name, List.of(), List.of(types), List.of(), name, Side.TRAIN);
  }
}
