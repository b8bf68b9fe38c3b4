package io.hopsmith.validators.gate;

import io.hopsmith.agents.facts.QuerySolver;
import io.hopsmith.schemas.Query;
import java.util.Set;

/**
 * Answers by the number of clues that are left of the sample's three.
 *
 * @param exact answers of the whole query as stated
 * @param wide answers of the whole query with a margin
 * @param fewer answers of a query with fewer clues
 */
public record FixedFacts(Set<String> exact, Set<String> wide, Set<String> fewer)
    implements QuerySolver {
  public static FixedFacts only(String answer) {
    return new FixedFacts(Set.of(answer), Set.of(answer), Set.of(answer, "Tower Bridge"));
  }

  @Override
  public Set<String> answers(Query query, double margin) {
    if (query.constraints().size() < 3) {
      return fewer;
    }
    return margin == 0 ? exact : wide;
  }
}
