package io.hopsmith.pipelines.stages.engine;

import io.hopsmith.agents.agent.RoleModels;
import io.hopsmith.agents.browse.WebTools;
import io.hopsmith.agents.facts.FactBase;
import io.hopsmith.agents.llm.ModelRole;
import io.hopsmith.agents.search.CorpusIndex;
import io.hopsmith.agents.search.MiniLmEmbedder;
import io.hopsmith.agents.solver.closedbook.ClosedBookSolver;
import io.hopsmith.agents.solver.dense.DenseSolver;
import io.hopsmith.agents.solver.lexical.LexicalSolver;
import io.hopsmith.generators.QuestionGenerator;
import io.hopsmith.generators.Recipe;
import io.hopsmith.generators.Workshop;
import io.hopsmith.generators.compose.Shape;
import io.hopsmith.generators.question.PageStamps;
import io.hopsmith.pipelines.io.ParquetRecords;
import io.hopsmith.pipelines.stages.ResourceSpec;
import io.hopsmith.pipelines.stages.index.IndexStage;
import io.hopsmith.schemas.Entity;
import io.hopsmith.validators.GateKeeper;
import io.hopsmith.validators.Trialists;
import io.hopsmith.validators.gate.CorpusViews;
import io.hopsmith.validators.gate.IndexViews;
import io.hopsmith.validators.gate.WebViews;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * How to open the engine over a run's index.
 *
 * @param index folder of the complete index stage
 * @param indexContent hash of the index, so that a new index is opened anew
 * @param pageFiles files of the crawled pages
 * @param settings how questions are made and judged
 */
public record EngineSpec(
    String index, String indexContent, List<String> pageFiles, EngineSettings settings)
    implements ResourceSpec<Engine> {
  public EngineSpec {
    pageFiles = List.copyOf(pageFiles);
  }

  @Override
  public Engine open() throws IOException {
    Path folder = Path.of(index);
    FactBase facts = new FactBase(IndexStage.entities(folder), IndexStage.facts(folder));
    List<PageStamp> pages = stamps();
    MiniLmEmbedder embedder = new MiniLmEmbedder(settings.maxTokens(), 1);
    CorpusIndex corpus = CorpusIndex.open(folder, embedder);
    RoleModels models = RoleModels.open(settings.models());
    Optional<WebTools> web = models.web(settings.live(), corpus);
    GateKeeper gates = gates(facts, corpus, web, models);
    Workshop workshop =
        Workshop.over(
            facts,
            new PageStamps(
                pages.stream().map(PageStamp::stamp).toList(),
                url -> web.flatMap(tools -> tools.page(url)).map(PageStamps.Stamp::of)),
            corpus,
            gates,
            new Shape(settings.leastHops(), settings.mostHops()),
            new Recipe(settings.mostRounds(), settings.play(), settings.randomSeed()));
    Recipes recipes = new Recipes(workshop, models, new SideTools(corpus, web, facts, pages));
    List<QuestionGenerator> generators = settings.generators().stream().map(recipes::of).toList();
    return new Engine(
        facts,
        pages,
        gates,
        generators,
        promptHashes(models, recipes),
        web,
        List.of(
            () -> web.ifPresent(WebTools::close), corpus::close, embedder::close, models::close));
  }

  /** As messages name it: the settings would bury what went wrong. */
  @Override
  public String toString() {
    return "the engine over " + index;
  }

  private List<PageStamp> stamps() throws IOException {
    List<PageStamp> stamps = new ArrayList<>();
    for (String file : pageFiles) {
      ParquetRecords.of(io.hopsmith.schemas.Page.class)
          .read(Path.of(file), page -> stamps.add(PageStamp.of(page)));
    }
    return stamps;
  }

  private GateKeeper gates(
      FactBase facts, CorpusIndex corpus, Optional<WebTools> web, RoleModels models) {
    CorpusViews index = new IndexViews(indexContent, corpus);
    return new GateKeeper(
        web.<CorpusViews>map(tools -> new WebViews(tools, index)).orElse(index),
        facts,
        facts,
        id -> facts.entity(id).map(EngineSpec::names).orElse(List.of()),
        new Trialists(
            models.guesser(ClosedBookSolver::new),
            List.of(
                models.solver(
                    ModelRole.SEARCH_SOLVER_A, () -> LexicalSolver.withCalls(settings.mostCalls())),
                models.solver(
                    ModelRole.SEARCH_SOLVER_B,
                    () -> DenseSolver.withCalls(settings.mostCalls(), corpus.embedder()::embed))),
            models.tester(),
            models.judge()),
        settings.gates());
  }

  private static List<String> names(Entity entity) {
    List<String> names = new ArrayList<>(List.of(entity.name()));
    names.addAll(entity.aliases());
    return names;
  }

  private List<String> promptHashes(RoleModels models, Recipes recipes) {
    Set<String> hashes = new TreeSet<>(models.promptHashes());
    settings.generators().forEach(name -> hashes.addAll(recipes.promptHashes(name)));
    return List.copyOf(hashes);
  }
}
