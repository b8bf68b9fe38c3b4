package io.hopsmith.pipelines.stages.engine;

import io.hopsmith.agents.facts.FactBase;
import io.hopsmith.agents.solver.RoundGates;
import io.hopsmith.generators.QuestionGenerator;
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
  private final List<Runnable> closings;

  Engine(
      FactBase facts,
      List<PageStamp> pages,
      RoundGates gates,
      List<QuestionGenerator> generators,
      List<String> promptHashes,
      List<Runnable> closings) {
    this.facts = facts;
    this.pages =
        pages.stream()
            .collect(Collectors.toMap(p -> p.stamp().url(), Function.identity(), (a, b) -> a));
    this.gates = gates;
    this.generators = List.copyOf(generators);
    this.promptHashes = List.copyOf(promptHashes);
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
    return Optional.ofNullable(pages.get(url));
  }

  @Override
  public void close() {
    closings.forEach(Runnable::run);
  }
}
