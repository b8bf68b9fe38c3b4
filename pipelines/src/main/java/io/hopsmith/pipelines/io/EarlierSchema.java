package io.hopsmith.pipelines.io;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.JsonProperties;
import org.apache.avro.Schema;

/**
 * How files of earlier schema versions are read. What has been added since is empty in them: a text
 * is "", a number 0, a list has no elements, a flag is false, an enumeration has its first value.
 */
final class EarlierSchema {
  private final Map<String, Schema> done = new HashMap<>();

  private EarlierSchema() {}

  /** The schema with a default for every field, so that a column may be missing. */
  static Schema of(Schema schema) {
    return new EarlierSchema().withDefaults(schema);
  }

  private Schema withDefaults(Schema schema) {
    return switch (schema.getType()) {
      case RECORD ->
          done.containsKey(schema.getFullName())
              ? done.get(schema.getFullName())
              : withDefaultFields(schema);
      case ARRAY -> Schema.createArray(withDefaults(schema.getElementType()));
      case UNION -> Schema.createUnion(schema.getTypes().stream().map(this::withDefaults).toList());
      default -> schema;
    };
  }

  private Schema withDefaultFields(Schema schema) {
    Schema copy =
        Schema.createRecord(schema.getName(), schema.getDoc(), schema.getNamespace(), false);
    done.put(schema.getFullName(), copy);
    List<Schema.Field> fields = new ArrayList<>();
    for (Schema.Field field : schema.getFields()) {
      fields.add(
          new Schema.Field(
              field.name(), withDefaults(field.schema()), field.doc(), empty(field.schema())));
    }
    copy.setFields(fields);
    return copy;
  }

  /** The empty value, as Avro writes defaults. */
  private static Object empty(Schema schema) {
    return switch (schema.getType()) {
      case STRING -> "";
      case BOOLEAN -> false;
      case INT -> 0;
      case LONG -> 0L;
      case FLOAT, DOUBLE -> 0.0;
      case ENUM -> schema.getEnumSymbols().get(0);
      case ARRAY -> List.of();
      case RECORD -> emptyRecord(schema);
      default -> JsonProperties.NULL_VALUE;
    };
  }

  private static Map<String, Object> emptyRecord(Schema schema) {
    Map<String, Object> empty = new HashMap<>();
    schema.getFields().forEach(field -> empty.put(field.name(), empty(field.schema())));
    return empty;
  }
}
