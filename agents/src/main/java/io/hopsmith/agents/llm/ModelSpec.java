package io.hopsmith.agents.llm;

import io.hopsmith.agents.pace.PaceLimits;
import io.hopsmith.agents.secret.SecretRef;
import java.io.Serializable;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * A language model and how it is asked.
 *
 * @param name what the configuration calls it
 * @param provider whose wire format it speaks
 * @param baseUrl where it is; for {@link Provider#SCRIPTED} the path of its script
 * @param model what the provider calls it
 * @param key where the key is; {@link SecretRef#NONE} for servers that want none
 * @param sampling how replies are drawn
 * @param forms in which forms it can be asked for structure
 * @param contextWindow tokens of a prompt and its reply together; 0 where unknown
 * @param timeout longest wait for a reply
 * @param limits how fast it may be called
 * @param price for a million tokens; {@link Price#UNKNOWN} where it is looked up by name
 * @param parameters further parameters of the provider, as they stand in its requests
 */
public record ModelSpec(
    String name,
    Provider provider,
    String baseUrl,
    String model,
    SecretRef key,
    Sampling sampling,
    Forms forms,
    int contextWindow,
    Duration timeout,
    PaceLimits limits,
    Price price,
    Map<String, Object> parameters)
    implements Serializable {

  /** Wire formats. */
  public enum Provider {
    /** OpenAI, and every server that speaks its chat completions: vLLM, llama.cpp, ... */
    OPENAI("https://api.openai.com/v1"),
    ANTHROPIC("https://api.anthropic.com/v1/"),
    GEMINI("https://generativelanguage.googleapis.com/v1beta"),
    MISTRAL("https://api.mistral.ai/v1"),
    OLLAMA("http://localhost:11434"),
    /** Answers from a file, for tests and demonstrations. */
    SCRIPTED("");

    private final String standardUrl;

    Provider(String standardUrl) {
      this.standardUrl = standardUrl;
    }

    /** Where the provider's own service is. */
    public String standardUrl() {
      return standardUrl;
    }

    /** Whether tools can be described and forbidden at once. */
    public boolean canForbidTools() {
      return this != OLLAMA;
    }

    /** The provider as configurations write it. */
    public String lower() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * How replies are drawn.
   *
   * @param temperature {@link #OWN} for the provider's own
   * @param topP {@link #OWN} for the provider's own
   * @param maxOutputTokens longest reply
   */
  public record Sampling(double temperature, double topP, int maxOutputTokens)
      implements Serializable {
    /** Left to the provider. */
    public static final double OWN = Double.NaN;

    public static final Sampling STANDARD = new Sampling(OWN, OWN, 4_096);
  }

  /**
   * In which forms a model can be asked for structure.
   *
   * @param jsonSchema whether a reply can be bound to a JSON schema
   * @param nativeTools whether tools are called by the provider's own means; else in text
   */
  public record Forms(boolean jsonSchema, boolean nativeTools) implements Serializable {}

  public ModelSpec {
    Objects.requireNonNull(provider, "provider");
    Objects.requireNonNull(limits, "limits");
    parameters = Map.copyOf(parameters);
  }

  /** Host and port that are called; {@code script} for a scripted model. */
  public String host() {
    if (provider == Provider.SCRIPTED) {
      return "script";
    }
    String authority = URI.create(baseUrl).getRawAuthority();
    return authority == null ? baseUrl : authority;
  }

  /** The same without a key, for where nothing is sent. */
  ModelSpec withoutKey() {
    return new ModelSpec(
        name,
        provider,
        baseUrl,
        model,
        SecretRef.NONE,
        sampling,
        forms,
        contextWindow,
        timeout,
        limits,
        price,
        parameters);
  }

  /** The model as rows and messages name it, e.g. {@code openai/some-model}. */
  public String label() {
    return provider.lower() + "/" + model;
  }
}
