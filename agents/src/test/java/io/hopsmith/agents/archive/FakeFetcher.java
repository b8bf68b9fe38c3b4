package io.hopsmith.agents.archive;

import io.hopsmith.agents.fetch.Answer;
import io.hopsmith.agents.fetch.FetchException;
import io.hopsmith.agents.fetch.Fetcher;
import io.hopsmith.agents.fetch.Validators;
import io.hopsmith.schemas.Rejection.Reason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** A network of a few answers that notes what it is asked. */
final class FakeFetcher implements Fetcher {
  final List<String> asked = new ArrayList<>();
  private final Map<String, Answer> answers = new HashMap<>();

  FakeFetcher on(String url, Answer answer) {
    answers.put(url, answer);
    return this;
  }

  @Override
  public Answer get(String url, int maxBytes, Predicate<String> wantsBody, Validators known)
      throws FetchException {
    asked.add(url + known.conditions());
    Answer answer = answers.get(url);
    if (answer == null) {
      throw FetchException.kept(Reason.UNREACHABLE, "host not found: " + url);
    }
    if (!known.isEmpty() && Validators.of(answer).equals(known)) {
      return new Answer(304, answer.headers(), new byte[0], false);
    }
    boolean isWanted = wantsBody.test(answer.header("Content-Type"));
    int length = isWanted ? Math.min(maxBytes + 1, answer.body().length) : 0;
    return new Answer(
        answer.status(),
        answer.headers(),
        Arrays.copyOf(answer.body(), length),
        isWanted && answer.body().length > maxBytes);
  }

  @Override
  public void crawlDelay(String origin, Duration wish) {}

  @Override
  public int requests() {
    return asked.size();
  }

  @Override
  public long bodyBytes() {
    return 0;
  }

  @Override
  public void close() {}
}
