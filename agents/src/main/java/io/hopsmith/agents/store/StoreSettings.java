package io.hopsmith.agents.store;

import io.hopsmith.agents.secret.SecretRef;
import java.io.Serializable;
import java.nio.file.Path;

/**
 * Where answers are kept, and what is done with them.
 *
 * @param mode whether calls may be made
 * @param file SQLite file; of no use where there is a URL
 * @param url of a PostgreSQL database; empty for the file
 * @param user of the database; may be empty
 * @param password where the user's password is
 * @param run name of the run that pays
 * @param transcript file that each prompt is added to with its reply; empty for none
 */
public record StoreSettings(
    StoreMode mode,
    String file,
    String url,
    String user,
    SecretRef password,
    String run,
    String transcript)
    implements Serializable {

  /**
   * Opens the store; the caller closes it.
   *
   * @throws StoreException when it cannot be opened
   */
  public AnswerStore open() {
    return url.isEmpty()
        ? AnswerStore.inFile(Path.of(file))
        : AnswerStore.inPostgres(url, user, password.value());
  }
}
