package io.hopsmith.validators.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hopsmith.schemas.Side;
import io.hopsmith.validators.split.SidePartition.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SidePartitionTest {
  private static final Settings SETTINGS = new Settings(7, 0.16);

  @Test
  void evalIsMadeOfWholeCommunities() {
    SortedMap<String, Side> sides = SidePartition.sides(rings(13, 8), List.of(), SETTINGS);
    assertThat(crossing(rings(13, 8), sides)).isLessThanOrEqualTo(4);
    assertThat(sides.values().stream().filter(side -> side == Side.EVAL)).hasSize(16);
  }

  @Test
  void mostPagesKeepTheirSideWhenPagesAreAdded() {
    SortedMap<String, Side> before = SidePartition.sides(rings(40, 8), List.of(), SETTINGS);
    SortedMap<String, Side> after = SidePartition.sides(rings(44, 8), List.of(), SETTINGS);
    long moved =
        before.entrySet().stream().filter(e -> after.get(e.getKey()) != e.getValue()).count();
    assertThat(moved).isLessThan(before.size() / 10);
  }

  @Test
  void otherSeedsGiveOtherSides() {
    assertThat(SidePartition.sides(rings(13, 8), List.of(), new Settings(8, 0.16)))
        .isNotEqualTo(SidePartition.sides(rings(13, 8), List.of(), SETTINGS));
  }

  @Test
  void aPageThatLinksToEverythingHoldsNothingTogether() {
    List<PageLinks> pages = new ArrayList<>(rings(13, 8));
    pages.add(new PageLinks("hub", pages.stream().map(PageLinks::id).toList()));
    assertThat(crossing(rings(13, 8), SidePartition.sides(pages, List.of(), SETTINGS)))
        .isLessThanOrEqualTo(8);
  }

  @Test
  void cutsAGraphThatIsOneDenseCommunity() {
    List<String> all = IntStream.range(0, 50).mapToObj(i -> "p" + i).toList();
    List<PageLinks> pages = all.stream().map(id -> new PageLinks(id, all)).toList();
    assertThat(SidePartition.sides(pages, List.of(), SETTINGS).values())
        .filteredOn(side -> side == Side.EVAL)
        .hasSize(8);
  }

  @Test
  void ignoresUnknownLinksAndCopesWithNoPages() {
    assertThat(SidePartition.sides(List.of(), List.of(), SETTINGS)).isEmpty();
    assertThat(
            SidePartition.sides(
                List.of(new PageLinks("a", List.of("nowhere", "a"))), List.of(), SETTINGS))
        .containsExactly(Map.entry("a", Side.TRAIN));
  }

  @Test
  void refusesAShareOfNothingOrAll() {
    assertThatThrownBy(() -> new Settings(1, 0)).hasMessageContaining("between 0 and 1, not 0.0");
    assertThatThrownBy(() -> new Settings(1, Double.NaN)).hasMessageContaining("NaN");
  }

  /** Rings of pages, each page linked to the next two of its ring, one link to the next ring. */
  private static List<PageLinks> rings(int rings, int size) {
    List<PageLinks> pages = new ArrayList<>();
    for (int ring = 0; ring < rings; ring++) {
      for (int i = 0; i < size; i++) {
        List<String> links = new ArrayList<>();
        links.add("r%d-%d".formatted(ring, (i + 1) % size));
        links.add("r%d-%d".formatted(ring, (i + 2) % size));
        if (i == 0) {
          links.add("r%d-0".formatted(ring + 1));
        }
        pages.add(new PageLinks("r%d-%d".formatted(ring, i), links));
      }
    }
    return pages;
  }

  private static long crossing(List<PageLinks> pages, Map<String, Side> sides) {
    return pages.stream()
        .flatMap(
            p ->
                p.linkedIds().stream()
                    .filter(sides::containsKey)
                    .filter(to -> sides.get(to) != sides.get(p.id())))
        .count();
  }
}
