package io.hopsmith.agents.llm;

import dev.langchain4j.exception.LangChain4jException;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.openai.OpenAiChatResponseMetadata;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import io.hopsmith.agents.llm.ModelException.Kind;
import io.hopsmith.agents.store.Budget;
import io.hopsmith.agents.store.BudgetSpentException;
import io.hopsmith.agents.store.MissingAnswerException;
import io.hopsmith.agents.store.Spend;
import io.hopsmith.agents.store.StoreException;
import io.hopsmith.agents.store.StoredAnswer;
import io.hopsmith.agents.store.StoredCalls;
import io.hopsmith.schemas.Trajectory.Usage;
import java.util.Optional;

/**
 * A language model in a role. Safe for use by several threads; a call blocks the thread that makes
 * it until the reply is there.
 */
public final class LanguageModel {
  private final String role;
  private final ModelSpec spec;
  private final ChatModel chat;
  private final Price price;
  private final Books books;

  LanguageModel(String role, ModelSpec spec, ChatModel chat, Price price, Books books) {
    this.role = role;
    this.spec = spec;
    this.chat = chat;
    this.price = price;
    this.books = books;
  }

  /** What is kept of every exchange of a run: its answer, its price and, if wished, its words. */
  record Books(StoredCalls calls, Budget budget, Transcript transcript) {}

  /** Name that goes into rows, e.g. {@code openai/some-model}. */
  public String name() {
    return spec.label();
  }

  public ModelSpec spec() {
    return spec;
  }

  /** What messages call its part. */
  public String role() {
    return role;
  }

  /** Role, model and host, as messages name them. */
  public String who() {
    return "%s: model %s at %s".formatted(role, spec.label(), spec.host());
  }

  /**
   * The reply to a request: the same one whenever the same is asked. Where the server refuses the
   * form of the request, it is asked for in a plainer one ({@link PlainerRequest}); a refusal costs
   * nothing.
   *
   * @param sample number of the sample, from 0
   * @throws ModelException when there is no reply
   * @throws BudgetSpentException when none may be paid for
   * @throws MissingAnswerException when only stored replies may be used and there is none
   */
  public ModelReply chat(ChatRequest request, int sample) {
    ChatRequest asked = request;
    while (true) {
      try {
        return once(asked, sample);
      } catch (ModelException e) {
        asked = PlainerRequest.than(asked, spec, e).orElseThrow(() -> e);
      }
    }
  }

  /** The reply to a request in this very form. */
  ModelReply once(ChatRequest request, int sample) {
    Exchange exchange = Exchange.begin(role, sample, request);
    Spend paid = Spend.NONE;
    try {
      ChatResponse response = chat.chat(request);
      Spend spend = spend(response.tokenUsage());
      if (!exchange.answered().orElseThrow().accounted()) {
        paid = spend;
        books.calls().account(exchange.call(), spend);
      }
      books.transcript().replied(exchange, spec, request, response.aiMessage(), spend);
      return reply(exchange, response, spend);
    } catch (RuntimeException e) {
      RuntimeException failure = understood(exchange, e);
      books.transcript().failed(exchange, spec, request, failure);
      throw failure;
    } finally {
      books.budget().settle(exchange.reserved(), paid);
      Exchange.end();
    }
  }

  private Spend spend(TokenUsage tokens) {
    long input = count(tokens == null ? null : tokens.inputTokenCount());
    long output = count(tokens == null ? null : tokens.outputTokenCount());
    return new Spend(1, input, output, price.of(input, output));
  }

  private static long count(Integer tokens) {
    return tokens == null ? 0 : tokens;
  }

  private ModelReply reply(Exchange exchange, ChatResponse response, Spend spend) {
    StoredAnswer answer = exchange.answered().orElseThrow().answer();
    boolean remembered = exchange.answered().orElseThrow().remembered();
    if (response.finishReason() == FinishReason.CONTENT_FILTER) {
      throw new ModelException(
          Kind.CONTENT_FILTER, role, spec, "the reply was withheld", answer.text());
    }
    return new ModelReply(
        response.aiMessage(),
        response.finishReason() == FinishReason.LENGTH,
        response.metadata() instanceof OpenAiChatResponseMetadata openAi
            && openAi.logProbs() != null,
        new Usage(1, spend.inputTokens(), spend.outputTokens(), spend.costUsd(), answer.millis()),
        remembered);
  }

  /** Ours as they are; what langchain4j makes of an answer by what the answer says. */
  private RuntimeException understood(Exchange exchange, RuntimeException e) {
    RuntimeException cause = exchange.failure().orElse(e);
    if (cause instanceof ModelException
        || cause instanceof BudgetSpentException
        || cause instanceof MissingAnswerException
        || cause instanceof StoreException
        || (exchange.answered().isEmpty() && !(cause instanceof LangChain4jException))) {
      return cause;
    }
    if (exchange.answered().isEmpty()) {
      return new ModelException(Kind.BAD_REQUEST, role, spec, cause.getMessage(), "");
    }
    StoredAnswer answer = exchange.answered().get().answer();
    String raw = answer.text();
    Optional<Kind> refused =
        answer.status() / 100 == 2
            ? Optional.empty()
            : Optional.of(Verdicts.kind(answer.status(), raw));
    return new ModelException(
        refused.orElse(Kind.MALFORMED),
        role,
        spec,
        refused.isPresent()
            ? Verdicts.detail(answer.status(), raw)
            : "the answer cannot be read as a reply: " + Verdicts.detail(answer.status(), raw),
        raw);
  }
}
