package io.hopsmith.validators.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class NeighbourhoodsTest {
  private static final int PAIRS = 100;
  private static final int GROUPS = 8;

  @Test
  void keepsNeighboursTogetherInGroupsOfOneSize() {
    Map<String, Integer> groups = Neighbourhoods.of(pairs(), GROUPS);
    for (int i = 0; i < PAIRS; i++) {
      assertThat(groups.get("film" + i)).isEqualTo(groups.get("director" + i));
    }
    Map<Integer, Long> sizes =
        groups.values().stream()
            .collect(Collectors.groupingBy(group -> group, Collectors.counting()));
    assertThat(sizes.values()).hasSize(GROUPS).allSatisfy(n -> assertThat(n).isBetween(24L, 26L));
  }

  @Test
  void divesUpWhatIsLinkedThroughout() {
    List<PageLinks> ring = new ArrayList<>();
    for (int i = 0; i < PAIRS; i++) {
      ring.add(new PageLinks("n" + i, List.of("n" + (i + 1) % PAIRS, "elsewhere")));
    }
    Map<String, Integer> groups = Neighbourhoods.of(ring, GROUPS);
    assertThat(groups).hasSize(PAIRS);
    assertThat(groups.values().stream().distinct()).hasSize(GROUPS);
    long apart =
        ring.stream()
            .filter(n -> !groups.get(n.id()).equals(groups.get(n.linkedIds().iterator().next())))
            .count();
    assertThat(apart).isLessThan(PAIRS / 2);
  }

  @Test
  void dependsNotOnTheOrder() {
    List<PageLinks> shuffled = new ArrayList<>(pairs());
    Collections.shuffle(shuffled, new Random(1));
    assertThat(Neighbourhoods.of(shuffled, GROUPS)).isEqualTo(Neighbourhoods.of(pairs(), GROUPS));
  }

  @Test
  void placesEveryNodeWhereThereAreMoreGroups() {
    assertThat(Neighbourhoods.of(List.of(new PageLinks("a", List.of())), GROUPS))
        .containsOnlyKeys("a");
  }

  private static List<PageLinks> pairs() {
    List<PageLinks> pairs = new ArrayList<>();
    for (int i = 0; i < PAIRS; i++) {
      pairs.add(new PageLinks("film" + i, List.of("director" + i)));
      pairs.add(new PageLinks("director" + i, List.of()));
    }
    return pairs;
  }
}
