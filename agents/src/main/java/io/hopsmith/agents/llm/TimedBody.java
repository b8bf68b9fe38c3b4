package io.hopsmith.agents.llm;

import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.TimeUnit;

/** A body as text, if all of it comes in time: the client's own time-out ends with the headers. */
final class TimedBody implements BodySubscriber<String> {
  private final BodySubscriber<String> text = BodySubscribers.ofString(StandardCharsets.UTF_8);
  private final CompletableFuture<String> body;
  private volatile Subscription subscription;

  /** A body that has so long from its headers on. */
  TimedBody(Duration timeout) {
    body =
        text.getBody()
            .toCompletableFuture()
            .orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
            .whenComplete((whole, failure) -> stopAfter(failure));
  }

  private void stopAfter(Throwable failure) {
    Subscription left = subscription;
    if (failure != null && left != null) {
      left.cancel();
    }
  }

  @Override
  public CompletionStage<String> getBody() {
    return body;
  }

  @Override
  public void onSubscribe(Subscription given) {
    subscription = given;
    text.onSubscribe(given);
  }

  @Override
  public void onNext(List<ByteBuffer> bytes) {
    text.onNext(bytes);
  }

  @Override
  public void onError(Throwable failure) {
    text.onError(failure);
  }

  @Override
  public void onComplete() {
    text.onComplete();
  }
}
