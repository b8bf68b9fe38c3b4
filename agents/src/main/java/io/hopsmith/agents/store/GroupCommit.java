package io.hopsmith.agents.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import javax.sql.DataSource;

/**
 * Writes from any number of threads, committed in groups by one: what waits while a group is
 * committed makes the next group, in the order it came.
 */
final class GroupCommit implements AutoCloseable {
  private static final int LARGEST_GROUP = 512;

  /** Something to be written, or nothing more: the writer's end. */
  private record Waiting(Optional<Writing> writing, CompletableFuture<Void> done) {}

  private final BlockingQueue<Waiting> waiting = new LinkedBlockingQueue<>();
  private final DataSource connections;
  private final Thread writer = new Thread(this::write, "hopsmith-store");
  private volatile boolean closed;

  GroupCommit(DataSource connections) {
    this.connections = connections;
    writer.setDaemon(true);
    writer.start();
  }

  /** Writes and returns when the group is committed. */
  void andWait(Writing writing) {
    try {
      enqueue(Optional.of(writing)).join();
    } catch (CompletionException e) {
      throw new StoreException(
          "cannot write to the store: " + e.getCause().getMessage(), e.getCause());
    }
  }

  /** Writes with a later group. */
  void later(Writing writing) {
    var unused = enqueue(Optional.of(writing));
  }

  private CompletableFuture<Void> enqueue(Optional<Writing> writing) {
    if (closed) {
      throw new IllegalStateException("the store is closed");
    }
    CompletableFuture<Void> done = new CompletableFuture<>();
    waiting.add(new Waiting(writing, done));
    return done;
  }

  private void write() {
    List<Waiting> group = new ArrayList<>();
    boolean more = true;
    while (more) {
      try {
        group.add(waiting.take());
      } catch (InterruptedException e) {
        return;
      }
      waiting.drainTo(group, LARGEST_GROUP);
      more = group.stream().allMatch(each -> each.writing().isPresent());
      write(group);
      group.clear();
    }
  }

  /** A group that cannot be committed is written one by one: only what is at fault fails. */
  private void write(List<Waiting> group) {
    try {
      commit(group);
      group.forEach(each -> each.done().complete(null));
    } catch (SQLException | RuntimeException e) {
      if (group.size() == 1) {
        group.get(0).done().completeExceptionally(e);
      } else {
        group.forEach(each -> write(List.of(each)));
      }
    }
  }

  private void commit(List<Waiting> group) throws SQLException {
    try (Connection connection = connections.getConnection()) {
      connection.setAutoCommit(false);
      execute(connection, group);
      connection.commit();
    }
  }

  private static void execute(Connection connection, List<Waiting> group) throws SQLException {
    Map<String, PreparedStatement> prepared = new HashMap<>();
    try {
      for (Waiting each : group) {
        if (each.writing().isPresent()) {
          execute(connection, prepared, each.writing().get());
        }
      }
    } finally {
      for (PreparedStatement statement : prepared.values()) {
        statement.close();
      }
    }
  }

  private static void execute(
      Connection connection, Map<String, PreparedStatement> prepared, Writing writing)
      throws SQLException {
    PreparedStatement statement = prepared.get(writing.sql());
    if (statement == null) {
      statement = connection.prepareStatement(writing.sql());
      prepared.put(writing.sql(), statement);
    }
    writing.fill(statement);
    statement.executeUpdate();
  }

  /** Commits what waits and ends the writer. */
  @Override
  public void close() {
    if (!closed) {
      CompletableFuture<Void> last = enqueue(Optional.empty());
      closed = true;
      last.exceptionally(e -> null).join();
    }
  }
}
