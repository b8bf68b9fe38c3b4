package io.hopsmith.generators.english;

import io.hopsmith.agents.facts.FactBase;
import io.hopsmith.generators.question.ClassNouns;
import io.hopsmith.generators.question.Draft;
import io.hopsmith.generators.question.Plan;
import io.hopsmith.generators.question.Variable;
import io.hopsmith.schemas.Constraint;
import java.util.List;
import java.util.stream.Stream;

/**
 * Chooses nouns: nobody writes "a director who directed", nor "a visual artwork" of a vase. Safe
 * for several threads.
 */
final class Callings {
  private static final String PERSON = "person";

  /** Letters that a noun and a verb of one root have in common, at least. */
  private static final int ROOT = 4;

  private static final int ENDING = 3;

  private final ClauseWriter clauses;
  private final FactBase facts;

  Callings(ClauseWriter clauses, FactBase facts) {
    this.clauses = clauses;
    this.facts = facts;
  }

  /** The plan with people called persons where a verb of their noun's root is said of them. */
  Plan of(Plan plan) {
    return new Plan(plan.parts().stream().map(part -> of(part, false)).toList(), plan.working());
  }

  /**
   * The same of a draft.
   *
   * @param rootByRole whether the root is only called by what it is to another thing: "the director
   *     of that film"
   */
  Draft of(Draft draft, boolean rootByRole) {
    List<Variable> variables =
        draft.variables().stream()
            .map(
                each ->
                    (rootByRole && each.equals(draft.root())) || !isDoubled(each, draft)
                        ? each.called(inText(each))
                        : each.called(PERSON))
            .toList();
    return new Draft(variables, draft.constraints(), draft.property());
  }

  private String inText(Variable variable) {
    return facts
        .entity(variable.entityId())
        .map(entity -> ClassNouns.inText(variable.type(), entity))
        .orElse(variable.type());
  }

  private boolean isDoubled(Variable person, Draft draft) {
    return person.person()
        && draft.constraints().stream()
            .filter(Constraint::isEdge)
            .filter(edge -> List.of(edge.subject(), edge.object()).contains(person.name()))
            .flatMap(edge -> verbs(edge, person, draft))
            .anyMatch(verb -> sharesRoot(person.type(), verb));
  }

  /** The words of an edge, said from either end. */
  private Stream<String> verbs(Constraint edge, Variable person, Draft draft) {
    Variable other = draft.variable(Draft.other(edge, person.name()));
    return Stream.of(
            clauses.edge(edge, person, other, Clause.OBJECT),
            clauses.edge(edge, other, person, Clause.OBJECT))
        .flatMap(clause -> Stream.of(clause.predicate().split(" ")));
  }

  private static boolean sharesRoot(String noun, String verb) {
    int common = 0;
    while (common < Math.min(noun.length(), verb.length())
        && noun.charAt(common) == verb.charAt(common)) {
      common++;
    }
    return common >= ROOT && common >= verb.length() - ENDING && common >= noun.length() - ENDING;
  }
}
