package io.hopsmith.validators.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.hopsmith.schemas.Hop;
import io.hopsmith.schemas.QaRow;
import io.hopsmith.schemas.Rejection.Reason;
import io.hopsmith.schemas.Side;
import io.hopsmith.validators.split.Dropped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BalanceTest {

  @ParameterizedTest
  @CsvSource({
    "SEED, 3, 6",
    "SITE, 3, 3",
    "THEME, 3, 3",
    "ANSWER, 2, 8",
    "GENERATOR, 5, 5",
    "THEME, 100, 40",
  })
  void keepsAsManyOfAValueAsMay(Trait trait, int cap, int kept) {
    List<QaRow> rows = new ArrayList<>();
    for (int n = 0; n < 40; n++) {
      rows.add(row(n, Side.TRAIN, "seed " + n % 2, List.of("all", "t" + n), "Answer, " + n % 4, 2));
    }
    List<Dropped> dropped = among(rows, caps(Map.of(trait, cap)));
    assertThat(rows.size() - dropped.size()).isEqualTo(kept);
    assertThat(dropped)
        .doesNotHaveDuplicates()
        .allMatch(drop -> drop.reason() == Reason.BALANCE_CAP)
        .allMatch(drop -> drop.detail().startsWith(cap + " other rows have the " + trait.key()));
  }

  @Test
  void keepsRowsOfTheEvalSideFirst() {
    List<QaRow> rows = rows(30, 2);
    rows.add(row(99, Side.EVAL, "s", List.of(), "x", 2));
    assertThat(among(rows, caps(Map.of(Trait.GENERATOR, 1))))
        .hasSize(30)
        .noneMatch(drop -> drop.id().equals("id99"));
  }

  @Test
  void reachesWantedSharesWithAsManyRowsAsCan() {
    List<QaRow> rows = rows(100, 2);
    rows.addAll(rows(30, 3));
    rows.addAll(rows(40, 4));
    List<QaRow> left = left(rows, shares(Map.of("2", 0.5, "3", 0.3), 0.9));
    assertThat(counts(left)).isEqualTo(Map.of(2, 50, 3, 30, 4, 20));
    assertThat(lines(left, shares(Map.of("2", 0.5, "3", 0.3), 0.9)))
        .containsExactly(
            new BalanceLine("hops", "2", "share", 0.5, 0.5),
            new BalanceLine("hops", "3", "share", 0.3, 0.3));
  }

  @Test
  void missesSharesRatherThanLosingTooMany() {
    List<QaRow> rows = rows(90, 2);
    rows.addAll(rows(10, 3));
    List<QaRow> left = left(rows, shares(Map.of("2", 0.5, "3", 0.5), 0.4));
    assertThat(counts(left)).isEqualTo(Map.of(2, 50, 3, 10));
  }

  @Test
  void aKindWithoutRowsDoesNotEmptyTheOthers() {
    List<QaRow> rows = rows(60, 2);
    rows.addAll(rows(20, 3));
    List<QaRow> left = left(rows, shares(Map.of("2", 0.4, "3", 0.2, "4", 0.4), 0.9));
    assertThat(counts(left)).isEqualTo(Map.of(2, 40, 3, 20));
  }

  @Test
  void sharesOfDifficultyFollowThoseOfHops() {
    List<QaRow> rows = rows(200, 2);
    rows.addAll(rows(200, 3));
    SortedMap<Trait, SortedMap<String, Double>> wanted = new TreeMap<>();
    wanted.put(Trait.HOPS, new TreeMap<>(Map.of("2", 0.5, "3", 0.5)));
    wanted.put(Trait.DIFFICULTY, new TreeMap<>(Map.of("hard", 1.0)));
    List<QaRow> left = left(rows, new BalanceSettings(Map.of(), wanted, 0.9));
    assertThat(left).isNotEmpty().allMatch(row -> row.difficulty().equals("hard"));
    assertThat((double) counts(left).get(2) / left.size()).isCloseTo(0.5, within(0.1));
  }

  @Test
  void theOrderOfRowsDoesNotMatter() {
    List<QaRow> rows = rows(50, 2);
    rows.addAll(rows(50, 3));
    BalanceSettings settings =
        new BalanceSettings(
            Map.of(Trait.THEME, 20),
            Map.of(Trait.HOPS, new TreeMap<>(Map.of("2", 0.7, "3", 0.3))),
            0.9);
    List<Dropped> dropped = among(rows, settings);
    Collections.reverse(rows);
    assertThat(among(rows, settings)).isEqualTo(dropped);
    assertThat(dropped).isNotEmpty().extracting(Dropped::id).doesNotHaveDuplicates();
  }

  @Test
  void leavesRowsWhereNothingIsSet() {
    assertThat(among(rows(10, 2), BalanceSettings.NONE)).isEmpty();
    assertThat(lines(rows(10, 2), BalanceSettings.NONE)).isEmpty();
    assertThat(among(List.of(), caps(Map.of(Trait.SEED, 1)))).isEmpty();
    assertThat(left(List.of(), shares(Map.of("2", 1.0), 0.4))).isEmpty();
  }

  private static List<Dropped> among(List<QaRow> rows, BalanceSettings settings) {
    return Balance.among(rows.stream().map(row -> BalanceRow.of(row, settings)).toList(), settings);
  }

  private static List<BalanceLine> lines(List<QaRow> rows, BalanceSettings settings) {
    BalanceTally tally = new BalanceTally(settings);
    rows.forEach(row -> tally.add(BalanceRow.of(row, settings)));
    return tally.lines();
  }

  private static List<QaRow> left(List<QaRow> rows, BalanceSettings settings) {
    Set<String> gone = among(rows, settings).stream().map(Dropped::id).collect(Collectors.toSet());
    return rows.stream().filter(row -> !gone.contains(row.id())).toList();
  }

  private static Map<Integer, Integer> counts(List<QaRow> rows) {
    return rows.stream().collect(Collectors.toMap(QaRow::nHops, row -> 1, Integer::sum));
  }

  private static BalanceSettings caps(Map<Trait, Integer> caps) {
    return new BalanceSettings(caps, Map.of(), 0.4);
  }

  private static BalanceSettings shares(Map<String, Double> hops, double mostLoss) {
    return new BalanceSettings(Map.of(), Map.of(Trait.HOPS, new TreeMap<>(hops)), mostLoss);
  }

  private static List<QaRow> rows(int count, int hops) {
    List<QaRow> rows = new ArrayList<>();
    for (int n = 0; n < count; n++) {
      rows.add(row(1000 * hops + n, Side.TRAIN, "s" + n, List.of("t" + n % 3), "a" + n, hops));
    }
    return rows;
  }

  private static QaRow row(
      int n, Side side, String seed, List<String> themes, String answer, int hops) {
    Hop hop =
        new Hop(1, "?", answer, "e", "p", "http://www.a.example/" + n, "q", "", Instant.EPOCH);
    return new QaRow(
        "id" + n,
        "self-play",
        "",
        "chain",
        "en",
        seed,
        themes,
        "Question " + n + "?",
        answer,
        "text",
        List.of(),
        List.of(),
        List.of(),
        List.of(hop),
        hops,
        1,
        1,
        "",
        new QaRow.Probe(1, 0, ""),
        new QaRow.Probe(1, 1, ""),
        List.of(),
        true,
        List.of(),
        true,
        1,
        n % 2 == 0 ? "hard" : "easy",
        QaRow.Contamination.NONE,
        side,
        "",
        new QaRow.Provenance("", "", List.of(), List.of(), 1, 0, List.of()),
        QaRow.SCHEMA_VERSION);
  }
}
