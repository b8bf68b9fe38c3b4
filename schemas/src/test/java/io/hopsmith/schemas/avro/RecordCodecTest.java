package io.hopsmith.schemas.avro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hopsmith.schemas.Passage;
import io.hopsmith.schemas.QaRow;
import io.hopsmith.schemas.Query;
import io.hopsmith.schemas.Refused;
import io.hopsmith.schemas.Rejection;
import io.hopsmith.schemas.Round;
import io.hopsmith.schemas.Seed;
import io.hopsmith.schemas.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.file.SeekableByteArrayInput;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.junit.jupiter.api.Test;

class RecordCodecTest {
  private static final Passage PASSAGE = new Passage("p#1", "p", "http://a/", "T", "", "text");

  record WithMap(Map<String, String> values) {}

  record Link(Link next) {}

  record Moment(Instant at) {}

  @Test
  void schemaOfQaRowIsTheAgreedOne() throws IOException {
    try (InputStream golden = getClass().getResourceAsStream("qa-row.avsc")) {
      String expected = new String(golden.readAllBytes(), StandardCharsets.UTF_8).strip();
      assertThat(RecordCodec.of(QaRow.class).schema().toString(true)).isEqualTo(expected);
    }
  }

  @Test
  void writesAvrosOwnBinaryEncoding() throws IOException {
    RecordCodec<Passage> codec = RecordCodec.of(Passage.class);
    var input = new SeekableByteArrayInput(codec.encode(PASSAGE));
    GenericRecord read =
        new GenericDatumReader<GenericRecord>(codec.schema())
            .read(null, DecoderFactory.get().binaryDecoder(input, null));
    assertThat(codec.fromGeneric(read)).isEqualTo(PASSAGE);
  }

  @Test
  void readsBackTheJsonThatItWrites() {
    Verdict verdict =
        Verdict.fail(Verdict.Gate.FORM, "\"odd\" – 3 %", new Verdict.Measure("words", 9.5));
    Query query = new Query(List.of(), "?0", "length");
    Refused refused =
        new Refused(
            "self-play",
            "",
            List.of(
                new Round(
                    0,
                    "Which?",
                    "initial",
                    query,
                    List.of(verdict),
                    List.of(new Round.Trial("m", true, 2, 1)))));
    RecordCodec<Refused> codec = RecordCodec.of(Refused.class);
    assertThat(codec.fromJson(codec.toJson(refused))).isEqualTo(refused);
  }

  @Test
  void saysWhatItCannotReadAsJson() {
    assertThatThrownBy(() -> RecordCodec.of(Passage.class).fromJson("0 initial: Which?"))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage("no io.hopsmith.schemas.Passage can be read from 0 initial: Which?");
  }

  @Test
  void refusesMapsNamingTheComponent() {
    assertThatThrownBy(() -> RecordCodec.of(WithMap.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("WithMap has component 'values' of type java.util.Map")
        .hasMessageContaining("use String, int");
  }

  @Test
  void refusesRecordsThatContainThemselves() {
    assertThatThrownBy(() -> RecordCodec.of(Link.class))
        .hasMessageContaining("Link contains itself");
  }

  @Test
  void refusesNullsNamingTheField() {
    Moment nothing = new Moment(null);
    assertThatThrownBy(() -> RecordCodec.of(Moment.class).encode(nothing))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("RecordCodecTest_Moment.at is null");
  }

  record Maybe(Optional<List<Moment>> moments, List<Boolean> flags) {}

  @Test
  void keepsMissingValuesAsNullsOfTheirType() {
    RecordCodec<Maybe> codec = RecordCodec.of(Maybe.class);
    Maybe none = new Maybe(Optional.empty(), List.of(true, false));
    Maybe some = new Maybe(Optional.of(List.of(new Moment(Instant.EPOCH))), List.of());
    for (Maybe value : List.of(none, some)) {
      assertThat(codec.decode(codec.encode(value))).isEqualTo(value);
      assertThat(codec.fromGeneric(codec.toGeneric(value))).isEqualTo(value);
    }
    assertThat(codec.toGeneric(none).get("moments")).isNull();
    assertThat(codec.schema().getField("moments").schema().isNullable()).isTrue();
  }

  @Test
  void refusesTruncatedBytesAndBytesLeftOver() {
    RecordCodec<Passage> codec = RecordCodec.of(Passage.class);
    byte[] bytes = codec.encode(PASSAGE);
    assertThatThrownBy(() -> codec.decode(Arrays.copyOf(bytes, bytes.length - 1)))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("no io.hopsmith.schemas.Passage");
    assertThatThrownBy(() -> codec.decode(Arrays.copyOf(bytes, bytes.length + 1)))
        .isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void refusesUnknownEnumConstants() {
    RecordCodec<Seed> codec = RecordCodec.of(Seed.class);
    GenericRecord generic = codec.toGeneric(Seed.parse("http://a/"));
    generic.put("kind", "PLANET");
    assertThatThrownBy(() -> codec.fromGeneric(generic))
        .hasMessage("'PLANET' is no Kind: expected one of [ENTITY, FOLDER, SITEMAP, URL, WARC]");
  }

  @Test
  void refusesDataOfAnotherVersionNamingTheMissingField() {
    GenericRecord seed = RecordCodec.of(Seed.class).toGeneric(Seed.parse("http://a/"));
    assertThatThrownBy(() -> RecordCodec.of(Passage.class).fromGeneric(seed))
        .hasMessageContaining("has no field 'id'")
        .hasMessageContaining("run the stage that wrote it again");
  }

  @Test
  void recordsWithoutIdAreNamedByTheirContent() {
    RecordCodec<Rejection> codec = RecordCodec.of(Rejection.class);
    Rejection first = rejection("first");
    assertThat(codec.id(first)).isEqualTo(codec.id(rejection("first"))).hasSize(64);
    assertThat(codec.id(first)).isNotEqualTo(codec.id(rejection("second")));
    assertThat(RecordCodec.of(Passage.class).id(PASSAGE)).isEqualTo("p#1");
  }

  @Test
  void fieldsAreSnakeCaseInOrder() {
    assertThat(RecordCodec.of(Passage.class).fields())
        .isEqualTo(List.of("id", "page_id", "url", "title", "section", "text"));
  }

  private static Rejection rejection(String key) {
    return new Rejection(
        Rejection.Stage.CRAWL, key, Rejection.Reason.HTTP_STATUS, "404 at " + key, "");
  }
}
