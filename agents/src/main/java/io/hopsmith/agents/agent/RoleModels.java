package io.hopsmith.agents.agent;

import io.hopsmith.agents.browse.LiveSearch;
import io.hopsmith.agents.browse.WebTools;
import io.hopsmith.agents.judge.Judge;
import io.hopsmith.agents.judge.Judgement;
import io.hopsmith.agents.llm.LanguageModel;
import io.hopsmith.agents.llm.ModelRole;
import io.hopsmith.agents.llm.Models;
import io.hopsmith.agents.llm.Transcript;
import io.hopsmith.agents.solver.AlternativeTester;
import io.hopsmith.agents.solver.Guesser;
import io.hopsmith.agents.solver.Solver;
import io.hopsmith.agents.store.AnswerStore;
import io.hopsmith.agents.store.Budget;
import io.hopsmith.agents.store.StoredCalls;
import io.hopsmith.agents.tools.Tools;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The parts of a run that language models play, over one store and one budget. The store is opened
 * only if some part is a model's. Safe for use by several threads.
 */
public final class RoleModels implements AutoCloseable {
  private static final List<ModelRole> TESTERS =
      List.of(
          ModelRole.JUDGE,
          ModelRole.SEARCH_SOLVER_A,
          ModelRole.SEARCH_SOLVER_B,
          ModelRole.COMPOSER,
          ModelRole.PROPOSER_A);

  private final ModelSettings settings;
  private final Optional<AnswerStore> store;
  private final Optional<Paid> paid;
  private final Optional<Models> models;

  /** Calls that cost something, and what they are paid from. */
  private record Paid(StoredCalls calls, Budget budget) {
    static Paid of(ModelSettings settings, AnswerStore store) {
      StoredCalls calls = new StoredCalls(store, settings.store().mode(), settings.store().run());
      return new Paid(
          calls, new Budget(settings.budgetUsd(), settings.budgetTokens(), calls.spent()));
    }
  }

  private RoleModels(ModelSettings settings, Optional<AnswerStore> store) {
    this.settings = settings;
    this.store = store;
    this.paid = store.map(opened -> Paid.of(settings, opened));
    this.models =
        paid.map(
            each ->
                new Models(
                    each.calls(), each.budget(), Transcript.in(settings.store().transcript())));
  }

  /**
   * Opens what the settings name.
   *
   * @throws io.hopsmith.agents.store.StoreException when the store cannot be opened
   */
  public static RoleModels open(ModelSettings settings) {
    return new RoleModels(
        settings,
        settings.roles().isEmpty() ? Optional.empty() : Optional.of(settings.store().open()));
  }

  /**
   * The web as models search it, paid from the budget that they are paid from; empty where no part
   * is a model's, or the search is not on. To be closed by the caller.
   *
   * @param corpus the run's own pages
   */
  public Optional<WebTools> web(LiveSearch search, Tools corpus) {
    return paid.filter(each -> search.isOn())
        .map(each -> search.open(each.calls(), each.budget(), Optional.of(corpus)));
  }

  /**
   * Sees that every model has its key, before work is done that would be in vain without.
   *
   * @throws io.hopsmith.agents.llm.ModelException when a key is not where it should be
   */
  public void checkKeys() {
    for (ModelRole role : settings.roles().keySet()) {
      var unused = model(role);
    }
  }

  /** The model that plays a part; empty where the part is embedded. */
  public Optional<LanguageModel> model(ModelRole role) {
    return settings.of(role).flatMap(spec -> models.map(opened -> opened.of(role.words(), spec)));
  }

  /** The model that plays a part of its own or for another; empty where none does. */
  public Optional<LanguageModel> modelOrStandIn(ModelRole role) {
    return Stream.concat(Stream.of(role), role.standIns().stream())
        .flatMap(each -> settings.of(each).stream())
        .findFirst()
        .flatMap(spec -> models.map(opened -> opened.of(role.words(), spec)));
  }

  /** Whether all of some parts are played by models. */
  public boolean play(ModelRole... roles) {
    return Arrays.stream(roles).allMatch(role -> settings.of(role).isPresent());
  }

  /** A model in a part, or the part's stand-in, with tools. */
  public ToolAgent agent(ModelRole role) {
    return new ToolAgent(playing(role), gear(), settings.language());
  }

  /** A model in a part, or the part's stand-in, that writes. */
  public JsonAuthor author(ModelRole role) {
    return new JsonAuthor(playing(role), settings.language());
  }

  private LanguageModel playing(ModelRole role) {
    return modelOrStandIn(role)
        .orElseThrow(() -> new IllegalStateException("no model plays the " + role.words()));
  }

  /** ISO 639-1 code of what models are told, and of the questions that they write. */
  public String language() {
    return settings.language();
  }

  /** Judges answers that rules do not decide; undecided without a model. */
  public Judge judge() {
    return model(ModelRole.JUDGE)
        .<Judge>map(model -> new ModelJudge(model, settings.language()))
        .orElse((question, answer, accepted) -> Judgement.undecided(""));
  }

  /**
   * Looks up other answers to questions that models wrote: the judge, a solver, or who else there
   * is; empty where no question is a model's.
   */
  public Optional<AlternativeTester> tester() {
    if (!play(ModelRole.COMPOSER) && !play(ModelRole.PROPOSER_A)) {
      return Optional.empty();
    }
    return TESTERS.stream()
        .flatMap(role -> model(role).stream())
        .findFirst()
        .map(model -> new ModelTester(model, gear(), settings.language()));
  }

  /** Who answers without tools. */
  public Guesser guesser(Supplier<Guesser> embedded) {
    return model(ModelRole.CLOSED_BOOK)
        .<Guesser>map(model -> new ModelGuesser(model, settings.language()))
        .orElseGet(embedded);
  }

  /** Who searches, in one of the two parts of that. */
  public Solver solver(ModelRole role, Supplier<Solver> embedded) {
    return model(role).<Solver>map(model -> solver(role, model)).orElseGet(embedded);
  }

  /** One model in both parts tries twice, and does not hear its own reply again. */
  private Solver solver(ModelRole role, LanguageModel model) {
    boolean again =
        role == ModelRole.SEARCH_SOLVER_B
            && settings.of(ModelRole.SEARCH_SOLVER_A).equals(settings.of(role));
    return new ModelSolver(model, gear(), settings.language(), again ? 1 : 0);
  }

  /** Hashes of the prompts that gates and readers are given, in order; none without models. */
  public List<String> promptHashes() {
    Set<String> hashes = new TreeSet<>();
    String language = settings.language();
    if (play(ModelRole.CLOSED_BOOK)) {
      hashes.add(ModelGuesser.prompt(language).hash());
    }
    if (play(ModelRole.SEARCH_SOLVER_A) || play(ModelRole.SEARCH_SOLVER_B)) {
      hashes.addAll(AgentPrompts.solver(language).hashes());
    }
    if (play(ModelRole.JUDGE)) {
      hashes.add(ModelJudge.prompt(language).hash());
    }
    if (tester().isPresent()) {
      hashes.addAll(AgentPrompts.tester(language).hashes());
      hashes.add(JsonAuthor.correction(language).hash());
    }
    if (play(ModelRole.PAGE_READER) && !hashes.isEmpty()) {
      hashes.add(ModelReader.prompt(language).hash());
    }
    if (play(ModelRole.DEEP_EXPLORER) && !hashes.isEmpty()) {
      hashes.addAll(AgentPrompts.deepExplorer(language).hashes());
    }
    return List.copyOf(hashes);
  }

  private Gear gear() {
    PageReader reader = reader();
    Optional<DeepExplorer> explorer =
        model(ModelRole.DEEP_EXPLORER)
            .map(model -> new DeepExplorer(model, reader, settings.limits(), settings.language()));
    return new Gear(reader, explorer, settings.limits());
  }

  private PageReader reader() {
    return model(ModelRole.PAGE_READER)
        .<PageReader>map(model -> new ModelReader(model, settings.language()))
        .orElseGet(RankingReader::new);
  }

  @Override
  public void close() {
    store.ifPresent(AnswerStore::close);
  }
}
