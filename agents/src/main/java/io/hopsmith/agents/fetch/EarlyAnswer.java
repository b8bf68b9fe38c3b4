package io.hopsmith.agents.fetch;

/** What came of a first attempt that was made before its turn. */
sealed interface EarlyAnswer {

  /** Scheme, host and port of its URL. */
  String origin();

  /** Whether its host had better not be asked further before the attempt has had its turn. */
  boolean isTrouble();

  /**
   * The answer.
   *
   * @throws FetchException where there was none
   */
  Answer take() throws FetchException;

  /** An answer, whatever its status. */
  record Given(String origin, Answer take) implements EarlyAnswer {
    @Override
    public boolean isTrouble() {
      return take.isTemporary();
    }
  }

  /** None. */
  record Failed(String origin, FetchException failure) implements EarlyAnswer {
    @Override
    public boolean isTrouble() {
      return failure.isWorthRepeating();
    }

    @Override
    public Answer take() throws FetchException {
      throw failure;
    }
  }
}
