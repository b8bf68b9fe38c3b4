package io.hopsmith.pipelines.config;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.hopsmith.agents.agent.AgentLimits;
import io.hopsmith.agents.agent.ModelSettings;
import io.hopsmith.agents.llm.ModelRole;
import io.hopsmith.agents.llm.ModelSpec;
import io.hopsmith.agents.llm.ModelSpec.Forms;
import io.hopsmith.agents.llm.ModelSpec.Sampling;
import io.hopsmith.agents.llm.Price;
import io.hopsmith.agents.pace.PaceLimits;
import io.hopsmith.agents.secret.SecretRef;
import io.hopsmith.agents.store.StoreMode;
import io.hopsmith.agents.store.StoreSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** Makes the settings of models from a tree that passed every check. */
final class ModelConfigs {
  static final String EMBEDDED = "embedded";

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String FILE = "file:";
  private static final String SCRIPTED = "scripted";
  private static final String STORE_FILE = "cache.db";

  private ModelConfigs() {}

  /**
   * Settings of models.
   *
   * @param folder what relative paths are relative to
   * @param output the run's folder
   */
  static ModelSettings of(JsonNode root, Path folder, Path output) {
    JsonNode agents = root.get("agents");
    JsonNode budget = root.get("budget");
    return new ModelSettings(
        roles(root, folder),
        store(root, folder, output),
        budget.has("usd") ? budget.get("usd").asDouble() : Double.POSITIVE_INFINITY,
        budget.has("tokens") ? budget.get("tokens").asLong() : Long.MAX_VALUE,
        new AgentLimits(
            agents.get("turns").asInt(),
            root.get("verify").get("max_calls").asInt(),
            agents.get("tokens").asLong(),
            Duration.ofMinutes(agents.get("minutes").asLong()),
            agents.get("hits").asInt(),
            agents.get("observation_chars").asInt()),
        agents.get("language").asText());
  }

  private static Map<ModelRole, ModelSpec> roles(JsonNode root, Path folder) {
    Map<ModelRole, ModelSpec> roles = new EnumMap<>(ModelRole.class);
    for (ModelRole role : ModelRole.values()) {
      String name = root.get("roles").get(role.key()).asText();
      if (!name.equals(EMBEDDED)) {
        roles.put(role, model(name, root.get("models").get(name), folder));
      }
    }
    return roles;
  }

  private static ModelSpec model(String name, JsonNode model, Path folder) {
    ModelSpec.Provider provider =
        ModelSpec.Provider.valueOf(model.get("provider").asText().toUpperCase(Locale.ROOT));
    return new ModelSpec(
        name,
        provider,
        address(provider, model, folder),
        model.path("model").asText(SCRIPTED),
        secret(model.get("key"), folder),
        new Sampling(
            number(model.get("temperature")),
            number(model.get("top_p")),
            model.get("max_output_tokens").asInt()),
        new Forms(model.get("json_schema").asBoolean(), model.get("native_tools").asBoolean()),
        model.get("context_window").asInt(),
        Duration.ofSeconds(model.get("timeout_s").asLong()),
        new PaceLimits(
            model.get("in_flight").asInt(),
            model.get("requests_per_minute").asInt(),
            model.get("tokens_per_minute").asInt(),
            model.get("attempts").asInt(),
            Duration.ofSeconds(model.get("patience_s").asLong())),
        price(model.get("price")),
        parameters(model.get("parameters")));
  }

  private static String address(ModelSpec.Provider provider, JsonNode model, Path folder) {
    return provider == ModelSpec.Provider.SCRIPTED
        ? folder.resolve(model.get("script").asText()).normalize().toString()
        : model.path("base_url").asText(provider.standardUrl());
  }

  /** A reference to a secret; a file's path is relative to the configuration. */
  static SecretRef secret(JsonNode reference, Path folder) {
    String text = reference == null ? "" : reference.asText();
    return new SecretRef(
        text.startsWith(FILE)
            ? FILE + folder.resolve(text.substring(FILE.length())).normalize()
            : text);
  }

  private static double number(JsonNode number) {
    return number == null ? Sampling.OWN : number.asDouble();
  }

  private static Price price(JsonNode price) {
    return price.has("input")
        ? new Price(price.get("input").asDouble(), price.get("output").asDouble())
        : Price.UNKNOWN;
  }

  private static Map<String, Object> parameters(JsonNode parameters) {
    return JSON.convertValue(parameters, new TypeReference<Map<String, Object>>() {});
  }

  private static StoreSettings store(JsonNode root, Path folder, Path output) {
    JsonNode store = root.get("store");
    return new StoreSettings(
        StoreMode.valueOf(store.get("mode").asText().toUpperCase(Locale.ROOT).replace('-', '_')),
        store.has("file")
            ? folder.resolve(store.get("file").asText()).normalize().toString()
            : output.resolve(STORE_FILE).toString(),
        store.path("url").asText(""),
        store.get("user").asText(),
        secret(store.get("password"), folder),
        root.get("run").get("name").asText(),
        store.has("transcript")
            ? folder.resolve(store.get("transcript").asText()).normalize().toString()
            : "");
  }
}
