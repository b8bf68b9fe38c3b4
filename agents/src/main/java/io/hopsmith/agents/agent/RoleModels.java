package io.hopsmith.agents.agent;

import io.hopsmith.agents.llm.Budget;
import io.hopsmith.agents.llm.LanguageModel;
import io.hopsmith.agents.llm.ModelRole;
import io.hopsmith.agents.llm.Models;
import io.hopsmith.agents.solver.Guesser;
import io.hopsmith.agents.solver.Solver;
import io.hopsmith.agents.store.AnswerStore;
import io.hopsmith.agents.store.StoredCalls;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * The parts of a run that language models play, over one store and one budget. The store is opened
 * only if some part is a model's. Safe for use by several threads.
 */
public final class RoleModels implements AutoCloseable {
  private final ModelSettings settings;
  private final Optional<AnswerStore> store;
  private final Optional<Models> models;

  private RoleModels(ModelSettings settings, Optional<AnswerStore> store) {
    this.settings = settings;
    this.store = store;
    this.models = store.map(opened -> models(settings, opened));
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

  private static Models models(ModelSettings settings, AnswerStore store) {
    StoredCalls calls = new StoredCalls(store, settings.store().mode(), settings.store().run());
    Budget budget = new Budget(settings.budgetUsd(), settings.budgetTokens(), calls.spent());
    return new Models(calls, budget);
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
    return new ModelSolver(model, reader(), settings.limits(), settings.language(), again ? 1 : 0);
  }

  /** Hashes of the prompts that the models of this run are given, in order; none without models. */
  public List<String> promptHashes() {
    Set<String> hashes = new TreeSet<>();
    String language = settings.language();
    if (settings.of(ModelRole.CLOSED_BOOK).isPresent()) {
      hashes.add(ModelGuesser.prompt(language).hash());
    }
    if (settings.of(ModelRole.SEARCH_SOLVER_A).isPresent()
        || settings.of(ModelRole.SEARCH_SOLVER_B).isPresent()) {
      hashes.addAll(AgentPrompts.solver(language).hashes());
      settings
          .of(ModelRole.PAGE_READER)
          .ifPresent(model -> hashes.add(ModelReader.prompt(language).hash()));
    }
    return List.copyOf(hashes);
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
