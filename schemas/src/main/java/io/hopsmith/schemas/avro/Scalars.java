package io.hopsmith.schemas.avro;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.io.Decoder;
import org.apache.avro.io.Encoder;

/** Codecs of values without parts. */
final class Scalars {
  /** By Java type; everything else is an enum, a list, a record, or refused. */
  static final Map<Class<?>, ValueCodec> BY_TYPE =
      Map.of(
          String.class,
              scalar(
                  Schema.Type.STRING,
                  Object::toString,
                  (value, out) -> out.writeString((String) value),
                  Decoder::readString),
          int.class,
              scalar(
                  Schema.Type.INT,
                  value -> value,
                  (value, out) -> out.writeInt((Integer) value),
                  Decoder::readInt),
          long.class,
              scalar(
                  Schema.Type.LONG,
                  value -> value,
                  (value, out) -> out.writeLong((Long) value),
                  Decoder::readLong),
          double.class,
              scalar(
                  Schema.Type.DOUBLE,
                  value -> value,
                  (value, out) -> out.writeDouble((Double) value),
                  Decoder::readDouble),
          boolean.class,
              scalar(
                  Schema.Type.BOOLEAN,
                  value -> value,
                  (value, out) -> out.writeBoolean((Boolean) value),
                  Decoder::readBoolean),
          Instant.class, new InstantCodec());

  private Scalars() {}

  private static ValueCodec scalar(Schema.Type type, FromGeneric from, Writer writer, Reader read) {
    return new ScalarCodec(Schema.create(type), from, writer, read);
  }

  private interface FromGeneric {
    Object apply(Object generic);
  }

  private interface Writer {
    void write(Object value, Encoder out) throws IOException;
  }

  private interface Reader {
    Object read(Decoder in) throws IOException;
  }

  private record ScalarCodec(Schema schema, FromGeneric from, Writer writer, Reader reader)
      implements ValueCodec {
    @Override
    public Object toGeneric(Object value) {
      return value;
    }

    @Override
    public Object fromGeneric(Object generic) {
      return from.apply(generic);
    }

    @Override
    public void write(Object value, Encoder out) throws IOException {
      writer.write(value, out);
    }

    @Override
    public Object read(Decoder in) throws IOException {
      return reader.read(in);
    }
  }

  /** Milliseconds since 1970; anything finer is cut off. */
  private static final class InstantCodec implements ValueCodec {
    private final Schema schema =
        LogicalTypes.timestampMillis().addToSchema(Schema.create(Schema.Type.LONG));

    @Override
    public Schema schema() {
      return schema;
    }

    @Override
    public Object toGeneric(Object value) {
      return ((Instant) value).toEpochMilli();
    }

    @Override
    public Object fromGeneric(Object generic) {
      return Instant.ofEpochMilli((Long) generic);
    }

    @Override
    public void write(Object value, Encoder out) throws IOException {
      out.writeLong(((Instant) value).toEpochMilli());
    }

    @Override
    public Object read(Decoder in) throws IOException {
      return Instant.ofEpochMilli(in.readLong());
    }
  }
}
