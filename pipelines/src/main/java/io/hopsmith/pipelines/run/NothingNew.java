package io.hopsmith.pipelines.run;

/** A run has nothing to add to what was published before; that is no failure of it. */
public final class NothingNew extends RunFailure {
  private static final long serialVersionUID = 1L;

  public NothingNew(String message) {
    super(message);
  }
}
