package io.hopsmith.agents.llm;

import dev.langchain4j.model.chat.request.ChatRequest;
import io.hopsmith.agents.store.Call;
import io.hopsmith.agents.store.Spend;
import io.hopsmith.agents.store.StoredCalls.Answered;
import java.util.Optional;

/**
 * One request to a model and what came back, beside what langchain4j passes on of it: it has no
 * place for the number of a sample, and loses the raw answer. Belongs to the thread that asks.
 */
final class Exchange {
  private static final ThreadLocal<Exchange> CURRENT = new ThreadLocal<>();

  private final String role;
  private final int sample;
  private final ChatRequest request;
  private Call call;
  private Answered answered;
  private Spend reserved = Spend.NONE;
  private RuntimeException failure;

  private Exchange(String role, int sample, ChatRequest request) {
    this.role = role;
    this.sample = sample;
    this.request = request;
  }

  /** Begins an exchange of this thread. */
  static Exchange begin(String role, int sample, ChatRequest request) {
    Exchange exchange = new Exchange(role, sample, request);
    CURRENT.set(exchange);
    return exchange;
  }

  /** This thread's exchange. */
  static Exchange current() {
    Exchange exchange = CURRENT.get();
    if (exchange == null) {
      throw new IllegalStateException("a model was asked outside of an exchange");
    }
    return exchange;
  }

  static void end() {
    CURRENT.remove();
  }

  String role() {
    return role;
  }

  int sample() {
    return sample;
  }

  /** What is asked, before it is put into the provider's form. */
  ChatRequest request() {
    return request;
  }

  void reserved(Spend most) {
    reserved = most;
  }

  Spend reserved() {
    return reserved;
  }

  void answered(Call made, Answered answer) {
    call = made;
    answered = answer;
  }

  void failed(RuntimeException e) {
    failure = e;
  }

  Optional<Answered> answered() {
    return Optional.ofNullable(answered);
  }

  Call call() {
    return call;
  }

  Optional<RuntimeException> failure() {
    return Optional.ofNullable(failure);
  }
}
