package io.hopsmith.schemas.avro;

import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.Decoder;
import org.apache.avro.io.Encoder;

/** A record's components, in order, as an Avro record's fields. */
final class StructCodec implements ValueCodec {
  private final Schema schema;
  private final MethodHandle constructor;
  private final List<Component> components;

  /**
   * One component.
   *
   * @param field its name in Avro
   * @param accessor {@code (Object)Object}
   * @param codec of its type
   */
  record Component(String field, MethodHandle accessor, ValueCodec codec) {}

  /**
   * A codec of one record class.
   *
   * @param constructor {@code (Object[])Object}
   */
  StructCodec(Schema schema, MethodHandle constructor, List<Component> components) {
    this.schema = schema;
    this.constructor = constructor;
    this.components = List.copyOf(components);
  }

  @Override
  public Schema schema() {
    return schema;
  }

  @Override
  public GenericRecord toGeneric(Object value) {
    GenericData.Record generic = new GenericData.Record(schema);
    for (int i = 0; i < components.size(); i++) {
      generic.put(i, components.get(i).codec().toGeneric(component(value, i)));
    }
    return generic;
  }

  @Override
  public Object fromGeneric(Object generic) {
    GenericRecord source = (GenericRecord) generic;
    Object[] values = new Object[components.size()];
    for (int i = 0; i < values.length; i++) {
      Component component = components.get(i);
      Schema.Field field = source.getSchema().getField(component.field());
      if (field == null) {
        throw new IllegalArgumentException(
            "%s has no field '%s': the data was written by another version of the program; run the stage that wrote it again"
                .formatted(source.getSchema().getFullName(), component.field()));
      }
      values[i] = component.codec().fromGeneric(source.get(field.pos()));
    }
    return construct(values);
  }

  @Override
  public void write(Object value, Encoder out) throws IOException {
    for (int i = 0; i < components.size(); i++) {
      components.get(i).codec().write(component(value, i), out);
    }
  }

  @Override
  public Object read(Decoder in) throws IOException {
    Object[] values = new Object[components.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = components.get(i).codec().read(in);
    }
    return construct(values);
  }

  /** Text of the named field. */
  String text(Object value, String field) {
    return component(value, schema.getField(field).pos()).toString();
  }

  private Object component(Object value, int i) {
    Component component = components.get(i);
    Object read = invoke(component.accessor(), value);
    if (read == null) {
      throw new IllegalArgumentException(
          "%s.%s is null; records hold no nulls"
              .formatted(schema.getFullName(), component.field()));
    }
    return read;
  }

  private Object construct(Object[] values) {
    return invoke(constructor, values);
  }

  private static Object invoke(MethodHandle handle, Object argument) {
    try {
      return (Object) handle.invokeExact(argument);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("record constructors and accessors throw nothing checked", e);
    }
  }
}
