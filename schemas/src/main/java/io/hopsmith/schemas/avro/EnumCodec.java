package io.hopsmith.schemas.avro;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.apache.avro.io.Decoder;
import org.apache.avro.io.Encoder;

/**
 * Enum constants as their {@code toString} has them, so that files outlive reordered or added
 * constants.
 */
final class EnumCodec implements ValueCodec {
  private final Class<?> type;
  private final Schema schema = Schema.create(Schema.Type.STRING);
  private final Map<String, Object> constants;

  EnumCodec(Class<?> type) {
    this.type = type;
    this.constants =
        Arrays.stream(type.getEnumConstants())
            .collect(Collectors.toMap(Object::toString, Function.identity()));
  }

  @Override
  public Schema schema() {
    return schema;
  }

  @Override
  public Object toGeneric(Object value) {
    return value.toString();
  }

  @Override
  public Object fromGeneric(Object generic) {
    Object constant = constants.get(generic.toString());
    if (constant == null) {
      throw new IllegalArgumentException(
          "'%s' is no %s: expected one of %s"
              .formatted(
                  generic, type.getSimpleName(), constants.keySet().stream().sorted().toList()));
    }
    return constant;
  }

  @Override
  public void write(Object value, Encoder out) throws IOException {
    out.writeString(value.toString());
  }

  @Override
  public Object read(Decoder in) throws IOException {
    return fromGeneric(in.readString());
  }
}
