package io.hopsmith.agents.llm;

import dev.langchain4j.model.chat.ChatModel;
import io.hopsmith.agents.pace.ServicePace;
import io.hopsmith.agents.secret.MissingSecretException;
import io.hopsmith.agents.store.Budget;
import io.hopsmith.agents.store.StoredCalls;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The language models of a run: each is paced as one, whatever roles it has, and all are paid from
 * one budget. Safe for use by several threads.
 */
public final class Models {
  static final Wire NETWORK = new NetworkWire();

  private final StoredCalls calls;
  private final Budget budget;
  private final Transcript transcript;
  private final Map<ModelSpec, ChatModel> chats = new ConcurrentHashMap<>();

  /** Models of whose exchanges nothing is written down but their answers. */
  public Models(StoredCalls calls, Budget budget) {
    this(calls, budget, Transcript.NONE);
  }

  /**
   * Models.
   *
   * @param transcript written of every exchange
   */
  public Models(StoredCalls calls, Budget budget, Transcript transcript) {
    this.calls = calls;
    this.budget = budget;
    this.transcript = transcript;
  }

  /**
   * A model in a role.
   *
   * @param role what messages call it, e.g. {@code search solver A}
   * @throws ModelException when its key is not where it should be
   */
  public LanguageModel of(String role, ModelSpec spec) {
    Price price = Prices.of(spec);
    try {
      ChatModel chat = chats.computeIfAbsent(spec, each -> chat(each, price));
      return new LanguageModel(
          role, spec, chat, price, new LanguageModel.Books(calls, budget, transcript));
    } catch (MissingSecretException e) {
      throw new ModelException(ModelException.Kind.AUTHENTICATION, role, spec, e.getMessage(), "");
    }
  }

  private ChatModel chat(ModelSpec spec, Price price) {
    Wire wire =
        spec.provider() == ModelSpec.Provider.SCRIPTED ? ScriptedWire.of(spec.baseUrl()) : NETWORK;
    StoredHttp http =
        new StoredHttp(spec, wire, calls, new ServicePace(spec.limits()), budget, price);
    return ChatModels.of(calls.sendsNothing() ? spec.withoutKey() : spec, http.builder());
  }
}
