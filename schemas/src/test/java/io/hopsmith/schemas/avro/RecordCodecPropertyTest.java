package io.hopsmith.schemas.avro;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.schemas.Candidate;
import io.hopsmith.schemas.Entity;
import io.hopsmith.schemas.Fact;
import io.hopsmith.schemas.Page;
import io.hopsmith.schemas.Passage;
import io.hopsmith.schemas.PublishedPage;
import io.hopsmith.schemas.QaRow;
import io.hopsmith.schemas.Rejection;
import io.hopsmith.schemas.Seed;
import io.hopsmith.schemas.Trajectory;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Properties that hold for every record that stages exchange. */
class RecordCodecPropertyTest {
  private static final List<Class<? extends Record>> RECORDS =
      List.of(
          Candidate.class,
          Entity.class,
          Fact.class,
          Page.class,
          Passage.class,
          PublishedPage.class,
          QaRow.class,
          Rejection.class,
          Seed.class,
          Trajectory.class);

  @Property(tries = 100)
  void decodesWhatItEncoded(@ForAll long seed) {
    RECORDS.forEach(type -> assertBinaryRoundTrip(type, new Random(seed)));
  }

  @Property(tries = 100)
  void readsBackGenericRecords(@ForAll long seed) {
    RECORDS.forEach(type -> assertGenericRoundTrip(type, new Random(seed)));
  }

  private static <T extends Record> void assertBinaryRoundTrip(Class<T> type, Random random) {
    T value = RandomRecords.next(type, random);
    RecordCodec<T> codec = RecordCodec.of(type);
    T decoded = codec.decode(codec.encode(value));
    assertThat(decoded).isEqualTo(value);
    assertThat(codec.encode(decoded)).isEqualTo(codec.encode(value));
  }

  private static <T extends Record> void assertGenericRoundTrip(Class<T> type, Random random) {
    T value = RandomRecords.next(type, random);
    RecordCodec<T> codec = RecordCodec.of(type);
    assertThat(codec.fromGeneric(codec.toGeneric(value))).isEqualTo(value);
  }
}
