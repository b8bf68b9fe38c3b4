package io.hopsmith.agents.solver.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The things a text has spoken of so far, by their class nouns. */
final class Things {
  private final List<String> types = new ArrayList<>();

  /** A new thing; its index. */
  int introduce(String type) {
    types.add(type.toLowerCase(Locale.ROOT).strip());
    return types.size() - 1;
  }

  /** The n-th thing of a type, from 0. */
  Optional<Integer> nth(String type, int n) {
    List<Integer> same = new ArrayList<>();
    for (int i = 0; i < types.size(); i++) {
      if (types.get(i).equals(type)) {
        same.add(i);
      }
    }
    return n < same.size() ? Optional.of(same.get(n)) : Optional.empty();
  }

  /** The latest thing of a type but for one; that one where there is no other. */
  Optional<Integer> last(String type, int except) {
    Optional<Integer> itself = Optional.empty();
    for (int i = types.size() - 1; i >= 0; i--) {
      boolean same = types.get(i).equals(type) || types.get(i).endsWith(" " + type);
      if (same && i != except) {
        return Optional.of(i);
      }
      itself = same ? Optional.of(i) : itself;
    }
    return itself;
  }

  String type(int thing) {
    return types.get(thing);
  }

  List<String> types() {
    return types;
  }

  int size() {
    return types.size();
  }

  boolean isEmpty() {
    return types.isEmpty();
  }
}
