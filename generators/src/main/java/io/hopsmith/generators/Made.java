package io.hopsmith.generators;

import io.hopsmith.agents.facts.FactBase;
import io.hopsmith.agents.facts.Names;
import io.hopsmith.generators.question.Draft;
import io.hopsmith.generators.question.GoldAnswer;
import io.hopsmith.schemas.Constraint;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a group of attempts has asked for already. Of two questions for one answer from the same
 * pages only one is published, so the second would be work for nothing; and where a few failed,
 * others from the same pages mostly fail as well. Not safe for several threads: attempts of a group
 * follow one another.
 */
public final class Made {
  /** Questions that are begun for one answer from the same pages. */
  private static final int TRIES = 4;

  private final Set<String> seeds;
  private final Set<List<Object>> kept = new HashSet<>();
  private final Map<List<Object>, Integer> begun = new HashMap<>();

  /**
   * Nothing made so far.
   *
   * @param seeds ids of the entities that the group of attempts asks about
   */
  public Made(Collection<String> seeds) {
    this.seeds = Set.copyOf(seeds);
  }

  /** Whether it is for this group to ask about an entity: two groups would ask the same. */
  public boolean mayAskAbout(String entityId) {
    return seeds.contains(entityId);
  }

  /** Whether the draft's answer has been asked for often enough from the draft's pages. */
  public boolean enough(Draft draft, FactBase facts) {
    List<Object> key = key(draft, facts);
    return begun.getOrDefault(key, 0) >= TRIES || kept.contains(key);
  }

  /** Notes that an attempt begins with the draft. */
  public void begin(Draft draft, FactBase facts) {
    begun.merge(key(draft, facts), 1, Integer::sum);
  }

  /** Whether a question was kept for the draft's answer from the draft's pages. */
  boolean has(Draft draft, FactBase facts) {
    return kept.contains(key(draft, facts));
  }

  /** Keeps the draft's answer and pages. */
  void keep(Draft draft, FactBase facts) {
    kept.add(key(draft, facts));
  }

  private static List<Object> key(Draft draft, FactBase facts) {
    Set<String> pages = new TreeSet<>();
    draft.constraints().stream()
        .map(Constraint::url)
        .filter(url -> !url.isEmpty())
        .forEach(pages::add);
    if (!draft.property().isEmpty()) {
      pages.add(GoldAnswer.evidence(draft, facts).url());
    }
    return List.of(Names.key(GoldAnswer.of(draft, facts).text()), pages);
  }
}
