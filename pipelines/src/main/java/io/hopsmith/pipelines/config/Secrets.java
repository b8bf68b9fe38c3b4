package io.hopsmith.pipelines.config;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.hopsmith.agents.secret.Scrubber;
import io.hopsmith.agents.secret.SecretRef;

/** Refuses values that look like keys or passwords: a configuration travels with its dataset. */
final class Secrets {
  /** What is wrong with a text that looks like a secret, and what to do. */
  static final String PROBLEM =
      "the value looks like a key or password and is not shown; remove it, because it would be"
          + " written into the run's files (keys are given as env:NAME or file:PATH)";

  /** What is wrong with a key that stands there itself. */
  static final String KEY_PROBLEM =
      "allowed: env:NAME or file:PATH, where the key is; what stands here may be the key itself and"
          + " is not shown";

  private Secrets() {}

  /** Notes a problem for every text that looks like a secret, without repeating it. */
  static void check(ConfigTree tree) {
    check(tree, JsonPointer.empty(), tree.root());
  }

  private static void check(ConfigTree tree, JsonPointer at, JsonNode node) {
    if (node.isObject()) {
      node.properties().forEach(e -> check(tree, at.appendProperty(e.getKey()), e.getValue()));
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        check(tree, at.appendIndex(i), node.get(i));
      }
    } else if (isPlaceOfKey(at) && !SecretRef.isReference(node.asText())) {
      tree.problem(at, KEY_PROBLEM);
    } else if (isLike(node.asText())) {
      tree.problem(at, PROBLEM);
    }
  }

  /** Whether it is the key {@code key} of a model or an engine. */
  private static boolean isPlaceOfKey(JsonPointer at) {
    return !at.matches() && "key".equals(at.last().getMatchingProperty());
  }

  /** Whether a text looks like a secret or holds one. */
  static boolean isLike(String text) {
    return Scrubber.isLikeSecret(text);
  }
}
