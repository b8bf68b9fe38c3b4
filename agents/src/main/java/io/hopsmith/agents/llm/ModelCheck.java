package io.hopsmith.agents.llm;

import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import io.hopsmith.agents.llm.ModelSpec.Forms;
import io.hopsmith.agents.llm.ModelSpec.Sampling;
import io.hopsmith.agents.pace.PaceLimits;
import io.hopsmith.agents.prompt.JsonReply;
import io.hopsmith.agents.store.AnswerStore;
import io.hopsmith.agents.store.Budget;
import io.hopsmith.agents.store.StoreMode;
import io.hopsmith.agents.store.StoredCalls;
import io.hopsmith.schemas.Trajectory.Usage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Asks a model a few small things to learn what it can. Takes five or six short calls, which are
 * paid for and of which nothing is kept.
 */
public final class ModelCheck implements AutoCloseable {
  /** Tokens: room for some thoughts, within any window. */
  private static final int LONGEST_REPLY = 1_024;

  /** Fewer say little of how fast more are written. */
  private static final int FEWEST_TOKENS = 30;

  private static final double MILLIS = 1_000;

  /** What it is called; it reports refusals itself. */
  static final String ROLE = "check";

  private static final PaceLimits ONCE = new PaceLimits(1, 0, 0, 2, Duration.ofSeconds(5));
  private static final JsonObjectSchema WORD =
      JsonObjectSchema.builder().addStringProperty("word").required("word").build();

  private final Path folder;
  private final AnswerStore store;
  private final Models models;

  private ModelCheck(Path folder) {
    this.folder = folder;
    this.store = AnswerStore.inFile(folder.resolve("check.db"));
    this.models = new Models(new StoredCalls(store, StoreMode.LIVE, ROLE), Budget.unlimited());
  }

  /** A check, with a store that lasts as long as it does. */
  public static ModelCheck begin() throws IOException {
    return new ModelCheck(Files.createTempDirectory("hopsmith-check"));
  }

  /**
   * What a model can.
   *
   * @param answers whether it answers at all; if not, nothing else is known
   * @param problem why it does not; else empty
   * @param millis time of a short reply
   * @param contextWindow tokens of a prompt and its reply, as its server or the configuration says;
   *     0 where neither does
   * @param jsonSchema whether a reply can be bound to a JSON schema
   * @param tools whether it calls tools by the provider's own means
   * @param refusals why not, where the server says so
   * @param logProbabilities whether replies come with log-probabilities
   * @param tokensPerSecond how fast a reply of some length is written; 0 where that is not known
   * @param price as configured or listed
   * @param usage what the check took
   */
  public record Report(
      boolean answers,
      String problem,
      long millis,
      int contextWindow,
      boolean jsonSchema,
      boolean tools,
      boolean logProbabilities,
      List<String> refusals,
      double tokensPerSecond,
      Price price,
      Usage usage) {}

  /** Asks a model. */
  public Report of(ModelSpec spec) {
    Price price = Prices.of(spec);
    ModelReply ready;
    try {
      ready = model(spec, spec.parameters()).chat(asking("Reply with the one word: ready"), 0);
    } catch (ModelException | IllegalArgumentException e) {
      return new Report(
          false, e.getMessage(), 0, 0, false, false, false, List.of(), 0, price, Usage.NONE);
    }
    List<String> refusals = new ArrayList<>();
    LanguageModel model = model(spec, spec.parameters());
    return new Report(
        true,
        "",
        ready.usage().millis(),
        spec.contextWindow() > 0 ? spec.contextWindow() : ContextWindow.of(spec),
        can(model, bound(), ModelCheck::hasWord, refusals),
        can(model, calling(), reply -> !reply.toolCalls().isEmpty(), refusals),
        can(
            model(spec, withLogProbabilities(spec)),
            asking("Say: yes"),
            ModelReply::logProbabilities,
            new ArrayList<>()),
        List.copyOf(refusals),
        tokensPerSecond(model),
        price,
        ready.usage());
  }

  private LanguageModel model(ModelSpec spec, Map<String, Object> parameters) {
    return models.of(
        ROLE,
        new ModelSpec(
            spec.name(),
            spec.provider(),
            spec.baseUrl(),
            spec.model(),
            spec.key(),
            new Sampling(
                spec.sampling().temperature(),
                spec.sampling().topP(),
                Math.min(LONGEST_REPLY, spec.sampling().maxOutputTokens())),
            new Forms(true, true),
            spec.contextWindow(),
            spec.timeout(),
            ONCE,
            spec.price(),
            parameters));
  }

  private static boolean can(
      LanguageModel model,
      ChatRequest request,
      Predicate<ModelReply> shows,
      List<String> refusals) {
    try {
      return shows.test(model.once(request, 0));
    } catch (ModelException e) {
      refusals.add(e.detail());
      return false;
    }
  }

  private static double tokensPerSecond(LanguageModel model) {
    try {
      Usage usage = model.chat(asking("Write the numbers from 1 to 60 in words."), 0).usage();
      return usage.outputTokens() < FEWEST_TOKENS
          ? 0
          : usage.outputTokens() * MILLIS / Math.max(1, usage.millis());
    } catch (ModelException e) {
      return 0;
    }
  }

  private static ChatRequest asking(String text) {
    return ChatRequest.builder().messages(UserMessage.from(text)).build();
  }

  private static ChatRequest bound() {
    JsonSchema schema = JsonSchema.builder().name("reply").rootElement(WORD).build();
    return ChatRequest.builder()
        .messages(UserMessage.from("Choose a word."))
        .responseFormat(
            ResponseFormat.builder().type(ResponseFormatType.JSON).jsonSchema(schema).build())
        .build();
  }

  private static boolean hasWord(ModelReply reply) {
    return JsonReply.object(reply.text()).filter(object -> object.has("word")).isPresent();
  }

  private static ChatRequest calling() {
    return ChatRequest.builder()
        .messages(UserMessage.from("Call the tool note with the word ready."))
        .toolSpecifications(
            ToolSpecification.builder()
                .name("note")
                .description("Notes a word.")
                .parameters(WORD)
                .build())
        .build();
  }

  private static Map<String, Object> withLogProbabilities(ModelSpec spec) {
    Map<String, Object> parameters = new HashMap<>(spec.parameters());
    if (spec.provider() == ModelSpec.Provider.OPENAI) {
      parameters.put("logprobs", true);
      parameters.put("top_logprobs", 2);
    }
    return parameters;
  }

  @Override
  public void close() throws IOException {
    store.close();
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
