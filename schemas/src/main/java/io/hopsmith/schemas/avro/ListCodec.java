package io.hopsmith.schemas.avro;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.io.Decoder;
import org.apache.avro.io.Encoder;

/** Lists as Avro arrays. */
final class ListCodec implements ValueCodec {
  private final ValueCodec element;
  private final Schema schema;

  ListCodec(ValueCodec element) {
    this.element = element;
    this.schema = Schema.createArray(element.schema());
  }

  @Override
  public Schema schema() {
    return schema;
  }

  @Override
  public Object toGeneric(Object value) {
    List<?> list = (List<?>) value;
    GenericData.Array<Object> array = new GenericData.Array<>(list.size(), schema);
    list.forEach(item -> array.add(element.toGeneric(item)));
    return array;
  }

  @Override
  public Object fromGeneric(Object generic) {
    List<Object> list = new ArrayList<>();
    ((Iterable<?>) generic).forEach(item -> list.add(element.fromGeneric(item)));
    return list;
  }

  @Override
  public void write(Object value, Encoder out) throws IOException {
    List<?> list = (List<?>) value;
    out.writeArrayStart();
    out.setItemCount(list.size());
    for (Object item : list) {
      out.startItem();
      element.write(item, out);
    }
    out.writeArrayEnd();
  }

  @Override
  public Object read(Decoder in) throws IOException {
    List<Object> list = new ArrayList<>();
    for (long left = in.readArrayStart(); left != 0; left = in.arrayNext()) {
      for (long i = 0; i < left; i++) {
        list.add(element.read(in));
      }
    }
    return list;
  }
}
