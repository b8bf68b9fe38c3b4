package io.hopsmith.pipelines.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackingTest {

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 1023, 1024, 8192, 100_000})
  void givesBackWhatWasPacked(int length) {
    byte[] record = new byte[length];
    new Random(length).nextBytes(record);
    assertThat(Packing.unpack(Packing.pack(record))).isEqualTo(record);
  }

  @Test
  void makesRepetitiveRecordsSmall() {
    byte[] record = "the same passage again; ".repeat(1000).getBytes(StandardCharsets.UTF_8);
    byte[] packed = Packing.pack(record);
    assertThat(packed.length).isLessThan(record.length / 20);
    assertThat(Packing.unpack(packed)).isEqualTo(record);
  }

  @Test
  void refusesWhatIsCutOffOrDamaged() {
    byte[] packed =
        Packing.pack("one passage or another ".repeat(100).getBytes(StandardCharsets.UTF_8));
    byte[] cut = Arrays.copyOf(packed, packed.length / 2);
    byte[] damaged = packed.clone();
    damaged[1] ^= 0x55;
    assertThatThrownBy(() -> Packing.unpack(cut)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Packing.unpack(damaged)).isInstanceOf(IllegalArgumentException.class);
  }
}
