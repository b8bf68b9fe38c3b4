package io.hopsmith.pipelines.io;

import io.hopsmith.schemas.avro.RecordCodec;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.beam.sdk.coders.ByteArrayCoder;
import org.apache.beam.sdk.coders.CustomCoder;
import org.apache.beam.sdk.values.TypeDescriptor;

/**
 * Keeps records of one class as length-prefixed Avro. Deterministic, because records hold no maps
 * or sets; works for keys. Found by inference for every record class.
 */
public final class RecordCoder<T extends Record> extends CustomCoder<T> {
  private static final long serialVersionUID = 1L;
  private static final ByteArrayCoder BYTES = ByteArrayCoder.of();

  private final Class<T> type;

  private RecordCoder(Class<T> type) {
    this.type = type;
  }

  /**
   * A coder of the class.
   *
   * @throws IllegalArgumentException naming the component that cannot be kept
   */
  public static <T extends Record> RecordCoder<T> of(Class<T> type) {
    RecordCodec.of(type);
    return new RecordCoder<>(type);
  }

  @Override
  public void encode(T value, OutputStream out) throws IOException {
    BYTES.encode(RecordCodec.of(type).encode(value), out);
  }

  @Override
  public T decode(InputStream in) throws IOException {
    return RecordCodec.of(type).decode(BYTES.decode(in));
  }

  @Override
  public void verifyDeterministic() {}

  @Override
  public boolean consistentWithEquals() {
    return true;
  }

  @Override
  public TypeDescriptor<T> getEncodedTypeDescriptor() {
    return TypeDescriptor.of(type);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RecordCoder<?> coder && coder.type == type;
  }

  @Override
  public int hashCode() {
    return type.hashCode();
  }
}
