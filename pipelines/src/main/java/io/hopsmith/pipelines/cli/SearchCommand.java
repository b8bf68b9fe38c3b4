package io.hopsmith.pipelines.cli;

import io.hopsmith.agents.search.CorpusIndex;
import io.hopsmith.agents.tools.SearchHit;
import io.hopsmith.agents.tools.Tools.Ranking;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints what the index of a run answers. */
@Command(
    name = "search",
    mixinStandardHelpOptions = true,
    description = "Print what a run's index answers to a query: URL, title, score, snippet.")
final class SearchCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "DIR", description = "Folder of a run, or its dataset.")
  private Path folder;

  @Parameters(index = "1..*", arity = "1..*", paramLabel = "QUERY", description = "Plain words.")
  private List<String> query;

  @Option(names = "--k", description = "Most hits; default ${DEFAULT-VALUE}.", defaultValue = "10")
  private int hits;

  @Option(
      names = "--ranking",
      description = "lexical, dense or fused (default).",
      defaultValue = "fused")
  private String ranking;

  @Option(names = "--json", description = "Print hits as JSON, one a line.")
  private boolean json;

  private record RankedHit(int rank, String url, String title, double score, String snippet) {}

  @Override
  public Integer call() throws UsageException {
    Ranking chosen = ranking();
    if (hits < 1) {
      throw new UsageException("--k is " + hits + "; it must be at least 1");
    }
    try (CorpusIndex index = IndexFolder.open(folder)) {
      print(index.search(String.join(" ", query), chosen, hits));
    }
    return 0;
  }

  private Ranking ranking() throws UsageException {
    return switch (ranking) {
      case "lexical", "dense", "fused" -> Ranking.valueOf(ranking.toUpperCase(Locale.ROOT));
      default ->
          throw new UsageException("--ranking is '" + ranking + "'; use lexical, dense or fused");
    };
  }

  private void print(List<SearchHit> found) {
    PrintWriter out = spec.commandLine().getOut();
    int rank = 0;
    for (SearchHit hit : found) {
      rank++;
      out.println(json ? Json.line(ranked(rank, hit)) : text(rank, hit));
    }
    if (!json) {
      out.println(Counted.of(found.size(), "hit"));
    }
  }

  private static RankedHit ranked(int rank, SearchHit hit) {
    return new RankedHit(rank, hit.url(), hit.title(), hit.score(), hit.snippet());
  }

  private static String text(int rank, SearchHit hit) {
    String title =
        String.format(
            Locale.ROOT, "%d. %s  (%.4f)", rank, PlainText.printable(hit.title()), hit.score());
    return title
        + "\n   "
        + PlainText.printable(hit.url())
        + "\n"
        + PlainText.wrapped(hit.snippet(), "   ")
        + "\n";
  }
}
