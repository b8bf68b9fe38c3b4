package io.hopsmith.pipelines.stages;

import io.hopsmith.agents.engines.EngineException;
import io.hopsmith.agents.llm.ModelException;
import io.hopsmith.agents.llm.UnusableReplyException;
import io.hopsmith.agents.secret.MissingSecretException;
import io.hopsmith.agents.secret.Scrubber;
import io.hopsmith.agents.store.BudgetSpentException;
import io.hopsmith.agents.store.MissingAnswerException;
import io.hopsmith.agents.store.StoreException;
import io.hopsmith.pipelines.run.RunFailure;
import io.hopsmith.schemas.Rejection;
import io.hopsmith.schemas.Rejection.Reason;
import io.hopsmith.schemas.UnusableReply;
import io.hopsmith.schemas.avro.RecordCodec;
import java.util.stream.Stream;

/** What an exception means for the work on one element: its end, or that of the run. */
public final class Failures {
  private Failures() {}

  /**
   * The rejection of the element whose work threw.
   *
   * @param what was tried, for a person; the message goes behind it
   * @throws RunFailure when other elements would fare no better
   */
  public static Rejection rejection(
      Rejection.Stage stage, String key, String what, Exception thrown) {
    if (thrown instanceof RunFailure failure) {
      throw failure;
    }
    if (endsRun(thrown)) {
      throw new RunFailure(thrown.getMessage(), thrown);
    }
    return new Rejection(
        stage, key, reason(thrown), Scrubber.scrubbed(what + detail(thrown)), payload(thrown));
  }

  /** Whether all further work that costs something would be refused. */
  public static boolean isBudgetSpent(Rejection rejection) {
    return rejection.reason() == Reason.BUDGET_SPENT;
  }

  /** Whether a message says all, and no other work would fare better. */
  static boolean endsRun(Exception thrown) {
    return thrown instanceof MissingAnswerException
        || thrown instanceof MissingSecretException
        || thrown instanceof StoreException
        || (thrown instanceof EngineException engine && engine.stopsRun())
        || (thrown instanceof ModelException failed && failed.stopsRun());
  }

  private static Reason reason(Exception thrown) {
    if (thrown instanceof BudgetSpentException) {
      return Reason.BUDGET_SPENT;
    }
    return thrown instanceof ModelException || thrown instanceof UnusableReplyException
        ? Reason.MODEL_REPLY
        : Reason.FAILURE;
  }

  private static String detail(Exception thrown) {
    if (thrown instanceof UnusableReplyException) {
      return ": a reply cannot be used, corrected once: " + thrown.getMessage();
    }
    return thrown instanceof BudgetSpentException || thrown instanceof ModelException
        ? ": " + thrown.getMessage()
        : " failed unexpectedly at %s: %s".formatted(place(thrown), thrown);
  }

  /** What a model said in a reply's place. */
  private static String payload(Exception thrown) {
    if (thrown instanceof UnusableReplyException unusable) {
      return reply(unusable.raw());
    }
    return thrown instanceof ModelException failed ? reply(failed.raw()) : "";
  }

  private static String reply(String raw) {
    return raw.isEmpty() ? "" : RecordCodec.of(UnusableReply.class).toJson(new UnusableReply(raw));
  }

  private static String place(Exception thrown) {
    return Stream.of(thrown.getStackTrace())
        .filter(frame -> frame.getClassName().startsWith("io.hopsmith."))
        .findFirst()
        .map(StackTraceElement::toString)
        .orElse("an unknown place");
  }
}
