package io.hopsmith.pipelines.config;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.hopsmith.agents.engines.EngineSpec.Kind;
import io.hopsmith.agents.engines.SitePattern;

/** Checks what a schema cannot say of the section {@code search}. */
final class SearchChecks {
  private static final JsonPointer ENGINES = JsonPointer.compile("/search/engines");

  private final ConfigTree tree;

  private SearchChecks(ConfigTree tree) {
    this.tree = tree;
  }

  /** Notes every problem; keys that have one already are passed over. */
  static void check(ConfigTree tree) {
    SearchChecks checks = new SearchChecks(tree);
    checks.sites("/search/allow");
    checks.sites("/search/deny");
    for (int i = 0; i < tree.at(ENGINES).size(); i++) {
      JsonPointer engine = ENGINES.appendIndex(i);
      if (tree.isSound(engine) && tree.isSound(engine.appendProperty("kind"))) {
        checks.engine(engine);
      }
    }
  }

  private void engine(JsonPointer engine) {
    Kind kind = Kind.of(tree.at(engine).get("kind").asText());
    if (kind == Kind.SEARXNG) {
      wanted(engine, "url", "name the server, e.g. http://localhost:8888/search");
    }
    if (kind == Kind.GOOGLE) {
      wanted(engine, "engine_id", "Google's control panel shows it");
    }
    if (kind.needsKey()) {
      wanted(engine, "key", "write env:NAME or file:PATH, where the key is");
    }
  }

  private void wanted(JsonPointer engine, String key, String remedy) {
    if (!tree.at(engine).has(key)) {
      String kind = tree.at(engine).get("kind").asText();
      tree.problem(
          engine.appendProperty(key), "missing, and %s needs it; %s".formatted(kind, remedy));
    }
  }

  private void sites(String list) {
    JsonPointer at = JsonPointer.compile(list);
    for (int i = 0; i < tree.at(at).size(); i++) {
      JsonPointer key = at.appendIndex(i);
      JsonNode value = tree.at(key);
      if (value.isTextual() && tree.isSound(key)) {
        site(key, value.asText());
      }
    }
  }

  private void site(JsonPointer key, String text) {
    try {
      new SitePattern(text);
    } catch (IllegalArgumentException e) {
      tree.problem(key, e.getMessage());
    }
  }
}
