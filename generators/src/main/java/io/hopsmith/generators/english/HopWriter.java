package io.hopsmith.generators.english;

import io.hopsmith.agents.facts.FactBase;
import io.hopsmith.generators.question.Asked;
import io.hopsmith.generators.question.Draft;
import io.hopsmith.generators.question.GoldAnswer;
import io.hopsmith.generators.question.PageStamps;
import io.hopsmith.generators.question.Plan;
import io.hopsmith.generators.question.Taken;
import io.hopsmith.generators.question.Variable;
import io.hopsmith.schemas.Constraint;
import io.hopsmith.schemas.Entity;
import io.hopsmith.schemas.Fact;
import io.hopsmith.schemas.Hop;
import io.hopsmith.schemas.Operation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes the chain of inferences behind a plan: one hop for each variable, furthest first, and one
 * for each property asked for; the last one concludes what is worked out. A hop's evidence is the
 * fact that leads to its variable: an edge where there is one, else its first clue. An edge that
 * closes a ring belongs to the hop that resolves the later of its two things.
 */
public final class HopWriter {
  private final FactBase facts;
  private final ClauseWriter clauses;
  private final AskWriter asks;
  private final WorkingWriter workings;
  private final ListingWriter listings;

  public HopWriter(Lexicon lexicon, FactBase facts) {
    this.facts = facts;
    clauses = new ClauseWriter(lexicon, facts);
    asks = new AskWriter(lexicon, facts);
    workings = new WorkingWriter(lexicon, facts);
    listings = new ListingWriter(lexicon, facts);
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
      if (plan.working().isOverList()) {
        listed(plan, answer);
      } else if (plan.asked().isEmpty()) {
        resolve(plan.first().root());
      } else {
        values(plan, answer);
      }
      return hops;
    }

    /** Every asked thing and its value; the last one concludes. */
    private void values(Plan plan, String answer) {
      List<Integer> things = new ArrayList<>();
      List<Integer> values = new ArrayList<>();
      int left = plan.asked().size();
      for (Asked asked : plan.asked()) {
        if (!numbers.containsKey(asked.thing().name())) {
          resolve(asked.thing());
        }
        things.add(numbers.get(asked.thing().name()));
        boolean concludes = --left == 0 && !plan.working().isNone();
        value(
            asked.alone(),
            "[" + numbers.get(asked.thing().name()) + "]",
            concludes ? " " + workings.conclude(plan, values, things) : "",
            left == 0 ? answer : GoldAnswer.of(asked.alone(), facts).text());
        values.add(hops.size());
      }
    }

    /** The thing that lists others, the list, and the value of each; the last one concludes. */
    private void listed(Plan plan, String answer) {
      Variable owner = plan.first().root();
      resolve(owner);
      List<String> members = listings.members(plan);
      Fact entry =
          Taken.entries(plan, facts).stream()
              .max(Comparator.comparingInt((Fact each) -> each.quote().length()))
              .orElseThrow();
      add(
          "Which are " + listings.all(plan, "[" + numbers.get(owner.name()) + "]") + "?",
          members.stream().map(this::name).collect(Collectors.joining(", ")),
          owner.entityId(),
          entry.url(),
          entry.quote());
      int list = hops.size();
      List<String> lookedUp = plan.working().lookedUp();
      for (String property : lookedUp) {
        boolean decides = property.equals(plan.working().only().property());
        boolean last = property.equals(lookedUp.get(lookedUp.size() - 1));
        values(
            plan, property, decides ? members : Taken.meant(plan, facts), list, last ? answer : "");
      }
    }

    /**
     * The value of each listed thing; the last one concludes.
     *
     * @param list number of the inference that gave the things
     * @param answer what it comes to; empty where it does not conclude yet
     */
    private void values(Plan plan, String property, List<String> things, int list, String answer) {
      List<Integer> values = new ArrayList<>();
      for (String thing : things) {
        boolean concludes = !answer.isEmpty() && values.size() == things.size() - 1;
        boolean counts = plan.working().kind() == Operation.Kind.COUNT;
        List<Integer> counted = counts ? List.of(list) : List.of();
        Asked asked = new Asked(listings.variable(thing), property);
        value(
            asked.alone(),
            facts.entity(thing).map(Entity::inText).orElseThrow(),
            concludes ? " " + workings.conclude(plan, values, counted) : "",
            concludes ? answer : GoldAnswer.of(asked.alone(), facts).text());
        values.add(hops.size());
      }
    }

    private String name(String entityId) {
      return facts.entity(entityId).map(Entity::name).orElseThrow();
    }

    /** The inference that asks for a property of something known, which may go on. */
    private void value(Draft asking, String known, String goesOn, String answer) {
      Fact asked = GoldAnswer.evidence(asking, facts);
      String question = asks.about(asking, known, 0);
      add(question + goesOn, answer, asking.root().entityId(), asked.url(), asked.quote());
    }

    private void resolve(Variable variable) {
      for (Constraint edge : draft.edgesBelow(variable.name())) {
        resolve(draft.variable(Draft.other(edge, variable.name())));
      }
      List<String> relatives = new ArrayList<>();
      for (Constraint edge : draft.edgesTo(variable.name())) {
        Variable other = draft.variable(Draft.other(edge, variable.name()));
        String number = "[" + numbers.get(other.name()) + "]";
        relatives.add(clauses.edge(edge, variable, other, number).predicate());
      }
      draft.clues(variable.name()).stream()
          .sorted(Comparator.comparing(Constraint::isHint))
          .forEach(clue -> relatives.add(clauses.clue(clue, variable).predicate()));
      Constraint evidence = draft.evidence(variable.name());
      String question = "Which " + variable.type() + " " + English.ofThread().list(relatives) + "?";
      add(
          question,
          name(variable.entityId()),
          variable.entityId(),
          evidence.url(),
          evidence.quote());
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
