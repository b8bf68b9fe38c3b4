package io.hopsmith.schemas.avro;

import java.io.IOException;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.io.Decoder;
import org.apache.avro.io.Encoder;

/** Values that may be missing, as a union with Avro's null: in files a null of the value's type. */
final class OptionalCodec implements ValueCodec {
  private static final int MISSING = 0;
  private static final int PRESENT = 1;

  private final ValueCodec value;
  private final Schema schema;

  OptionalCodec(ValueCodec value) {
    this.value = value;
    this.schema = Schema.createUnion(Schema.create(Schema.Type.NULL), value.schema());
  }

  @Override
  public Schema schema() {
    return schema;
  }

  @Override
  public Object toGeneric(Object optional) {
    return ((Optional<?>) optional).map(value::toGeneric).orElse(null);
  }

  @Override
  public Object fromGeneric(Object generic) {
    return Optional.ofNullable(generic).map(value::fromGeneric);
  }

  @Override
  public void write(Object optional, Encoder out) throws IOException {
    Optional<?> present = (Optional<?>) optional;
    out.writeIndex(present.isPresent() ? PRESENT : MISSING);
    if (present.isPresent()) {
      value.write(present.get(), out);
    }
  }

  @Override
  public Object read(Decoder in) throws IOException {
    if (in.readIndex() == MISSING) {
      in.readNull();
      return Optional.empty();
    }
    return Optional.of(value.read(in));
  }
}
