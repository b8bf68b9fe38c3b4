package io.hopsmith.validators.split;

import java.util.HashMap;
import java.util.Map;

/** Union-find over strings; a set's root is its smallest member, whatever the order of unions. */
public final class DisjointSets {
  private final Map<String, String> parents = new HashMap<>();

  /** The smallest member of the set; a new member is a set of its own. */
  public String root(String member) {
    String root = member;
    for (String up = parent(root); !up.equals(root); up = parent(root)) {
      root = up;
    }
    compress(member, root);
    return root;
  }

  /** Makes one set of the two that these are members of. */
  public void union(String left, String right) {
    String a = root(left);
    String b = root(right);
    if (a.compareTo(b) < 0) {
      parents.put(b, a);
    } else {
      parents.put(a, b);
    }
  }

  private String parent(String member) {
    return parents.computeIfAbsent(member, same -> same);
  }

  private void compress(String member, String root) {
    for (String at = member; !at.equals(root); ) {
      at = parents.put(at, root);
    }
  }
}
