package io.hopsmith.agents.engines;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.hopsmith.agents.engines.EngineException.Kind;
import io.hopsmith.agents.engines.EngineHttp.Received;
import io.hopsmith.agents.pace.GaveUpException;
import io.hopsmith.agents.pace.Outcome;
import io.hopsmith.agents.pace.RetryAfter;
import io.hopsmith.agents.pace.ServicePace;
import io.hopsmith.agents.store.Budget;
import io.hopsmith.agents.store.Call;
import io.hopsmith.agents.store.Spend;
import io.hopsmith.agents.store.StoredAnswer;
import io.hopsmith.agents.store.StoredCalls;
import io.hopsmith.agents.store.StoredCalls.Answered;
import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * An engine behind a REST API: each page of hits comes from the store where it is there, else it is
 * asked for within budget and the engine's pace, and stored before it is read. Of answers those
 * with an object in JSON are stored, and that there is none to a query, which is asked again by a
 * run that may send anything. Safe for use by several threads; a search blocks the thread that
 * makes it.
 */
final class RemoteEngine implements WebSearchEngine {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final EngineSpec spec;
  private final WireFormat format;
  private final StoredCalls calls;
  private final Budget budget;
  private final ServicePace pace;
  private final EngineHttp http;

  RemoteEngine(EngineSpec spec, WireFormat format, StoredCalls calls, Budget budget) {
    this.spec = spec;
    this.format = format;
    this.calls = calls;
    this.budget = budget;
    this.pace = new ServicePace(spec.limits());
    this.http = new EngineHttp(spec, format.keyPlace());
  }

  @Override
  public String name() {
    return spec.kind().lower();
  }

  @Override
  public List<WebHit> search(WebQuery query) {
    List<WebHit> hits = new ArrayList<>();
    Set<String> known = new HashSet<>();
    boolean more = !query.text().isBlank();
    for (int page = 0; more && page < format.mostPages(); page++) {
      int before = hits.size();
      page(query, page).stream().filter(hit -> known.add(hit.url())).forEach(hits::add);
      more = hits.size() > before && hits.size() < query.limit();
    }
    return hits;
  }

  @Override
  public double usdPerSearch() {
    return spec.pricePerQuery();
  }

  private List<WebHit> page(WebQuery query, int page) {
    EngineRequest request = format.request(query, page);
    Call call =
        new Call(
            Call.Kind.SEARCH,
            name() + " " + request.method() + " " + spec.url(),
            request.content(),
            0);
    StoredAnswer answer = answer(call, request);
    if (StoredFailure.is(answer)) {
      throw StoredFailure.read(answer);
    }
    JsonNode read =
        object(answer.body())
            .orElseThrow(() -> failure(Kind.MALFORMED, "the stored answer is no JSON object"));
    return format.hits(read, answer.at());
  }

  private StoredAnswer answer(Call call, EngineRequest request) {
    try {
      Answered answered = calls.answer(call, () -> live(request), each -> !StoredFailure.is(each));
      if (!answered.accounted()) {
        calls.account(call, StoredFailure.is(answered.answer()) ? Spend.NONE : price());
      }
      return answered.answer();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while " + name() + " was asked", e);
    } catch (IOException e) {
      throw failure(Kind.UNREACHABLE, said(e));
    }
  }

  private StoredAnswer live(EngineRequest request) throws InterruptedException {
    budget.reserve(price());
    Spend taken = Spend.NONE;
    try {
      StoredAnswer answer = asked(request);
      taken = StoredFailure.is(answer) ? Spend.NONE : price();
      return answer;
    } finally {
      budget.settle(price(), taken);
    }
  }

  /** An answer, or the failure of this one query; what concerns all queries is thrown. */
  private StoredAnswer asked(EngineRequest request) throws InterruptedException {
    try {
      return pace.call(0, () -> attempt(request));
    } catch (GaveUpException e) {
      if (e.isServiceDown()) {
        throw failure(Kind.UNREACHABLE, e.getMessage());
      }
      return StoredFailure.of(failure(Kind.NO_ANSWER, e.getMessage()), Instant.now());
    } catch (EngineException e) {
      if (e.stopsRun()) {
        throw e;
      }
      return StoredFailure.of(e, Instant.now());
    }
  }

  private Spend price() {
    return new Spend(1, 0, 0, spec.pricePerQuery());
  }

  private Outcome<StoredAnswer> attempt(EngineRequest request) throws InterruptedException {
    long begin = System.nanoTime();
    try {
      Received received = http.send(request);
      long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
      return outcome(received, millis);
    } catch (BoundedBody.TooLargeException e) {
      throw failure(Kind.MALFORMED, said(e));
    } catch (HttpTimeoutException e) {
      String detail = "no answer within %d ms".formatted(spec.timeout().toMillis());
      return new Outcome.Failure<>(true, Optional.empty(), detail);
    } catch (IOException e) {
      return new Outcome.Failure<>(false, Optional.empty(), said(e));
    }
  }

  private Outcome<StoredAnswer> outcome(Received received, long millis) {
    int status = received.status();
    String text = new String(received.body(), StandardCharsets.UTF_8);
    String detail = EngineAnswers.detail(status, text);
    Instant now = Instant.now();
    Optional<Duration> wait = received.retryAfter().flatMap(told -> RetryAfter.of(told, now));
    if (EngineAnswers.isTooOften(status, text)) {
      return new Outcome.TooOften<>(wait, detail);
    }
    if (EngineAnswers.isTrouble(status)) {
      return new Outcome.Failure<>(status == 500, wait, detail);
    }
    if (status / 100 != 2) {
      throw failure(EngineAnswers.kind(status, text), detail);
    }
    if (text.isBlank()) {
      return new Outcome.Failure<>(true, wait, detail);
    }
    JsonNode read = object(received.body()).orElseThrow(() -> failure(Kind.MALFORMED, detail));
    Optional<String> trouble = format.trouble(read);
    return trouble.isPresent()
        ? new Outcome.Failure<>(true, wait, trouble.get())
        : new Outcome.Answer<>(
            new StoredAnswer(status, received.contentType(), received.body(), millis, now));
  }

  private static Optional<JsonNode> object(byte[] body) {
    try {
      return Optional.ofNullable(JSON.readTree(body)).filter(JsonNode::isObject);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static String said(IOException e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }

  private EngineException failure(Kind kind, String detail) {
    return EngineException.of(kind, spec, format.remedyOfRefusal(), detail);
  }
}
