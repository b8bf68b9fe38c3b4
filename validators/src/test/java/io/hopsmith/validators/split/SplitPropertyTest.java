package io.hopsmith.validators.split;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.schemas.Side;
import io.hopsmith.validators.split.SidePartition.Settings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What holds for any corpus and any set of rows. */
class SplitPropertyTest {

  @Property(tries = 200)
  void noKeyIsLeftOnBothSidesAndEveryRowIsAccountedFor(
      @ForAll @IntRange(max = 120) int count, @ForAll long seed) {
    List<RowKeys> rows = rows(count, new Random(seed));
    RowSplit split = RowSplit.of(rows, EvalShare.DEFAULT);
    assertNoKeyOnBothSides(rows, split);
    Set<String> seen = new HashSet<>(split.groups().keySet());
    split.dropped().forEach(drop -> assertThat(seen.add(drop.id())).isTrue());
    assertThat(seen).hasSize(count);
  }

  @Property(tries = 100)
  void rowsThatShareAKeyShareAGroup(@ForAll long seed) {
    List<RowKeys> rows = rows(60, new Random(seed));
    RowSplit split = RowSplit.of(rows, EvalShare.DEFAULT);
    Map<String, String> groupOfKey = new HashMap<>();
    rows.stream()
        .filter(row -> split.groups().containsKey(row.id()))
        .forEach(
            row ->
                row.shared()
                    .forEach(
                        key -> {
                          String group = split.groups().get(row.id());
                          assertThat(groupOfKey.computeIfAbsent(key, k -> group)).isEqualTo(group);
                        }));
  }

  @Property(tries = 100)
  void orderOfRowsDoesNotMatter(@ForAll long seed) {
    List<RowKeys> rows = rows(60, new Random(seed));
    List<RowKeys> shuffled = new ArrayList<>(rows);
    Collections.shuffle(shuffled, new Random(seed + 1));
    assertThat(RowSplit.of(shuffled, EvalShare.DEFAULT))
        .isEqualTo(RowSplit.of(rows, EvalShare.DEFAULT));
  }

  @Property(tries = 60)
  void sidesCoverAllPagesWithoutExceedingTheShare(
      @ForAll @IntRange(min = 1, max = 300) int count, @ForAll long seed) {
    List<PageLinks> pages = pages(count, new Random(seed));
    SortedMap<String, Side> sides = SidePartition.sides(pages, List.of(), new Settings(seed, 0.16));
    assertThat(sides).hasSize(count);
    long eval = sides.values().stream().filter(side -> side == Side.EVAL).count();
    assertThat(eval).isBetween(Math.round(count * 0.16) - 3, Math.round(count * 0.16));
  }

  @Property(tries = 60)
  void orderOfPagesAndLinksDoesNotMatter(@ForAll long seed) {
    List<PageLinks> pages = pages(80, new Random(seed));
    List<PageLinks> shuffled = new ArrayList<>(pages);
    Collections.shuffle(shuffled, new Random(seed + 1));
    List<List<String>> together = List.of(List.of("p1", "p2"), List.of("p2", "p70"));
    Settings settings = new Settings(3, 0.16);
    SortedMap<String, Side> sides = SidePartition.sides(pages, together, settings);
    assertThat(SidePartition.sides(shuffled, together, settings)).isEqualTo(sides);
    assertThat(sides.get("p1")).isEqualTo(sides.get("p2")).isEqualTo(sides.get("p70"));
  }

  private static void assertNoKeyOnBothSides(List<RowKeys> rows, RowSplit split) {
    Map<Side, Set<String>> keys = Map.of(Side.TRAIN, new TreeSet<>(), Side.EVAL, new TreeSet<>());
    rows.stream()
        .filter(row -> split.groups().containsKey(row.id()))
        .forEach(row -> keys.get(row.side()).addAll(row.shared()));
    Set<String> both = new TreeSet<>(keys.get(Side.TRAIN));
    both.retainAll(keys.get(Side.EVAL));
    assertThat(both).isEmpty();
  }

  private static List<RowKeys> rows(int count, Random random) {
    return IntStream.range(0, count).mapToObj(i -> row(i, random)).toList();
  }

  private static RowKeys row(int n, Random random) {
    int world = 40 + random.nextInt(200);
    Side side = random.nextInt(5) == 0 ? Side.EVAL : Side.TRAIN;
    return new RowKeys(
        "row" + n,
        side,
        "question " + random.nextInt(world * 2),
        "answer " + random.nextInt(world),
        new TreeSet<>(List.of("u" + random.nextInt(world), "u" + random.nextInt(world))),
        new TreeSet<>(List.of("e" + random.nextInt(world))));
  }

  private static List<PageLinks> pages(int count, Random random) {
    return IntStream.range(0, count)
        .mapToObj(i -> new PageLinks("p" + i, links(i, count, random)))
        .toList();
  }

  private static List<String> links(int page, int count, Random random) {
    return IntStream.range(0, random.nextInt(6))
        .mapToObj(
            i ->
                random.nextInt(4) == 0
                    ? "p" + random.nextInt(count)
                    : "p" + (page / 10 * 10 + random.nextInt(10)))
        .toList();
  }
}
