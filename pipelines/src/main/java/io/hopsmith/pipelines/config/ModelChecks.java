package io.hopsmith.pipelines.config;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.hopsmith.agents.engines.EngineSpec;
import io.hopsmith.agents.llm.ModelRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Checks what a schema cannot say of models: that roles name them, and that each is whole. */
final class ModelChecks {
  private final ConfigTree tree;
  private final Path folder;

  private ModelChecks(ConfigTree tree, Path folder) {
    this.tree = tree;
    this.folder = folder;
  }

  static void check(ConfigTree tree, Path folder) {
    ModelChecks checks = new ModelChecks(tree, folder);
    checks.roles();
    tree.at(JsonPointer.compile("/models"))
        .properties()
        .forEach(
            e ->
                checks.model(
                    JsonPointer.compile("/models").appendProperty(e.getKey()), e.getValue()));
  }

  private void roles() {
    List<String> names = new ArrayList<>(List.of(ModelConfigs.EMBEDDED));
    tree.at(JsonPointer.compile("/models")).fieldNames().forEachRemaining(names::add);
    for (ModelRole role : ModelRole.values()) {
      JsonPointer key = key(role);
      String name = tree.at(key).asText();
      if (!names.contains(name)) {
        String meant =
            Spelling.nearest(name, names).map(word -> "; did you mean " + word + "?").orElse("");
        tree.problem(
            key,
            "'%s' is no model of the section models%s (known: %s)"
                .formatted(name, meant, String.join(", ", names)));
      }
    }
    needs(ModelRole.PROPOSER_A, ModelRole.PROPOSER_B);
    needs(ModelRole.PROPOSER_B, ModelRole.PROPOSER_A);
    needs(ModelRole.EVOLVER, ModelRole.COMPOSER);
    needs(ModelRole.OBFUSCATOR, ModelRole.PROPOSER_A);
    if (searchesLive()) {
      List.of(ModelRole.COMPOSER, ModelRole.PROPOSER_A).stream()
          .filter(role -> !isEmbedded(role))
          .findFirst()
          .ifPresent(this::wantsSolvers);
    }
  }

  private boolean searchesLive() {
    for (JsonNode engine : tree.at(JsonPointer.compile("/search/engines"))) {
      if (!engine.path("kind").asText().equals(EngineSpec.Kind.LOCAL.lower())) {
        return true;
      }
    }
    return false;
  }

  /** Who writes from the live web writes what nobody can answer from the run's own pages. */
  private void wantsSolvers(ModelRole writer) {
    for (ModelRole role : List.of(ModelRole.SEARCH_SOLVER_A, ModelRole.SEARCH_SOLVER_B)) {
      if (isEmbedded(role) && tree.isSound(key(role))) {
        tree.problem(
            key(role),
            "embedded, and sees the run's own pages alone, while roles.%s writes from the live web; give it a model, or leave only local in search.engines"
                .formatted(writer.key()));
      }
    }
  }

  private static JsonPointer key(ModelRole role) {
    return JsonPointer.compile("/roles/" + role.key());
  }

  private boolean isEmbedded(ModelRole role) {
    return tree.at(key(role)).asText().equals(ModelConfigs.EMBEDDED);
  }

  /** A part that a model plays only where a model plays another. */
  private void needs(ModelRole role, ModelRole other) {
    JsonPointer key = key(role);
    if (!isEmbedded(role) && isEmbedded(other) && tree.isSound(key)) {
      tree.problem(
          key,
          "'%s' would never be asked, because roles.%s is embedded; give both a model, or neither"
              .formatted(tree.at(key).asText(), other.key()));
    }
  }

  private void model(JsonPointer key, JsonNode model) {
    if (!model.isObject() || !tree.isSound(key)) {
      return;
    }
    if (key.last().getMatchingProperty().equals(ModelConfigs.EMBEDDED)) {
      tree.problem(key, "the name embedded stands for no model; take another");
    }
    boolean scripted = model.path("provider").asText().equals("scripted");
    if (scripted) {
      script(key, model);
    } else if (!model.has("model")) {
      tree.problem(key.appendProperty("model"), "missing; allowed: the name of a model");
    }
    if (model.path("price").size() == 1) {
      tree.problem(
          key.appendProperty("price"), "has one of input and output; give both, or neither");
    }
  }

  private void script(JsonPointer key, JsonNode model) {
    String script = model.path("script").asText("");
    if (script.isEmpty()) {
      tree.problem(
          key.appendProperty("script"),
          "missing; a scripted model answers from a file of this name");
    } else if (!Files.isReadable(folder.resolve(script))) {
      tree.problem(
          key.appendProperty("script"),
          "'%s' cannot be read: there is no such file %s"
              .formatted(script, folder.resolve(script).normalize()));
    }
  }
}
