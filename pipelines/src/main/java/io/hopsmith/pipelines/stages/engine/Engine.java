package io.hopsmith.pipelines.stages.engine;

import io.hopsmith.agents.browse.WebTools;
import io.hopsmith.agents.facts.FactBase;
import io.hopsmith.agents.solver.RoundGates;
import io.hopsmith.generators.QuestionGenerator;
import io.hopsmith.schemas.Page;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Facts, gates and generators over one corpus. Safe for use by several threads. */
public final class Engine implements AutoCloseable {
  private final FactBase facts;
  private final Map<String, PageStamp> pages;
  private final RoundGates gates;
  private final List<QuestionGenerator> generators;
  private final List<String> promptHashes;
  private final Optional<WebTools> web;
  private final List<Runnable> closings;

  Engine(
      FactBase facts,
      List<PageStamp> pages,
      RoundGates gates,
      List<QuestionGenerator> generators,
      List<String> promptHashes,
      Optional<WebTools> web,
      List<Runnable> closings) {
    this.facts = facts;
    this.pages =
        pages.stream()
            .collect(Collectors.toMap(p -> p.stamp().url(), Function.identity(), (a, b) -> a));
    this.gates = gates;
    this.generators = List.copyOf(generators);
    this.promptHashes = List.copyOf(promptHashes);
    this.web = web;
    this.closings = List.copyOf(closings);
  }

  public FactBase facts() {
    return facts;
  }

  public RoundGates gates() {
    return gates;
  }

  public List<QuestionGenerator> generators() {
    return generators;
  }

  /** Hashes of the prompts that language models are given; none where all parts are embedded. */
  public List<String> promptHashes() {
    return promptHashes;
  }

  /** What rows say of the page at a URL. */
  public Optional<PageStamp> page(String url) {
    return Optional.ofNullable(pages.get(url)).or(() -> livePage(url).map(PageStamp::of));
  }

  /** The page at a URL as it was read of the live web; empty where it was crawled. */
  public Optional<Page> livePage(String url) {
    return pages.containsKey(url) ? Optional.empty() : web.flatMap(tools -> tools.page(url));
  }

  @Override
  public void close() {
    closings.forEach(Runnable::run);
  }
}
