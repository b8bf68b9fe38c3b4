package io.hopsmith.pipelines.run;

import io.hopsmith.pipelines.s3.S3Clients;
import java.io.Serializable;
import java.net.ConnectException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.apache.beam.runners.direct.DirectOptions;
import org.apache.beam.runners.direct.DirectRunner;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.PipelineRunner;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.joda.time.Duration;

/**
 * How to run the Beam pipelines of a run, from the arguments after {@code --}. Without {@code
 * --runner} that is the DirectRunner; its two enforcement checks are off unless asked for, because
 * they cost four fifths of the time.
 *
 * @param args Beam options as {@code --name=value}
 */
public record BeamRun(List<String> args) implements Serializable {
  private static final long POLL_MILLIS = 500;
  private static final String PARALLELISM = "--parallelism=";
  private static final String RUN_FAILURE = RunFailure.class.getName() + ": ";

  /**
   * Checks the options.
   *
   * @throws IllegalArgumentException naming the option that Beam refuses
   */
  public BeamRun {
    args = List.copyOf(args);
    options(args);
  }

  /** The same, for jobs that a cluster shows under this name. */
  BeamRun withJobName(String name) {
    List<String> named = new ArrayList<>(args);
    named.add("--jobName=" + name);
    return new BeamRun(named);
  }

  /** Fresh options for one pipeline. */
  public PipelineOptions options() {
    return options(args);
  }

  /**
   * Fresh options for a pipeline that brings threads of its own: the DirectRunner gets one thread.
   * Each thread that it cannot give work to would look for some without a pause, and take a whole
   * core from those that have it. Other runners keep their parallelism.
   */
  public PipelineOptions singleThreadOptions() {
    PipelineOptions options = options();
    if (isLocal()) {
      options.as(DirectOptions.class).setTargetParallelism(1);
    }
    return options;
  }

  /** Whether pipelines run in this JVM, by the DirectRunner. */
  public boolean isLocal() {
    return options().getRunner() == DirectRunner.class;
  }

  /** Workers of a cluster that work at a time; empty where nobody has said, or in this JVM. */
  public OptionalInt workers() {
    return args.stream()
        .filter(arg -> arg.startsWith(PARALLELISM))
        .mapToInt(arg -> Integer.parseInt(arg.substring(PARALLELISM.length())))
        .filter(workers -> workers > 0)
        .reduce((first, last) -> last);
  }

  /**
   * Runs the pipeline to its end and hands the running result to {@code watch} every half second
   * where the runner lets go of it before the end.
   *
   * @throws RunFailure when the pipeline fails
   */
  public void run(Pipeline pipeline, Consumer<PipelineResult> watch) {
    if (pipeline.getOptions().getRunner() == DirectRunner.class) {
      pipeline.getOptions().as(DirectOptions.class).setBlockOnRun(false);
    }
    try {
      PipelineResult result = pipeline.run();
      while (!isOver(result.waitUntilFinish(Duration.millis(POLL_MILLIS)))) {
        watch.accept(result);
      }
      watch.accept(result);
      requireDone(result.getState());
    } catch (RuntimeException e) { // runners wrap what stopped them, each in its own way
      throw failure(e);
    }
  }

  /** At the end of the wait some runners say nothing, others that the pipeline is still running. */
  private static boolean isOver(PipelineResult.State state) {
    return state != null && state.isTerminal();
  }

  private static void requireDone(PipelineResult.State state) {
    if (state != PipelineResult.State.DONE) {
      throw new RunFailure("the Beam pipeline ended as " + state + "; the runner's log says why");
    }
  }

  private static RunFailure failure(RuntimeException thrown) {
    Throwable root = thrown;
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof RunFailure known) {
        return known;
      }
      String words = cause.toString(); // those from another process come without their class
      if (words.startsWith(RUN_FAILURE)) {
        return new RunFailure(words.substring(RUN_FAILURE.length()), thrown);
      }
      root = cause;
    }
    String help =
        root instanceof ConnectException
            ? "; if the cluster that it ran on has gone, run the same command again when it is back, which goes on from the complete stages"
            : "";
    return new RunFailure("a Beam pipeline failed: " + root + help, thrown);
  }

  private static PipelineOptions options(List<String> args) {
    List<String> all = new ArrayList<>(args);
    if (args.stream()
        .noneMatch(arg -> arg.startsWith("--runner=") && !arg.endsWith("DirectRunner"))) {
      addUnlessGiven(all, "--enforceImmutability", "false");
      addUnlessGiven(all, "--enforceEncodability", "false");
    }
    try {
      PipelineOptions options =
          PipelineOptionsFactory.fromArgs(all.toArray(String[]::new)).create();
      S3Clients.useFor(options);
      PipelineRunner.fromOptions(options); // checks what this runner needs
      requireThreads(options);
      return options;
    } catch (RuntimeException e) { // runners refuse options each in their own way
      throw new IllegalArgumentException(
          "Beam refuses the options %s after '--': %s".formatted(args, e.getMessage()), e);
    }
  }

  private static void requireThreads(PipelineOptions options) {
    if (options.getRunner() == DirectRunner.class) {
      int threads = options.as(DirectOptions.class).getTargetParallelism();
      if (threads < 1) {
        throw new IllegalArgumentException(
            "targetParallelism is %d; it must be at least 1".formatted(threads));
      }
    }
  }

  private static void addUnlessGiven(List<String> args, String name, String value) {
    if (args.stream().noneMatch(arg -> arg.startsWith(name + "="))) {
      args.add(name + "=" + value);
    }
  }
}
