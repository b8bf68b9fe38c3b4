package io.hopsmith.pipelines.flink;

import io.hopsmith.pipelines.run.RunFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;

/**
 * The jobs of one run on a Flink cluster; nothing where it runs elsewhere. A job has no use without
 * the process that started it, which alone puts results into place: it is cancelled when that
 * process is told to end, and where it was killed, when the next run in the same folder begins.
 */
public final class FlinkJobs implements AutoCloseable {
  /** Of the Beam runner, which speaks to no other. */
  static final String FLINK_VERSION = "1.19";

  private static final String RUNNER = "--runner=";
  private static final String MASTER = "--flinkMaster=";

  private final List<String> options;
  private final Optional<FlinkCluster> cluster;
  private Optional<Path> marker = Optional.empty();
  private Optional<Thread> hook = Optional.empty();

  private FlinkJobs(List<String> options, Optional<FlinkCluster> cluster) {
    this.options = new ArrayList<>(options);
    this.cluster = cluster;
  }

  /**
   * Looks whether options can be meant so; asks nobody.
   *
   * @throws IllegalArgumentException when one names a cluster and none says to use it, or it is no
   *     address
   */
  public static void check(List<String> beamOptions) {
    Optional<String> master = value(beamOptions, MASTER);
    if (master.isPresent() && !isOnFlink(beamOptions)) {
      throw new IllegalArgumentException(
          "%s%s says where Flink is, but not to use it; add --runner=FlinkRunner"
              .formatted(MASTER, master.get()));
    }
    cluster(beamOptions);
  }

  /**
   * Looks whether Beam's options name a cluster, and asks it what they leave open: how many slots
   * there are, and whether the program has to be brought along. A worker that is lost costs the
   * tasks that it had and what it kept for others, not the whole job.
   *
   * @throws RunFailure when the cluster does not answer, is none, or has another version
   */
  public static FlinkJobs of(List<String> beamOptions) {
    FlinkJobs jobs = new FlinkJobs(beamOptions, cluster(beamOptions));
    jobs.cluster.ifPresent(jobs::complete);
    return jobs;
  }

  private static boolean isOnFlink(List<String> options) {
    return value(options, RUNNER).filter(runner -> runner.endsWith("FlinkRunner")).isPresent();
  }

  /** What is in brackets runs in this process. */
  private static Optional<FlinkCluster> cluster(List<String> options) {
    return value(options, MASTER)
        .filter(master -> isOnFlink(options) && !master.startsWith("["))
        .map(FlinkCluster::at);
  }

  /** Beam's options, complete. */
  public List<String> options() {
    return List.copyOf(options);
  }

  /**
   * Cancels what an earlier run has left in the cluster, and from now on, when this process is told
   * to end, what this one has.
   *
   * @param nameEnd how the names of the jobs end that belong to the run's folder
   */
  public void own(String nameEnd) {
    cluster.ifPresent(
        asked -> {
          asked.cancelJobs(nameEnd);
          Thread cancelling = new Thread(() -> asked.cancelJobs(nameEnd), "cancel-flink-jobs");
          Runtime.getRuntime().addShutdownHook(cancelling);
          hook = Optional.of(cancelling);
        });
  }

  private void complete(FlinkCluster asked) {
    FlinkCluster.Overview overview = asked.overview();
    if (!overview.version().startsWith(FLINK_VERSION + ".")) {
      throw new RunFailure(
          "the cluster at %s runs Flink %s, and this program speaks to Flink %s alone; use a cluster of that version"
              .formatted(value(options, MASTER).orElseThrow(), overview.version(), FLINK_VERSION));
    }
    if (overview.slots() == 0) {
      throw new RunFailure(
          "the Flink cluster at %s has no TaskManager, so nothing would run; start some"
              .formatted(value(options, MASTER).orElseThrow()));
    }
    addUnlessGiven("--parallelism=", Integer.toString(overview.slots()));
    addUnlessGiven("--executionModeForBatch=", "BATCH");
    addUnlessGiven("--numberOfExecutionRetries=", "3");
    addUnlessGiven("--executionRetryDelay=", "2000");
    if (value(options, "--filesToStage=").isEmpty()) {
      ProgramJars.ofRunning().ifPresent(program -> options.add(stage(program, asked)));
    }
  }

  private String stage(ProgramJars program, FlinkCluster asked) {
    List<Path> files =
        asked.program().equals(program.hash()) ? List.of(marker()) : program.forWorkers();
    return "--filesToStage=" + files.stream().map(Path::toString).collect(Collectors.joining(","));
  }

  /** A jar with nothing in it, for Beam stages what it finds where it is given none. */
  private Path marker() {
    try {
      Path file = Files.createTempFile("hopsmith-nothing", ".jar");
      new JarOutputStream(Files.newOutputStream(file)).close();
      marker = Optional.of(file);
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write a temporary file", e);
    }
  }

  private void addUnlessGiven(String name, String value) {
    if (value(options, name).isEmpty()) {
      options.add(name + value);
    }
  }

  private static Optional<String> value(List<String> options, String name) {
    return options.stream()
        .filter(option -> option.startsWith(name))
        .map(option -> option.substring(name.length()))
        .reduce((first, last) -> last);
  }

  @Override
  public void close() {
    hook.ifPresent(FlinkJobs::forget);
    try {
      if (marker.isPresent()) {
        Files.deleteIfExists(marker.get());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete a temporary file", e);
    }
  }

  private static void forget(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      hook.setUncaughtExceptionHandler((thread, thrown) -> {}); // the process ends: it is at work
    }
  }
}
