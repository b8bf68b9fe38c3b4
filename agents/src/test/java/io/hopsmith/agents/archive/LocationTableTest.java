package io.hopsmith.agents.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LocationTableTest {

  @Test
  void findsEveryNameAmongMany() {
    LocationTable table = new LocationTable();
    IntStream.range(0, 50_000).forEach(n -> table.put("name " + n, n, 0));
    assertThat(IntStream.range(0, 50_000)).allMatch(n -> table.get("name " + n).getAsLong() == n);
    assertThat(table.get("name 50000")).isEmpty();
  }

  @Test
  void theNewestRecordCountsAndOfEquallyOldOnesTheLast() {
    LocationTable table = new LocationTable();
    table.put("a", 1, 10);
    table.put("a", 2, 5);
    assertThat(table.get("a")).hasValue(1);
    table.put("a", 3, 10);
    assertThat(table.get("a")).hasValue(3);
  }

  @Test
  void orderDependsOnTheNamesAlone() {
    LocationTable one = new LocationTable();
    LocationTable other = new LocationTable();
    IntStream.range(0, 3_000).forEach(n -> one.put("name " + n, n, 0));
    IntStream.range(0, 3_000).map(n -> 2_999 - n).forEach(n -> other.put("name " + n, n, 0));
    assertThat(one.inOrder()).hasSize(3_000).containsExactly(other.inOrder());
  }

  @Test
  void fileAndOffsetFitIntoOneNumber() {
    long location = LocationTable.location(12_345, (1L << 44) - 1);
    assertThat(LocationTable.file(location)).isEqualTo(12_345);
    assertThat(LocationTable.offset(location)).isEqualTo((1L << 44) - 1);
    assertThatThrownBy(() -> LocationTable.location(0, 1L << 44))
        .hasMessageContaining("beyond what an archive may hold");
  }
}
