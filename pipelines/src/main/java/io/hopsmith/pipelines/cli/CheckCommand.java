package io.hopsmith.pipelines.cli;

import io.hopsmith.agents.agent.ModelSettings;
import io.hopsmith.agents.engines.EngineException;
import io.hopsmith.agents.engines.EngineSpec;
import io.hopsmith.agents.engines.Engines;
import io.hopsmith.agents.engines.WebQuery;
import io.hopsmith.agents.llm.ModelCheck;
import io.hopsmith.agents.llm.ModelRole;
import io.hopsmith.agents.llm.ModelSpec;
import io.hopsmith.agents.pace.PaceLimits;
import io.hopsmith.agents.secret.MissingSecretException;
import io.hopsmith.agents.store.AnswerStore;
import io.hopsmith.agents.store.Budget;
import io.hopsmith.agents.store.StoreMode;
import io.hopsmith.agents.store.StoredCalls;
import io.hopsmith.pipelines.config.InvalidConfigException;
import io.hopsmith.pipelines.config.RunConfig;
import io.hopsmith.pipelines.run.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Calls every model and search engine of a configuration once and says what it can. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = {
      "Call each model that has a role, and each search engine, and print what it can.",
      "A model takes five or six short calls, an engine one query; nothing is kept of them."
    },
    footer = {
      "",
      "With --json each is one line: kind, name, roles, target, ok, problem, millis, and for models"
          + " context_window, json_schema, tools, log_probabilities, tokens_per_second, price_input, price_output (US"
          + " dollars for a million tokens; -1 if unknown), advice, for engines hits.",
      "Exit codes: 0 all answer, 1 some do not, 2 wrong arguments or configuration."
    })
final class CheckCommand implements Callable<Integer> {
  private static final PaceLimits ONCE = new PaceLimits(1, 0, 0, 2, Duration.ofSeconds(5));
  private static final String QUERY = "longest river of Europe";

  @Spec private CommandSpec spec;
  @Mixin private ConfigArguments config;

  @Option(names = "--json", description = "Print JSON lines.")
  private boolean json;

  /** What is printed of a model. */
  private record CheckedModel(
      String kind,
      String name,
      List<String> roles,
      String target,
      boolean ok,
      String problem,
      long millis,
      int contextWindow,
      boolean jsonSchema,
      boolean tools,
      boolean logProbabilities,
      long tokensPerSecond,
      double priceInput,
      double priceOutput,
      List<String> advice) {}

  /** What is printed of an engine. */
  private record CheckedEngine(
      String kind, String name, String target, boolean ok, String problem, long millis, int hits) {}

  @Override
  public Integer call() throws InvalidConfigException, IOException {
    RunConfig run = config.load();
    boolean ok = models(run.models());
    for (EngineSpec engine : run.search().engines()) {
      ok &= engine.kind() == EngineSpec.Kind.LOCAL || engine(engine);
    }
    return ok ? 0 : Hopsmith.RUN_FAILED;
  }

  private boolean models(ModelSettings settings) throws IOException {
    Map<ModelSpec, List<String>> roles = new LinkedHashMap<>();
    for (ModelRole role : ModelRole.values()) {
      settings
          .of(role)
          .ifPresent(model -> roles.computeIfAbsent(model, m -> new ArrayList<>()).add(role.key()));
    }
    if (roles.isEmpty() && !json) {
      spec.commandLine().getOut().println("every role is embedded: no model is asked");
    }
    boolean ok = true;
    try (ModelCheck check = ModelCheck.begin()) {
      for (Map.Entry<ModelSpec, List<String>> model : roles.entrySet()) {
        ModelCheck.Report report = check.of(model.getKey());
        print(checked(model.getKey(), model.getValue(), report));
        ok &= report.answers();
      }
    }
    return ok;
  }

  private static CheckedModel checked(
      ModelSpec model, List<String> roles, ModelCheck.Report report) {
    return new CheckedModel(
        "model",
        model.name(),
        roles,
        model.label() + " at " + model.host(),
        report.answers(),
        report.problem(),
        report.millis(),
        report.contextWindow(),
        report.jsonSchema(),
        report.tools(),
        report.logProbabilities(),
        Math.round(report.tokensPerSecond()),
        report.price().input(),
        report.price().output(),
        ModelAdvice.of(model, report));
  }

  private boolean engine(EngineSpec engine) throws IOException {
    Path folder = Files.createTempDirectory("hopsmith-check");
    long begin = System.nanoTime();
    int hits = 0;
    String problem = "";
    try (AnswerStore store = AnswerStore.inFile(folder.resolve("check.db"))) {
      StoredCalls calls = new StoredCalls(store, StoreMode.LIVE, "check");
      hits =
          Engines.of(
                  List.of(impatient(engine)),
                  Engines.Mix.FIRST,
                  calls,
                  Budget.unlimited(),
                  Optional.empty())
              .search(new WebQuery(QUERY, 3, OptionalInt.empty()))
              .size();
    } catch (EngineException | MissingSecretException e) {
      problem = e.getMessage();
    } finally {
      Folders.delete(folder);
    }
    long millis = (System.nanoTime() - begin) / 1_000_000;
    print(
        new CheckedEngine(
            "engine",
            engine.kind().lower(),
            engine.host(),
            problem.isEmpty(),
            problem,
            millis,
            hits));
    return problem.isEmpty();
  }

  private void print(CheckedModel model) {
    spec.commandLine().getOut().println(json ? Json.line(model) : text(model));
  }

  private void print(CheckedEngine engine) {
    spec.commandLine().getOut().println(json ? Json.line(engine) : text(engine));
  }

  private static String text(CheckedModel model) {
    String head =
        "model %s (%s): %s"
            .formatted(model.name(), String.join(", ", model.roles()), model.target());
    String advice =
        model.advice().stream()
            .map(each -> "\n" + PlainText.wrapped("- " + each, "  "))
            .collect(Collectors.joining());
    return model.ok()
        ? lines(head, abilities(model)) + advice
        : lines(head, "does not answer: " + model.problem());
  }

  private static String abilities(CheckedModel model) {
    String window = model.contextWindow() == 0 ? "unknown" : model.contextWindow() + " tokens";
    String price =
        model.priceInput() < 0
            ? "unknown (set models.%s.price)".formatted(model.name())
            : "$%s and $%s for a million tokens in and out"
                .formatted(model.priceInput(), model.priceOutput());
    String speed =
        model.tokensPerSecond() == 0
            ? ""
            : ", %d tokens a second".formatted(model.tokensPerSecond());
    return "answers in %d ms%s; context window %s; JSON schema %s; tools %s; log-probabilities %s; price %s"
        .formatted(
            model.millis(),
            speed,
            window,
            yes(model.jsonSchema()),
            yes(model.tools()),
            yes(model.logProbabilities()),
            price);
  }

  private static String lines(String head, String more) {
    return PlainText.wrapped(head, "") + "\n" + PlainText.wrapped(more, "  ");
  }

  private static String yes(boolean can) {
    return can ? "yes" : "no";
  }

  private static String text(CheckedEngine engine) {
    return lines(
        "engine %s: %s".formatted(engine.name(), engine.target()),
        engine.ok()
            ? "answers in %d ms with %d hits".formatted(engine.millis(), engine.hits())
            : "does not answer: " + engine.problem());
  }

  /** The same engine, of which no answer is waited for long. */
  private static EngineSpec impatient(EngineSpec engine) {
    return new EngineSpec(
        engine.kind(),
        engine.url(),
        engine.key(),
        engine.engineId(),
        ONCE,
        engine.timeout(),
        engine.pricePerQuery());
  }
}
