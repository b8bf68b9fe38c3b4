package io.hopsmith.pipelines.run;

import org.apache.flink.runtime.throwable.ThrowableAnnotation;
import org.apache.flink.runtime.throwable.ThrowableType;

/**
 * Something outside the program, or a wish that cannot be met, stopped a run. The message names
 * what, where and the remedy, and is meant for a person as it stands. Flink tries a task again
 * whatever it threw, save what is marked like this.
 */
@ThrowableAnnotation(ThrowableType.NonRecoverableError)
public class RunFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public RunFailure(String message) {
    super(message);
  }

  public RunFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
