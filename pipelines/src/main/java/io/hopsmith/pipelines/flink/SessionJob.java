package io.hopsmith.pipelines.flink;

import io.hopsmith.pipelines.run.RunFailure;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.coders.ListCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.ParDo;

/**
 * A command as one job of a cluster, for those who may submit one job only: Flink's operator runs
 * the main method of a FlinkSessionJob in the JobManager, where it may start one job and not wait
 * for it, and a build is several that follow on each other. The job here has one task, which starts
 * the command as a process beside it and fails when that does. The command submits its own jobs to
 * the cluster; when the task is begun again, it goes on from the complete stages; when the job is
 * cancelled, it is told to end and cancels its own.
 */
public final class SessionJob {
  private static final int LINES_KEPT = 20;

  private SessionJob() {}

  /**
   * Submits the job and does not wait for it.
   *
   * @param command the program and its arguments, as workers can start it
   */
  public static void main(String[] command) {
    if (command.length == 0) {
      throw new IllegalArgumentException(
          "no command is given; args must be the program and its arguments, such as /opt/hopsmith/hopsmith build CONFIG -- --runner=FlinkRunner --flinkMaster=HOST:PORT");
    }
    PipelineOptions options =
        PipelineOptionsFactory.fromArgs(
                "--runner=FlinkRunner",
                "--flinkMaster=[auto]",
                "--attachedMode=false",
                "--parallelism=1",
                "--jobName=hopsmith command")
            .create();
    pipeline(options, List.of(command)).run();
  }

  /** The job, for any runner. */
  static Pipeline pipeline(PipelineOptions options, List<String> command) {
    Pipeline pipeline = Pipeline.create(options);
    pipeline
        .apply("Command", Create.of(List.of(command)).withCoder(ListCoder.of(StringUtf8Coder.of())))
        .apply("RunCommand", ParDo.of(new RunCommandFn()));
    return pipeline;
  }

  private static final class RunCommandFn extends DoFn<List<String>, Void> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void run(@Element List<String> command) throws IOException, InterruptedException {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      try (BufferedReader lines = process.inputReader()) {
        Deque<String> last = new ArrayDeque<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          System.out.println(line); // the worker's log
          last.add(line);
          if (last.size() > LINES_KEPT) {
            last.remove();
          }
        }
        int exitCode = process.waitFor();
        if (exitCode != 0) {
          throw new RunFailure(
              "%s ended with exit code %d: %s"
                  .formatted(String.join(" ", command), exitCode, String.join("\n", last)));
        }
      } finally {
        process.destroy();
      }
    }
  }
}
