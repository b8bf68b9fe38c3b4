package io.hopsmith.schemas.avro;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Records filled with random values: any text, extreme numbers, empty and nested lists. */
final class RandomRecords {
  private static final String[] TEXTS = {
    "x", "Zürich\n", "\"quoted\"", "日本", "🜁 air", "\0", "a b"
  };

  private RandomRecords() {}

  static <T extends Record> T next(Class<T> type, Random random) {
    RecordComponent[] parts = type.getRecordComponents();
    Object[] values =
        Arrays.stream(parts).map(p -> value(p.getGenericType(), random)).toArray(Object[]::new);
    Class<?>[] types = Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      Constructor<T> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("cannot make a " + type, e);
    }
  }

  private static Object value(Type type, Random random) {
    if (type == String.class) {
      return TEXTS[random.nextInt(TEXTS.length)] + random.nextInt(1000);
    } else if (type == int.class) {
      return random.nextInt();
    } else if (type == long.class) {
      return random.nextLong();
    } else if (type == double.class) {
      return random.nextInt(10) == 0 ? Double.NaN : random.nextGaussian() * 1e9;
    } else if (type == boolean.class) {
      return random.nextBoolean();
    } else if (type == Instant.class) {
      return Instant.ofEpochMilli(random.nextLong() >> 16);
    } else if (type instanceof ParameterizedType list) {
      return list(list.getActualTypeArguments()[0], random);
    }
    Class<?> other = (Class<?>) type;
    return other.isEnum()
        ? other.getEnumConstants()[random.nextInt(other.getEnumConstants().length)]
        : next(other.asSubclass(Record.class), random);
  }

  private static List<Object> list(Type element, Random random) {
    List<Object> list = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      list.add(value(element, random));
    }
    return list;
  }
}
