package io.hopsmith.pipelines.cli;

import io.hopsmith.agents.search.CorpusIndex;
import io.hopsmith.agents.solver.Attempt;
import io.hopsmith.agents.solver.Solver;
import io.hopsmith.agents.solver.closedbook.ClosedBookSolver;
import io.hopsmith.agents.solver.dense.DenseSolver;
import io.hopsmith.agents.solver.lexical.LexicalSolver;
import io.hopsmith.agents.tools.PageView;
import io.hopsmith.agents.tools.SearchHit;
import io.hopsmith.agents.tools.Tools;
import io.hopsmith.pipelines.cli.QuestionFile.Asked;
import io.hopsmith.schemas.Trajectory.Step;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Answers anybody's questions with a search solver over a run's index. */
@Command(
    name = "solve",
    mixinStandardHelpOptions = true,
    description = "Answer questions with the search solver; one JSON line each.")
final class SolveCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "Folder of a run, or its dataset.")
  private Path folder;

  @Option(
      names = "--questions",
      required = true,
      paramLabel = "FILE",
      description =
          "JSON lines, each {\"id\": ..., \"question\": ...} with an id of its own; at most"
              + " 2,000 words a question.")
  private Path questions;

  @Option(
      names = "--solver",
      paramLabel = "NAME",
      description = "lexical (default), dense, or both: two lines a question, one of each.",
      defaultValue = "lexical")
  private String solverName;

  @Option(
      names = "--closed-book",
      description = "Answer without tools, from the question alone; DIR is not read.")
  private boolean closedBook;

  @Option(
      names = "--calls",
      description = "Most tool calls per question; default ${DEFAULT-VALUE}.",
      defaultValue = "24")
  private int calls;

  @Option(names = "--out", paramLabel = "FILE", description = "Write there, not to the terminal.")
  private Optional<Path> out = Optional.empty();

  /** The tools of a closed-book solver: none. */
  private record NoTools() implements Tools {
    @Override
    public List<SearchHit> search(String query, Ranking ranking, int limit) {
      return List.of();
    }

    @Override
    public Optional<PageView> browse(String url) {
      return Optional.empty();
    }
  }

  private record Solved(
      String id, String question, String answer, String solver, int calls, List<Step> trajectory) {}

  @Override
  public Integer call() throws UsageException {
    if (calls < 1) {
      throw new UsageException("--calls is " + calls + "; it must be at least 1");
    }
    if (!List.of("lexical", "dense", "both").contains(solverName)) {
      throw new UsageException("--solver is '" + solverName + "'; use lexical, dense or both");
    }
    List<Asked> asked = QuestionFile.read(questions);
    if (out.isPresent()) {
      OutFile.check(out.get(), Optional.of(questions));
    }
    if (closedBook) {
      solve(asked, List.of(new ClosedBookSolver()), new NoTools());
      return 0;
    }
    try (CorpusIndex index = IndexFolder.open(folder)) {
      solve(asked, solvers(index), index);
    }
    return 0;
  }

  private void solve(List<Asked> asked, List<Solver> solvers, Tools tools) throws UsageException {
    if (out.isPresent()) {
      writeTo(out.get(), asked, solvers, tools);
    } else {
      solve(asked, solvers, tools, spec.commandLine().getOut());
    }
  }

  private List<Solver> solvers(CorpusIndex index) {
    Solver lexical = LexicalSolver.withCalls(calls);
    Solver dense = DenseSolver.withCalls(calls, index.embedder()::embed);
    return switch (solverName) {
      case "lexical" -> List.of(lexical);
      case "dense" -> List.of(dense);
      default -> List.of(lexical, dense);
    };
  }

  private static void writeTo(Path file, List<Asked> asked, List<Solver> solvers, Tools tools)
      throws UsageException {
    try (PrintWriter writer =
        new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
      solve(asked, solvers, tools, writer);
      if (writer.checkError()) {
        throw new IOException("the disk may be full");
      }
    } catch (IOException e) {
      throw OutFile.unwritable(file, e);
    }
  }

  private static void solve(
      List<Asked> asked, List<Solver> solvers, Tools tools, PrintWriter writer) {
    for (Asked question : asked) {
      for (Solver solver : solvers) {
        writer.println(Json.line(solved(question, solver, tools)));
        writer.flush();
      }
    }
  }

  private static Solved solved(Asked question, Solver solver, Tools tools) {
    Attempt attempt = solver.solve(question.question(), tools);
    return new Solved(
        question.id(),
        question.question(),
        attempt.answer(),
        solver.name(),
        attempt.steps().size(),
        attempt.steps());
  }
}
