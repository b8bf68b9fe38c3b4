package io.hopsmith.schemas.avro;

import io.hopsmith.schemas.Ids;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.io.JsonDecoder;

/**
 * Turns records of one class to Avro and back. The schema has the record's components in order,
 * with names in snake case: {@code String}, {@code int}, {@code long}, {@code double}, {@code
 * boolean}, enums (as strings), {@code Instant} (milliseconds; anything finer is cut off), records
 * and lists and optional values of these (nullable). Equal records have equal bytes. Immutable;
 * safe for several threads.
 */
public final class RecordCodec<T extends Record> {
  private static final int LONGEST_SHOWN = 80;

  private static final ClassValue<RecordCodec<?>> CODECS =
      new ClassValue<>() {
        @Override
        protected RecordCodec<?> computeValue(Class<?> type) {
          return new RecordCodec<>(type);
        }
      };

  private final Class<?> type;
  private final StructCodec struct;
  private final boolean hasId;

  private RecordCodec(Class<?> type) {
    this.type = type;
    this.struct = new CodecCompiler().compile(type);
    this.hasId = Arrays.stream(type.getRecordComponents()).anyMatch(RecordCodec::isId);
  }

  /**
   * The codec of a record class; reflection happens once per class.
   *
   * @throws IllegalArgumentException naming the component whose type cannot be kept
   */
  @SuppressWarnings("unchecked") // the cache is keyed by the class that T stands for
  public static <T extends Record> RecordCodec<T> of(Class<T> type) {
    return (RecordCodec<T>) CODECS.get(type);
  }

  public Schema schema() {
    return struct.schema();
  }

  public GenericRecord toGeneric(T value) {
    return struct.toGeneric(value);
  }

  /** Reads fields by name, so fields that the class does not know are skipped. */
  @SuppressWarnings("unchecked") // the codec constructs instances of its own class only
  public T fromGeneric(GenericRecord generic) {
    return (T) struct.fromGeneric(generic);
  }

  /** Avro's binary encoding of the record under {@link #schema}. */
  public byte[] encode(T value) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
    try {
      struct.write(value, encoder);
      encoder.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("encoding a " + type.getName() + " in memory", e);
    }
    return bytes.toByteArray();
  }

  /**
   * Reverses {@link #encode}.
   *
   * @throws UncheckedIOException when the bytes are truncated or of another schema
   */
  @SuppressWarnings("unchecked") // the codec constructs instances of its own class only
  public T decode(byte[] bytes) {
    BinaryDecoder decoder = DecoderFactory.get().binaryDecoder(bytes, null);
    try {
      T value = (T) struct.read(decoder);
      if (!decoder.isEnd()) {
        throw new IOException("bytes are left over");
      }
      return value;
    } catch (IOException e) {
      throw new UncheckedIOException(
          "these %d bytes are no %s".formatted(bytes.length, type.getName()), e);
    }
  }

  /** The record's {@code id} component, or the hash of its content where it has none. */
  public String id(T value) {
    return hasId ? struct.text(value, "id") : Ids.sha256(encode(value));
  }

  private static boolean isId(RecordComponent component) {
    return component.getName().equals("id") && component.getType() == String.class;
  }

  /** The record as one line of JSON, for a person or as the payload of a rejection. */
  public String toJson(T value) {
    return toGeneric(value).toString();
  }

  /**
   * Reverses {@link #toJson}.
   *
   * @throws UncheckedIOException when the text is no JSON of such a record
   */
  public T fromJson(String json) {
    try {
      JsonDecoder decoder = DecoderFactory.get().jsonDecoder(schema(), json);
      return fromGeneric(new GenericDatumReader<GenericRecord>(schema()).read(null, decoder));
    } catch (IOException | AvroRuntimeException e) {
      throw new UncheckedIOException(
          "no %s can be read from %s".formatted(type.getName(), shown(json)), asIo(e));
    }
  }

  private static IOException asIo(Exception e) {
    return e instanceof IOException io ? io : new IOException(e);
  }

  private static String shown(String json) {
    return json.length() > LONGEST_SHOWN ? json.substring(0, LONGEST_SHOWN) + "..." : json;
  }

  /** Names of the fields, in order. */
  public List<String> fields() {
    return schema().getFields().stream().map(Schema.Field::name).toList();
  }
}
