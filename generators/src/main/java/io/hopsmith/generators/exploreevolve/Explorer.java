package io.hopsmith.generators.exploreevolve;

import io.hopsmith.agents.facts.FactBase;
import io.hopsmith.agents.tools.PageView;
import io.hopsmith.agents.tools.SearchHit;
import io.hopsmith.agents.tools.ToolArguments;
import io.hopsmith.agents.tools.Tools;
import io.hopsmith.schemas.Entity;
import io.hopsmith.schemas.Fact;
import io.hopsmith.schemas.Trajectory.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Walks from a seed by links and searches, and gathers the entities whose pages it read: the
 * information space. The walk stays on the seed's side of the split.
 *
 * <p>It stops when enough pages are read, or when nothing new was offered for a while. Cost: at
 * most {@value #MOST_STEPS} tool calls.
 */
final class Explorer {
  private static final int MOST_STEPS = 24;
  private static final int ENOUGH_PAGES = 12;
  private static final int HITS = 6;
  private static final int SHORT = 300;

  private final FactBase facts;
  private final Tools tools;
  private final Map<String, Entity> byUrl;
  private final Map<String, String> urls;

  /**
   * An explorer over a corpus.
   *
   * @param byUrl entities by the URLs of their pages
   * @param urls main page's URL by entity id
   */
  Explorer(FactBase facts, Tools tools, Map<String, Entity> byUrl, Map<String, String> urls) {
    this.facts = facts;
    this.tools = tools;
    this.byUrl = Map.copyOf(byUrl);
    this.urls = Map.copyOf(urls);
  }

  /**
   * What a walk found.
   *
   * @param space ids of the entities whose pages were read, the seed first, and of those that these
   *     name though no page is about them
   * @param steps the tool calls
   */
  record Walk(Set<String> space, List<Step> steps) {}

  Walk walk(Entity seed, String seedUrl, Random random) {
    Set<String> space = new LinkedHashSet<>();
    Map<String, Entity> frontier = new LinkedHashMap<>();
    frontier.put(seedUrl, seed);
    List<Step> steps = new ArrayList<>();
    while (space.size() < ENOUGH_PAGES && steps.size() < MOST_STEPS && !frontier.isEmpty()) {
      String url = next(frontier, random);
      Entity entity = frontier.remove(url);
      if (space.contains(entity.id())) {
        continue;
      }
      Optional<PageView> page = tools.browse(url);
      steps.add(
          step(
              steps,
              "browse",
              ToolArguments.browse(url),
              page.map(PageView::text).orElse("no such page")));
      if (page.isPresent()) {
        space.add(entity.id());
        page.get().links().forEach(link -> offer(link.url(), seed, frontier));
        facts.about(entity.id()).forEach(fact -> offerNamed(fact, seed, frontier));
      }
      if (random.nextInt(3) == 0) {
        search(entity, seed, frontier, steps, random);
      }
    }
    return new Walk(facts.withNamed(space, seed.side()), steps);
  }

  private static String next(Map<String, Entity> frontier, Random random) {
    List<String> urls = List.copyOf(frontier.keySet());
    return urls.get(random.nextInt(urls.size()));
  }

  private void offer(String url, Entity seed, Map<String, Entity> frontier) {
    Entity target = byUrl.get(url);
    if (target != null && target.side() == seed.side()) {
      frontier.putIfAbsent(url, target);
    }
  }

  /** A page that names an entity without a link leads there too: the name is searched for. */
  private void offerNamed(Fact fact, Entity seed, Map<String, Entity> frontier) {
    String named = fact.value().entity();
    String url = urls.get(named);
    if (url != null) {
      offer(url, seed, frontier);
    } else if (!named.isEmpty()) {
      facts.naming(named).forEach(other -> offer(urls.get(other.subject()), seed, frontier));
    }
  }

  /** Searches for what a random fact of the entity says, to leave its neighbourhood of links. */
  private void search(
      Entity entity, Entity seed, Map<String, Entity> frontier, List<Step> steps, Random random) {
    List<Fact> about = facts.about(entity.id());
    if (about.isEmpty()) {
      return;
    }
    Fact fact = about.get(random.nextInt(about.size()));
    String query = fact.property() + " " + fact.value().text();
    List<SearchHit> hits = tools.search(query, Tools.Ranking.FUSED, HITS);
    steps.add(
        step(
            steps,
            "search",
            ToolArguments.search(List.of(query)),
            String.join("; ", hits.stream().map(SearchHit::title).toList())));
    for (SearchHit hit : hits) {
      offer(hit.url(), seed, frontier);
    }
  }

  private static Step step(List<Step> steps, String tool, String arguments, String observation) {
    return Step.of(
        steps.size() + 1,
        tool,
        arguments,
        observation.length() > SHORT ? observation.substring(0, SHORT) : observation);
  }
}
