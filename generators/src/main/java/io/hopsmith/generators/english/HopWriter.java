package io.hopsmith.generators.english;

import io.hopsmith.agents.facts.FactBase;
import io.hopsmith.generators.question.Draft;
import io.hopsmith.generators.question.GoldAnswer;
import io.hopsmith.generators.question.PageStamps;
import io.hopsmith.generators.question.Plan;
import io.hopsmith.generators.question.Variable;
import io.hopsmith.schemas.Constraint;
import io.hopsmith.schemas.Entity;
import io.hopsmith.schemas.Fact;
import io.hopsmith.schemas.Hop;
import io.hopsmith.schemas.Operation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes the chain of inferences behind a plan: one hop for each variable, furthest first, and one
 * for each property asked for; the last one concludes what is worked out. A hop's evidence is the
 * fact that leads to its variable: an edge where there is one, else its first clue.
 */
public final class HopWriter {
  private final FactBase facts;
  private final ClauseWriter clauses;
  private final AskWriter asks;
  private final WorkingWriter workings;

  public HopWriter(Lexicon lexicon, FactBase facts) {
    this.facts = facts;
    clauses = new ClauseWriter(lexicon, facts);
    asks = new AskWriter(lexicon, facts);
    workings = new WorkingWriter(lexicon, facts);
  }

  /**
   * The hops in order of resolution, numbered from 1.
   *
   * @param answer the gold answer as text
   * @param pages where hashes and times come from
   */
  public List<Hop> write(Plan plan, String answer, PageStamps pages) {
    return new Chain(plan.merged(), pages).write(plan, answer);
  }

  private final class Chain {
    private final Draft draft;
    private final PageStamps pages;
    private final List<Hop> hops = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    Chain(Draft draft, PageStamps pages) {
      this.draft = draft;
      this.pages = pages;
    }

    List<Hop> write(Plan plan, String answer) {
      Draft first = plan.first();
      resolve(first.root());
      if (plan.kind() == Operation.Kind.NONE) {
        if (!first.property().isEmpty()) {
          value(first, "", answer);
        }
        return hops;
      }
      Draft other = plan.other();
      int valued = value(first, "", GoldAnswer.of(first, facts).text());
      if (!numbers.containsKey(other.root().name())) {
        resolve(other.root());
      }
      int[] things = {numbers.get(first.root().name()), numbers.get(other.root().name())};
      value(other, " " + workings.conclude(plan, valued, things), answer);
      return hops;
    }

    /** The inference that asks for a property, which may go on; returns its number. */
    private int value(Draft asking, String goesOn, String answer) {
      Fact asked = GoldAnswer.evidence(asking, facts);
      String question = asks.about(asking, "[" + numbers.get(asking.root().name()) + "]", 0);
      add(question + goesOn, answer, asking.root().entityId(), asked.url(), asked.quote());
      return hops.size();
    }

    private void resolve(Variable variable) {
      List<Constraint> edges = draft.edgesBelow(variable.name());
      for (Constraint edge : edges) {
        resolve(draft.variable(Draft.other(edge, variable.name())));
      }
      List<String> relatives = new ArrayList<>();
      for (Constraint edge : edges) {
        Variable other = draft.variable(Draft.other(edge, variable.name()));
        String number = "[" + numbers.get(other.name()) + "]";
        relatives.add(clauses.edge(edge, variable, other, number).predicate());
      }
      draft
          .clues(variable.name())
          .forEach(clue -> relatives.add(clauses.clue(clue, variable).predicate()));
      Constraint evidence = draft.evidence(variable.name());
      String question = "Which " + variable.type() + " " + English.ofThread().list(relatives) + "?";
      String name = facts.entity(variable.entityId()).map(Entity::name).orElseThrow();
      add(question, name, variable.entityId(), evidence.url(), evidence.quote());
      numbers.put(variable.name(), hops.size());
    }

    private void add(String question, String answer, String entity, String url, String quote) {
      PageStamps.Stamp page = pages.at(url);
      hops.add(
          new Hop(
              hops.size() + 1,
              question,
              answer,
              entity,
              page.id(),
              url,
              quote,
              page.sha256(),
              page.fetchedAt()));
    }
  }
}
