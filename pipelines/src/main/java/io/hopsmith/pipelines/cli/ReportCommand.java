package io.hopsmith.pipelines.cli;

import io.hopsmith.pipelines.export.DatasetFolder;
import io.hopsmith.pipelines.export.ExportException;
import io.hopsmith.pipelines.report.Report;
import io.hopsmith.pipelines.report.ReportHead;
import io.hopsmith.pipelines.run.RunFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes the report of a published dataset, as publishing does. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    description = "Write report.html into a dataset: a page to look at, without network or script.")
final class ReportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "Folder of a run, or its dataset.")
  private Path folder;

  @Override
  public Integer call() throws UsageException {
    try {
      Path dataset = DatasetFolder.find(folder);
      Path report = Report.write(dataset, ReportHead.of(dataset.resolve("manifest.json")));
      spec.commandLine().getOut().println("report: " + report);
      return 0;
    } catch (ExportException e) {
      throw new UsageException(e.getMessage(), e);
    } catch (IOException e) {
      throw new RunFailure(
          "no report was written: %s; publish or copy the dataset again, or make its folder writable"
              .formatted(e.getMessage()),
          e);
    }
  }
}
