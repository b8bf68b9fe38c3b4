package io.hopsmith.agents.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Something to be written within a transaction. */
interface Writing {
  /** The statement's text; equal texts share one prepared statement. */
  String sql();

  /** Fills in the statement's parameters. */
  void fill(PreparedStatement statement) throws SQLException;

  /** An answer under the call's key, in place of an earlier one or not. */
  static Writing answer(String run, Call call, StoredAnswer answer, boolean replace) {
    return new AnswerWriting(run, call, answer, replace);
  }

  /** What an answer took. */
  static Writing spend(String key, Spend spend) {
    return new SpendWriting(key, spend);
  }

  /** See {@link #answer}. */
  record AnswerWriting(String run, Call call, StoredAnswer answer, boolean replace)
      implements Writing {
    private static final String INSERT =
        "INSERT INTO answers (key, run, kind, target, request, sample, status, content_type, body,"
            + " millis, stored_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (key) DO ";
    private static final String KEEP = INSERT + "NOTHING";
    private static final String REPLACE =
        INSERT
            + "UPDATE SET run = excluded.run, status = excluded.status,"
            + " content_type = excluded.content_type, body = excluded.body,"
            + " millis = excluded.millis, stored_at = excluded.stored_at, input_tokens = NULL,"
            + " output_tokens = NULL, cost_usd = NULL";

    @Override
    public String sql() {
      return replace ? REPLACE : KEEP;
    }

    @Override
    public void fill(PreparedStatement statement) throws SQLException {
      statement.setString(1, call.key());
      statement.setString(2, run);
      statement.setString(3, call.kind().name());
      statement.setString(4, call.target());
      statement.setString(5, call.request());
      statement.setInt(6, call.sample());
      statement.setInt(7, answer.status());
      statement.setString(8, answer.contentType());
      statement.setBytes(9, answer.body());
      statement.setLong(10, answer.millis());
      statement.setString(11, answer.at().toString());
    }
  }

  /** See {@link #spend}. */
  record SpendWriting(String key, Spend spend) implements Writing {
    @Override
    public String sql() {
      return "UPDATE answers SET input_tokens = ?, output_tokens = ?, cost_usd = ?"
          + " WHERE key = ? AND input_tokens IS NULL";
    }

    @Override
    public void fill(PreparedStatement statement) throws SQLException {
      statement.setLong(1, spend.inputTokens());
      statement.setLong(2, spend.outputTokens());
      statement.setDouble(3, spend.costUsd());
      statement.setString(4, key);
    }
  }
}
