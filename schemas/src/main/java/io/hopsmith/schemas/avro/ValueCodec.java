package io.hopsmith.schemas.avro;

import java.io.IOException;
import org.apache.avro.Schema;
import org.apache.avro.io.Decoder;
import org.apache.avro.io.Encoder;

/** How the values of one Java type are kept in Avro. Stateless; safe for several threads. */
interface ValueCodec {

  Schema schema();

  /** The value as Avro's generic data classes hold it. */
  Object toGeneric(Object value);

  /** The Java value of what Avro's generic readers return. */
  Object fromGeneric(Object generic);

  /** Writes the value in Avro's binary encoding. */
  void write(Object value, Encoder out) throws IOException;

  /** Reads one value in Avro's binary encoding. */
  Object read(Decoder in) throws IOException;
}
