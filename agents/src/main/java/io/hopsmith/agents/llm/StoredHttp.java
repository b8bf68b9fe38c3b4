package io.hopsmith.agents.llm;

import dev.langchain4j.exception.HttpException;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import io.hopsmith.agents.llm.ModelException.Kind;
import io.hopsmith.agents.llm.Wire.Received;
import io.hopsmith.agents.pace.GaveUpException;
import io.hopsmith.agents.pace.Outcome;
import io.hopsmith.agents.pace.ServicePace;
import io.hopsmith.agents.store.Budget;
import io.hopsmith.agents.store.Call;
import io.hopsmith.agents.store.Spend;
import io.hopsmith.agents.store.StoredAnswer;
import io.hopsmith.agents.store.StoredCalls;
import io.hopsmith.agents.store.StoredCalls.Answered;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The HTTP client below langchain4j's models: answers from the store where it can, else asks the
 * model within budget and pace, and stores the answer before langchain4j reads it. A request of a
 * form that the server refused before is not sent: that refusal is stored as its answer too, so
 * that a repeated run goes the same way. One for each model.
 */
final class StoredHttp implements HttpClient {
  private static final int CHARACTERS_PER_TOKEN = 4;

  private final ModelSpec spec;
  private final Wire wire;
  private final StoredCalls calls;
  private final ServicePace pace;
  private final Budget budget;
  private final Price price;
  private final RefusedForms refused;
  private final Instant began = Instant.now();

  StoredHttp(
      ModelSpec spec, Wire wire, StoredCalls calls, ServicePace pace, Budget budget, Price price) {
    this.spec = spec;
    this.wire = wire;
    this.calls = calls;
    this.pace = pace;
    this.budget = budget;
    this.price = price;
    this.refused = new RefusedForms(spec);
  }

  /** What langchain4j wants in a client's place; its time-outs are the spec's. */
  HttpClientBuilder builder() {
    return new Builder(this);
  }

  @Override
  public SuccessfulHttpResponse execute(HttpRequest request) {
    Exchange exchange = Exchange.current();
    try {
      Answered answered = answer(request, exchange);
      StoredAnswer answer = answered.answer();
      if (answer.status() / 100 != 2) {
        throw new HttpException(answer.status(), answer.text());
      }
      return SuccessfulHttpResponse.builder()
          .statusCode(answer.status())
          .headers(Map.of("content-type", List.of(answer.contentType())))
          .body(answer.text())
          .build();
    } catch (RuntimeException e) {
      exchange.failed(e);
      throw e;
    }
  }

  private Answered answer(HttpRequest request, Exchange exchange) {
    String body = request.body() == null ? "" : request.body();
    Call call =
        new Call(
            Call.Kind.MODEL,
            spec.provider().lower()
                + wire.identity()
                + " "
                + request.method()
                + " "
                + withoutKey(request.url()),
            body,
            exchange.sample());
    try {
      Answered answered =
          calls.answer(call, () -> live(request, body, exchange), this::isWorthKeeping);
      exchange.answered(call, answered);
      return answered;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while " + spec.label() + " was asked", e);
    } catch (IOException e) {
      throw failure(exchange, Kind.UNREACHABLE, String.valueOf(e.getMessage()), "");
    }
  }

  /**
   * Whether a stored answer counts: a refusal only as long as the process lives that got it. It has
   * cost nothing, and the server may have been mended since.
   */
  private boolean isWorthKeeping(StoredAnswer stored) {
    return (stored.status() / 100 == 2 && isWhole(stored.text())) || !stored.at().isBefore(began);
  }

  private static boolean isWhole(String text) {
    String json = text.strip();
    return json.startsWith("{") && json.endsWith("}");
  }

  private static String withoutKey(String url) {
    return url.replaceAll("([?&])key=[^&]*", "$1");
  }

  private StoredAnswer live(HttpRequest request, String body, Exchange exchange)
      throws InterruptedException {
    Optional<RefusedForms.Refusal> known = refused.of(exchange.request());
    if (known.isPresent()) {
      return StoredAnswer.json(known.get().status(), known.get().text(), 0, Instant.now());
    }
    int promptTokens = body.length() / CHARACTERS_PER_TOKEN;
    int replyTokens = spec.sampling().maxOutputTokens();
    Spend most = new Spend(1, promptTokens, replyTokens, price.of(promptTokens, replyTokens));
    budget.reserve(most);
    exchange.reserved(most);
    try {
      return pace.call(promptTokens + replyTokens, () -> attempt(request, exchange));
    } catch (GaveUpException e) {
      Kind kind = e.isServiceDown() ? Kind.UNREACHABLE : Kind.NO_ANSWER;
      throw failure(exchange, kind, e.getMessage(), "");
    }
  }

  private Outcome<StoredAnswer> attempt(HttpRequest request, Exchange exchange)
      throws InterruptedException {
    long begin = System.nanoTime();
    Received received;
    try {
      received = Verdicts.rectified(Streamed.whole(wire.send(request, spec.timeout())));
    } catch (HttpTimeoutException e) {
      return new Outcome.Failure<>(
          true,
          Optional.empty(),
          "no answer within %d s; where the server is slow, raise models.%s.timeout_s or lower its max_output_tokens"
              .formatted(spec.timeout().toSeconds(), spec.name()));
    } catch (IOException e) {
      return new Outcome.Failure<>(false, Optional.empty(), unreached(e));
    }
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
    return outcome(received, millis, exchange);
  }

  private static String unreached(IOException e) {
    return e instanceof ConnectException
        ? "no connection"
        : Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName());
  }

  private Outcome<StoredAnswer> outcome(Received received, long millis, Exchange exchange) {
    StoredAnswer answer =
        StoredAnswer.json(received.status(), received.text(), millis, Instant.now());
    if (received.status() / 100 == 2) {
      if (received.text().stripLeading().startsWith("<")) {
        throw failure(exchange, Kind.MALFORMED, detail(received), received.text());
      }
      return new Outcome.Answer<>(answer);
    }
    String detail = detail(received);
    Optional<Duration> wait = Verdicts.wait(received, Instant.now());
    if (Verdicts.isTooOften(received)) {
      return new Outcome.TooOften<>(wait, detail);
    }
    if (Verdicts.isTrouble(received.status())) {
      return new Outcome.Failure<>(Verdicts.isReached(received.status()), wait, detail);
    }
    Kind kind = Verdicts.kind(received.status(), received.text());
    if (!Verdicts.isFinal(received.status()) || kind == Kind.UNKNOWN_MODEL) {
      throw failure(exchange, kind, detail, received.text());
    }
    refused.learn(
        exchange.request(),
        new RefusedForms.Refusal(received.status(), received.text()),
        !exchange.role().equals(ModelCheck.ROLE));
    return new Outcome.Answer<>(answer);
  }

  private static String detail(Received received) {
    return Verdicts.detail(received.status(), received.text());
  }

  private ModelException failure(Exchange exchange, Kind kind, String detail, String raw) {
    return new ModelException(kind, exchange.role(), spec, detail, raw);
  }

  @Override
  public void execute(
      HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
    throw new UnsupportedOperationException("replies are not streamed");
  }

  /** A builder that gives the one client. */
  private record Builder(HttpClient client) implements HttpClientBuilder {
    private static final Duration UNUSED = Duration.ofMinutes(10);

    @Override
    public Duration connectTimeout() {
      return UNUSED;
    }

    @Override
    public HttpClientBuilder connectTimeout(Duration timeout) {
      return this;
    }

    @Override
    public Duration readTimeout() {
      return UNUSED;
    }

    @Override
    public HttpClientBuilder readTimeout(Duration timeout) {
      return this;
    }

    @Override
    public HttpClient build() {
      return client;
    }
  }
}
