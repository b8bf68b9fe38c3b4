package io.hopsmith.pipelines.cli;

import io.hopsmith.pipelines.export.DatasetFolder;
import io.hopsmith.pipelines.export.ExportException;
import io.hopsmith.pipelines.export.ExportFormats;
import io.hopsmith.pipelines.export.ExportNotes;
import io.hopsmith.pipelines.export.ExportSummary;
import io.hopsmith.pipelines.export.Exports;
import io.hopsmith.pipelines.run.RunFailure;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a published dataset in formats that trainers read. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = {
      "Write a dataset in the formats of trainers, into its folder exports/NAME, and name them in its card.",
      "Publishing again begins without exports; name them in the configuration to have them made then."
    })
final class ExportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "DIR",
      description = "Folder of a run, or its dataset.")
  private Optional<Path> folder = Optional.empty();

  @Parameters(
      index = "1..*",
      paramLabel = "NAME",
      description = "Exports to make, see --list; all for every one.")
  private List<String> names = new ArrayList<>();

  @Option(names = "--list", description = "Print the names of exports and what they are for.")
  private boolean list;

  @Option(names = "--json", description = "Print what each export holds as JSON, one a line.")
  private boolean json;

  @Override
  public Integer call() throws UsageException {
    PrintWriter out = spec.commandLine().getOut();
    if (list) {
      ExportFormats.described()
          .forEach((name, description) -> out.printf("%-24s %s%n", name, description));
      return 0;
    }
    try {
      Path dataset = DatasetFolder.find(named());
      List<ExportSummary> made = Exports.make(dataset, names);
      ExportNotes.refresh(dataset);
      for (ExportSummary summary : made) {
        out.println(
            json
                ? Json.line(summary)
                : text(summary, dataset.resolve(Exports.FOLDER).resolve(summary.name())));
      }
      return 0;
    } catch (ExportException e) {
      throw new UsageException(e.getMessage(), e);
    } catch (IOException e) {
      throw new RunFailure(
          "%s; nothing of the exports was kept, make them again when that is mended"
              .formatted(e.getMessage()),
          e);
    }
  }

  private Path named() throws UsageException {
    if (folder.isEmpty() || names.isEmpty()) {
      throw new UsageException(
          "%s missing; usage: hopsmith export DIR NAME..., and hopsmith export --list prints the names"
              .formatted(folder.isEmpty() ? "DIR and NAME are" : "NAME is"));
    }
    return folder.get();
  }

  private static String text(ExportSummary summary, Path folder) {
    return summary.sides().stream()
        .map(ExportCommand::text)
        .collect(Collectors.joining("\n", folder + "\n", ""));
  }

  private static String text(ExportSummary.SideSummary side) {
    String leftOut =
        side.leftOut().entrySet().stream()
            .map(reason -> reason.getKey() + " " + reason.getValue())
            .collect(Collectors.joining(", "));
    return "  %-14s %s of %s%s"
        .formatted(
            side.file(),
            Counted.of(side.records(), "record"),
            Counted.of(side.rows(), "row"),
            leftOut.isEmpty() ? "" : "; left out: " + leftOut);
  }
}
