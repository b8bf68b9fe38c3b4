package io.hopsmith.pipelines.cli;

import io.hopsmith.schemas.QaRow;
import io.hopsmith.schemas.Rejection;
import io.hopsmith.schemas.Trajectory;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints everything that is known of one row: how it was made and why it was accepted. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = "Print a row's rounds, hops with quotes and URLs, and every gate's verdict.")
final class ExplainCommand implements Callable<Integer> {
  private static final int MOST_LISTED = 10;

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "DIR", description = "Folder of a run, or its dataset.")
  private Path folder;

  @Parameters(index = "1", paramLabel = "ID", description = "Id of a row, or how it begins.")
  private String id;

  @Option(names = "--json", description = "Print {row, trajectories} or {rejected} as JSON.")
  private boolean json;

  private record Explained(QaRow row, List<Trajectory> trajectories) {}

  private record Rejected(List<Rejection> rejected) {}

  @Override
  public Integer call() throws IOException, UsageException {
    DatasetReader dataset = ParquetDataset.of(folder);
    List<QaRow> found = new ArrayList<>();
    dataset.rows(id, found::add);
    if (found.size() > 1) {
      throw new UsageException(ambiguous(found));
    }
    return found.isEmpty() ? explainRejected(dataset) : explain(dataset, found.get(0));
  }

  private int explain(DatasetReader dataset, QaRow row) throws IOException {
    List<Trajectory> trajectories = new ArrayList<>();
    dataset.trajectories(row.id(), trajectories::add);
    print(
        json ? Json.line(new Explained(row, trajectories)) : ExplanationText.of(row, trajectories));
    return 0;
  }

  private int explainRejected(DatasetReader dataset) throws IOException, UsageException {
    List<Rejection> found = new ArrayList<>();
    dataset.rejections(id, found::add);
    if (found.isEmpty()) {
      throw new UsageException(
          "no row and no rejection in %s has an id that begins with '%s'; 'hopsmith show %s' lists rows"
              .formatted(folder, id, folder));
    }
    if (json) {
      print(Json.line(new Rejected(found)));
    } else {
      found.forEach(rejection -> print(ExplanationText.of(rejection)));
    }
    return 0;
  }

  private String ambiguous(List<QaRow> found) {
    List<String> ids = found.stream().map(QaRow::id).limit(MOST_LISTED).toList();
    return "%s begin with '%s'; name one of %s%s"
        .formatted(
            Counted.of(found.size(), "id"),
            id,
            String.join(", ", ids),
            found.size() > MOST_LISTED ? ", ..." : "");
  }

  private void print(String text) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(text);
  }
}
