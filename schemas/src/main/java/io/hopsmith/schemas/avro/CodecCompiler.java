package io.hopsmith.schemas.avro;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.avro.Schema;

/** Reads a record class by reflection, once, and puts its codec together. */
final class CodecCompiler {
  private static final Pattern WORD_START = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
  private static final MethodType TO_OBJECT = MethodType.methodType(Object.class, Object.class);

  private final Map<Class<?>, StructCodec> done = new HashMap<>();
  private final Deque<Class<?>> open = new ArrayDeque<>();

  /** The codec of the record class; refuses component types that have no place in a file. */
  StructCodec compile(Class<?> type) {
    StructCodec known = done.get(type);
    if (known != null) {
      return known;
    }
    if (open.contains(type)) {
      throw refusal(type, "contains itself; flatten it to a list with ids");
    }
    open.push(type);
    StructCodec codec = struct(type);
    open.pop();
    done.put(type, codec);
    return codec;
  }

  private StructCodec struct(Class<?> type) {
    RecordComponent[] parts = type.getRecordComponents();
    List<StructCodec.Component> components = Arrays.stream(parts).map(this::component).toList();
    List<Schema.Field> fields =
        components.stream().map(c -> new Schema.Field(c.field(), c.codec().schema())).toList();
    Schema schema = Schema.createRecord(avroName(type), null, type.getPackageName(), false, fields);
    return new StructCodec(schema, constructor(type, parts), components);
  }

  private StructCodec.Component component(RecordComponent part) {
    return new StructCodec.Component(
        snakeCase(part.getName()), accessor(part), codec(part.getGenericType(), part));
  }

  private ValueCodec codec(Type type, RecordComponent part) {
    ValueCodec scalar = Scalars.BY_TYPE.get(unboxed(type));
    if (scalar != null) {
      return scalar;
    }
    if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
      return new ListCodec(codec(list.getActualTypeArguments()[0], part));
    }
    if (type instanceof ParameterizedType optional && optional.getRawType() == Optional.class) {
      return new OptionalCodec(codec(optional.getActualTypeArguments()[0], part));
    }
    if (type instanceof Class<?> enumType && enumType.isEnum()) {
      return new EnumCodec(enumType);
    }
    if (type instanceof Class<?> recordType && recordType.isRecord()) {
      return compile(recordType);
    }
    throw refusal(
        part.getDeclaringRecord(),
        "has component '%s' of type %s; use String, int, long, double, boolean, Instant, an enum, a record, or a List or Optional of these"
            .formatted(part.getName(), type.getTypeName()));
  }

  /** The primitive type of an element's box. */
  private static Type unboxed(Type type) {
    return type instanceof Class<?> box ? MethodType.methodType(box).unwrap().returnType() : type;
  }

  private static MethodHandle accessor(RecordComponent part) {
    try {
      return lookup(part.getDeclaringRecord()).unreflect(part.getAccessor()).asType(TO_OBJECT);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("no access to " + part.getAccessor(), e);
    }
  }

  private static MethodHandle constructor(Class<?> type, RecordComponent[] parts) {
    Class<?>[] types = Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      return lookup(type)
          .findConstructor(type, MethodType.methodType(void.class, types))
          .asSpreader(Object[].class, types.length)
          .asType(TO_OBJECT);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("no canonical constructor of " + type.getName(), e);
    }
  }

  private static MethodHandles.Lookup lookup(Class<?> type) throws IllegalAccessException {
    return MethodHandles.privateLookupIn(type, MethodHandles.lookup());
  }

  private static String avroName(Class<?> type) {
    return type.getName().substring(type.getPackageName().length() + 1).replace('$', '_');
  }

  private static String snakeCase(String name) {
    return WORD_START.matcher(name).replaceAll("_").toLowerCase(Locale.ROOT);
  }

  private static IllegalArgumentException refusal(Class<?> type, String problem) {
    return new IllegalArgumentException("record " + type.getName() + " " + problem);
  }
}
