package io.hopsmith.pipelines.cli;

import io.hopsmith.schemas.QaRow;
import io.hopsmith.schemas.Side;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints rows of a dataset as a person reads them. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    description = "Print rows of a dataset: question, answer, hops with their evidence.")
final class ShowCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "Folder of a run, or its dataset.")
  private Path folder;

  @Option(names = "--n", description = "Most rows; default ${DEFAULT-VALUE}.", defaultValue = "10")
  private int count;

  @Option(names = "--split", paramLabel = "SIDE", description = "Only one side: train or eval.")
  private Optional<String> split = Optional.empty();

  @Option(names = "--json", description = "Print whole rows as JSON, one a line.")
  private boolean json;

  @Override
  public Integer call() throws IOException, UsageException {
    List<Side> sides = sides();
    DatasetReader dataset = ParquetDataset.of(folder);
    PrintWriter out = spec.commandLine().getOut();
    List<QaRow> shown = new ArrayList<>();
    dataset.rows(sides, count, shown::add);
    shown.forEach(row -> out.println(json ? Json.line(row) : RowText.shortForm(row)));
    if (!json) {
      out.println(shown.size() + " of " + Counted.of(dataset.count(sides), "row"));
    }
    return 0;
  }

  private List<Side> sides() throws UsageException {
    if (count < 1) {
      throw new UsageException("--n is " + count + "; it must be at least 1");
    }
    return switch (split.orElse("")) {
      case "" -> List.of(Side.values());
      case "train", "eval" -> List.of(Side.valueOf(split.get().toUpperCase(Locale.ROOT)));
      default -> throw new UsageException("--split is '" + split.get() + "'; use train or eval");
    };
  }
}
