package io.hopsmith.agents.solver.walk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OffersTest {
  @Test
  void givesThePagesThatMostSpeaksForFirst() {
    Offers offers = new Offers();
    offers.add("c", 1);
    offers.add("b", 0.5);
    offers.add("a", 1);
    offers.add("b", 0.7);
    assertThat(offers.best(2)).containsExactly("b", "a");
    assertThat(offers.best(9)).containsExactly("b", "a", "c");
  }
}
