package io.hopsmith.agents.engines;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.hopsmith.agents.engines.EngineException.Kind;
import io.hopsmith.agents.engines.EngineHttp.Received;
import io.hopsmith.agents.pace.GaveUpException;
import io.hopsmith.agents.pace.Outcome;
import io.hopsmith.agents.pace.RetryAfter;
import io.hopsmith.agents.pace.ServicePace;
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
 * asked for within the engine's pace, and stored before it is read. Only answers with an object in
 * JSON are stored. Safe for use by several threads; a search blocks the thread that makes it.
 */
final class RemoteEngine implements WebSearchEngine {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final EngineSpec spec;
  private final WireFormat format;
  private final StoredCalls calls;
  private final ServicePace pace;
  private final EngineHttp http;

  RemoteEngine(EngineSpec spec, WireFormat format, StoredCalls calls) {
    this.spec = spec;
    this.format = format;
    this.calls = calls;
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

  private List<WebHit> page(WebQuery query, int page) {
    EngineRequest request = format.request(query, page);
    Call call =
        new Call(
            Call.Kind.SEARCH,
            name() + " " + request.method() + " " + spec.url(),
            request.content(),
            0);
    StoredAnswer answer = answer(call, request);
    JsonNode read =
        object(answer.body())
            .orElseThrow(() -> failure(Kind.MALFORMED, "the stored answer is no JSON object"));
    return format.hits(read, answer.at());
  }

  private StoredAnswer answer(Call call, EngineRequest request) {
    try {
      Answered answered = calls.answer(call, () -> live(request));
      if (!answered.accounted()) {
        calls.account(call, new Spend(1, 0, 0, spec.pricePerQuery()));
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
    try {
      return pace.call(0, () -> attempt(request));
    } catch (GaveUpException e) {
      throw failure(e.isServiceDown() ? Kind.UNREACHABLE : Kind.NO_ANSWER, e.getMessage());
    }
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
