package io.hopsmith.pipelines.config;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.hopsmith.agents.secret.SecretRef;
import java.util.regex.Pattern;

/** Refuses values that look like keys or passwords: a configuration travels with its dataset. */
final class Secrets {
  /** What is wrong with a text that looks like a secret, and what to do. */
  static final String PROBLEM =
      "the value looks like a key or password and is not shown; remove it, because it would be"
          + " written into the run's files (no key of the configuration needs a secret)";

  /** What is wrong with a key that stands there itself. */
  static final String KEY_PROBLEM =
      "allowed: env:NAME or file:PATH, where the key is; what stands here may be the key itself and"
          + " is not shown";

  private static final Pattern TOKEN =
      Pattern.compile(
          "\\b(sk-[A-Za-z0-9_-]{16,}|AKIA[A-Z0-9]{16}|AIza[A-Za-z0-9_-]{30,}|gh[pousr]_[A-Za-z0-9]{30,}"
              + "|github_pat_\\w{30,}|glpat-[\\w-]{20}|hf_[A-Za-z0-9]{30,}|tvly-[A-Za-z0-9-]{16,}"
              + "|xox[abprs]-[A-Za-z0-9-]{10,}|eyJ[\\w-]{10,}\\.eyJ[\\w-]{10,})");
  private static final Pattern LOGIN = Pattern.compile("^[a-z]+://[^/@\\s:]*:[^/@\\s]+@");

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
    return TOKEN.matcher(text).find() || LOGIN.matcher(text).find();
  }
}
