package io.hopsmith.pipelines.stages;

import io.hopsmith.pipelines.run.RunFailure;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Something costly to open that all threads of a JVM share, such as a search index: opened by the
 * first {@link #acquire} of its spec, closed by the last {@link #release} or the end of the last
 * {@link Lease}. Resources are therefore safe for use by several threads. Keyed by the spec's
 * value, because statics outlive jobs where the program is on a cluster's class path.
 */
public final class SharedResource {
  private static final Map<ResourceSpec<?>, Holder> OPEN = new HashMap<>();

  private SharedResource() {}

  /** A time in which a resource stays open between its users. */
  @FunctionalInterface
  public interface Lease extends AutoCloseable {
    /** A lease of nothing. */
    Lease NONE = () -> {};

    /** Ends the lease; call it once. */
    @Override
    void close();
  }

  /**
   * Keeps the spec's resource open from its next {@link #acquire}, which need not come, to the end
   * of the lease. Opens nothing itself. Of use where users come one after the other in this JVM.
   */
  public static Lease lease(ResourceSpec<?> spec) {
    synchronized (OPEN) {
      holder(spec).users++;
      return () -> release(spec);
    }
  }

  /**
   * The open resource of the spec; each call needs its own {@link #release}.
   *
   * @throws RunFailure when it cannot be opened
   */
  @SuppressWarnings("unchecked") // the map's value was opened by the spec that is its key
  public static <R extends AutoCloseable> R acquire(ResourceSpec<R> spec) {
    synchronized (OPEN) {
      Optional<AutoCloseable> open = Optional.ofNullable(OPEN.get(spec)).flatMap(h -> h.resource);
      AutoCloseable resource = open.orElseGet(() -> open(spec));
      Holder holder = holder(spec);
      holder.resource = Optional.of(resource);
      holder.users++;
      return (R) resource;
    }
  }

  /** Gives the resource back; the last user closes it. */
  public static void release(ResourceSpec<?> spec) {
    synchronized (OPEN) {
      Holder holder = OPEN.get(spec);
      if (holder != null && --holder.users == 0) {
        OPEN.remove(spec);
        holder.resource.ifPresent(resource -> close(spec, resource));
      }
    }
  }

  private static Holder holder(ResourceSpec<?> spec) {
    return OPEN.computeIfAbsent(spec, s -> new Holder());
  }

  private static AutoCloseable open(ResourceSpec<?> spec) {
    try {
      return spec.open();
    } catch (RunFailure e) {
      throw e;
    } catch (Exception e) {
      if (Failures.endsRun(e)) {
        throw new RunFailure(e.getMessage(), e);
      }
      throw new RunFailure("cannot open %s: %s".formatted(spec, e.getMessage()), e);
    }
  }

  private static void close(ResourceSpec<?> spec, AutoCloseable resource) {
    try {
      resource.close();
    } catch (Exception e) {
      throw new RunFailure("cannot close %s: %s".formatted(spec, e.getMessage()), e);
    }
  }

  private static final class Holder {
    private Optional<AutoCloseable> resource = Optional.empty();
    private int users;
  }
}
