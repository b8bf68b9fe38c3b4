package io.hopsmith.agents.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Answers of paid calls in a database: SQLite in a file for one machine, PostgreSQL by URL for many
 * workers. An answer is stored once {@link #put} returns, whatever happens to the process then; the
 * first answer stored under a key stays until it is refreshed. Safe for use by several threads.
 *
 * <p>Cost: a look-up reads one row; puts that wait at the same time are committed together, so that
 * many callers share the cost of a commit.
 */
public final class AnswerStore implements AutoCloseable {
  private static final int CONNECTIONS = 4;

  private static final String FIND =
      "SELECT status, content_type, body, millis, stored_at, input_tokens IS NOT NULL FROM answers"
          + " WHERE key = ?";
  private static final String SPENT =
      "SELECT COUNT(*), COALESCE(SUM(input_tokens), 0), COALESCE(SUM(output_tokens), 0),"
          + " COALESCE(SUM(cost_usd), 0) FROM answers WHERE run = ? AND kind = ?";
  private static final String RUN = "SELECT began_at FROM runs WHERE run = ?";
  private static final String BEGIN =
      "INSERT INTO runs (run, began_at) VALUES (?, ?) ON CONFLICT DO NOTHING";

  private final String name;
  private final HikariDataSource connections;
  private final GroupCommit writes;

  private AnswerStore(String name, HikariDataSource connections) {
    this.name = name;
    this.connections = connections;
    this.writes = new GroupCommit(connections);
  }

  /**
   * A store in a SQLite file, which is made if there is none.
   *
   * @throws StoreException when the file cannot be opened
   */
  public static AnswerStore inFile(Path file) {
    return open(
        file.toString(),
        "jdbc:sqlite:" + file + "?journal_mode=WAL&synchronous=NORMAL&busy_timeout=60000",
        "BLOB");
  }

  /**
   * Copies a store in a file as it is at this moment, also while others write to it.
   *
   * @param from a store
   * @param to a file that does not exist
   * @throws StoreException when one cannot be read or the other not written
   */
  public static void copy(Path from, Path to) {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + from);
        PreparedStatement statement = connection.prepareStatement("VACUUM INTO ?")) {
      statement.setString(1, to.toString());
      statement.execute();
    } catch (SQLException e) {
      throw new StoreException(
          "cannot copy the store %s to %s: %s".formatted(from, to, e.getMessage()), e);
    }
  }

  /**
   * A store in a PostgreSQL database.
   *
   * @param url {@code jdbc:postgresql://HOST[:PORT]/DATABASE}
   * @throws StoreException when the database cannot be reached
   */
  public static AnswerStore inPostgres(String url, String user, String password) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    if (!user.isEmpty()) {
      config.setUsername(user);
      config.setPassword(password);
    }
    return open(url, config, "BYTEA");
  }

  private static AnswerStore open(String name, String url, String bytesType) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    return open(name, config, bytesType);
  }

  private static AnswerStore open(String name, HikariConfig config, String bytesType) {
    config.setMaximumPoolSize(CONNECTIONS);
    config.setPoolName("hopsmith-store");
    try {
      HikariDataSource connections = new HikariDataSource(config);
      createTables(connections, bytesType);
      return new AnswerStore(name, connections);
    } catch (SQLException | RuntimeException e) {
      throw new StoreException("cannot open the store %s: %s".formatted(name, cause(e)), e);
    }
  }

  private static void createTables(HikariDataSource connections, String bytesType)
      throws SQLException {
    try (Connection connection = connections.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          ("CREATE TABLE IF NOT EXISTS answers (key CHAR(64) PRIMARY KEY, run TEXT NOT NULL,"
                  + " kind TEXT NOT NULL, target TEXT NOT NULL, request TEXT NOT NULL,"
                  + " sample INTEGER NOT NULL, status INTEGER NOT NULL, content_type TEXT NOT NULL,"
                  + " body %s NOT NULL, millis BIGINT NOT NULL, stored_at TEXT NOT NULL,"
                  + " input_tokens BIGINT, output_tokens BIGINT, cost_usd DOUBLE PRECISION)")
              .formatted(bytesType));
      statement.execute("CREATE INDEX IF NOT EXISTS answers_run ON answers (run)");
      statement.execute(
          "CREATE TABLE IF NOT EXISTS runs (run TEXT PRIMARY KEY, began_at TEXT NOT NULL)");
    }
  }

  private static String cause(Throwable e) {
    Throwable cause = e;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause.getMessage();
  }

  /** File or URL of the store. */
  public String name() {
    return name;
  }

  /**
   * An answer in the store.
   *
   * @param accounted whether it is noted what it took
   */
  record Found(StoredAnswer answer, boolean accounted) {}

  /** The answer under a key; empty when there is none. */
  Optional<Found> find(String key) {
    return read(
        FIND,
        List.of(key),
        row ->
            new Found(
                new StoredAnswer(
                    row.getInt(1),
                    row.getString(2),
                    row.getBytes(3),
                    row.getLong(4),
                    Instant.parse(row.getString(5))),
                row.getBoolean(6)));
  }

  /**
   * Stores an answer and returns when it is safe.
   *
   * @param run name of the run that pays for it
   * @param replace whether it takes the place of an earlier answer
   * @throws StoreException when it cannot be stored, e.g. because the disk is full
   */
  public void put(String run, Call call, StoredAnswer answer, boolean replace) {
    writes.andWait(Writing.answer(run, call, answer, replace));
  }

  /**
   * Notes what an answer took once that is known; it is stored before long. Noted again, e.g. when
   * a stored answer is read, it stays the same.
   */
  public void account(String key, Spend spend) {
    writes.later(Writing.spend(key, spend));
  }

  /** What a run has spent on models and searches so far, over all its processes. */
  public Spend spent(String run) {
    return spent(run, Call.Kind.MODEL).plus(spent(run, Call.Kind.SEARCH));
  }

  /** What a run has spent on calls of a kind so far, over all its processes. */
  public Spend spent(String run, Call.Kind kind) {
    return read(
            SPENT,
            List.of(run, kind.name()),
            row -> new Spend(row.getLong(1), row.getLong(2), row.getLong(3), row.getDouble(4)))
        .orElse(Spend.NONE);
  }

  /** When a run first used the store: now, if it has not yet. */
  public Instant began(String run, Instant now) {
    try (Connection connection = connections.getConnection();
        PreparedStatement statement = connection.prepareStatement(BEGIN)) {
      statement.setString(1, run);
      statement.setString(2, now.toString());
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new StoreException("cannot write to the store %s: %s".formatted(name, e), e);
    }
    return read(RUN, List.of(run), row -> Instant.parse(row.getString(1))).orElse(now);
  }

  /** What one row says. */
  private interface Reading<T> {
    T of(ResultSet row) throws SQLException;
  }

  private <T> Optional<T> read(String query, List<String> parameters, Reading<T> reading) {
    try (Connection connection = connections.getConnection();
        PreparedStatement statement = connection.prepareStatement(query)) {
      for (int i = 0; i < parameters.size(); i++) {
        statement.setString(i + 1, parameters.get(i));
      }
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? Optional.of(reading.of(row)) : Optional.empty();
      }
    } catch (SQLException e) {
      throw new StoreException("cannot read the store %s: %s".formatted(name, e.getMessage()), e);
    }
  }

  /** Stores what is still waiting, and closes. */
  @Override
  public void close() {
    writes.close();
    connections.close();
  }
}
