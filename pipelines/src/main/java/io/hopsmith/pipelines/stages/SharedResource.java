package io.hopsmith.pipelines.stages;

import io.hopsmith.pipelines.run.RunFailure;
import java.util.HashMap;
import java.util.Map;

/**
 * Something costly to open that all threads of a JVM share, such as a search index: opened by the
 * first {@link #acquire} of its spec, closed by the last {@link #release}. Resources are therefore
 * safe for use by several threads. Keyed by the spec's value, because statics outlive jobs where
 * the program is on a cluster's class path.
 */
final class SharedResource {
  private static final Map<ResourceSpec<?>, Holder> OPEN = new HashMap<>();

  private SharedResource() {}

  /**
   * The open resource of the spec; each call needs its own {@link #release}.
   *
   * @throws RunFailure when it cannot be opened
   */
  @SuppressWarnings("unchecked") // the map's value was opened by the spec that is its key
  static <R extends AutoCloseable> R acquire(ResourceSpec<R> spec) {
    synchronized (OPEN) {
      Holder holder = OPEN.get(spec);
      if (holder == null) {
        holder = new Holder(open(spec));
        OPEN.put(spec, holder);
      }
      holder.users++;
      return (R) holder.resource;
    }
  }

  /** Gives the resource back; the last user closes it. */
  static void release(ResourceSpec<?> spec) {
    synchronized (OPEN) {
      Holder holder = OPEN.get(spec);
      if (holder != null && --holder.users == 0) {
        OPEN.remove(spec);
        close(spec, holder.resource);
      }
    }
  }

  private static AutoCloseable open(ResourceSpec<?> spec) {
    try {
      return spec.open();
    } catch (RunFailure e) {
      throw e;
    } catch (Exception e) {
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
    private final AutoCloseable resource;
    private int users;

    private Holder(AutoCloseable resource) {
      this.resource = resource;
    }
  }
}
