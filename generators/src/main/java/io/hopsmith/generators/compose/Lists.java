package io.hopsmith.generators.compose;

import io.hopsmith.agents.facts.FactBase;
import io.hopsmith.agents.facts.Worked;
import io.hopsmith.generators.english.Lexicon;
import io.hopsmith.generators.english.ListingWriter;
import io.hopsmith.generators.question.Plan;
import io.hopsmith.generators.question.Variable;
import io.hopsmith.generators.question.Working;
import io.hopsmith.schemas.Constraint;
import io.hopsmith.schemas.Fact;
import io.hopsmith.schemas.Operation;
import io.hopsmith.schemas.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * Composes questions about all things that a page lists: which of the countries that border a
 * country is the greatest, or how long their coasts are together. The list must be whole: its label
 * names all by nature, or whatever it lists lists its owner too. Safe for several threads.
 */
final class Lists {
  private static final int LEAST_LISTED = 3;
  private static final int MOST_LISTED = 6;
  private static final int LEAST_FOR_SECOND = 4;

  private final FactBase facts;
  private final Lexicon lexicon;
  private final ListingWriter writer;
  private final Clues clues;
  private final Drafting drafting;
  private final Soundness parts;

  Lists(FactBase facts, Lexicon lexicon, Clues clues, Drafting drafting) {
    this.facts = facts;
    this.lexicon = lexicon;
    this.clues = clues;
    this.drafting = drafting;
    writer = new ListingWriter(lexicon, facts);
    parts = Soundness.ofParts(facts);
  }

  /** A plan about what the owner lists, if this try finds one. */
  Optional<Plan> plan(Variable owner, Set<String> space, Wanted wanted, Random random) {
    for (String list : Clues.shuffled(List.copyOf(labels(owner)), random)) {
      List<String> members = members(owner, list);
      if (members.size() >= LEAST_LISTED
          && members.size() <= MOST_LISTED
          && writer.canSay(list, owner, members)) {
        Optional<Plan> plan = about(owner, list, members, space, wanted, random);
        if (plan.isPresent()) {
          return plan;
        }
      }
    }
    return Optional.empty();
  }

  private Set<String> labels(Variable owner) {
    Set<String> labels = new TreeSet<>();
    for (Fact fact : clues.ownFacts(owner.entityId())) {
      boolean whole =
          fact.value().kind() == Value.Kind.ENTITY
              && (lexicon.listsAll(fact.property(), owner.sort())
                  || facts.listings().isMutual(fact.property()));
      if (whole) {
        labels.add(fact.property());
      }
    }
    return labels;
  }

  /** Things that the owner lists, all of this side; none where the list is not whole. */
  private List<String> members(Variable owner, String list) {
    List<Fact> entries = facts.listings().of(owner.entityId(), list).orElse(List.of());
    boolean ours =
        entries.stream()
            .allMatch(fact -> clues.isOwn(fact) && clues.isOfSide(fact.value().entity()));
    return ours ? entries.stream().map(fact -> fact.value().entity()).toList() : List.of();
  }

  private Optional<Plan> about(
      Variable owner,
      String list,
      List<String> members,
      Set<String> space,
      Wanted wanted,
      Random random) {
    Optional<Working> working = working(list, members, wanted, random);
    if (working.isEmpty()) {
      return Optional.empty();
    }
    Set<String> others = new TreeSet<>(space);
    others.removeAll(members);
    return drafting
        .tree(owner, Optional.empty(), wanted.tree(0), 1 + random.nextInt(2), others, random)
        .flatMap(tree -> drafting.specified(tree, wanted, random))
        .filter(parts::isSound)
        .map(draft -> new Plan(List.of(draft), working.get()))
        .filter(parts::allowsWorking);
  }

  /** What may be worked out of one property that all members have. */
  private Optional<Working> working(
      String list, List<String> members, Wanted wanted, Random random) {
    Optional<Variable> first = clues.variable(Variable.ROOT, members.get(0));
    List<Fact> asked = first.map(variable -> drafting.askable(variable, random)).orElse(List.of());
    for (Fact fact : asked) {
      Optional<List<Value>> values =
          Exact.is(fact.value()) && wanted.allows(fact.value())
              ? values(members, fact.property())
              : Optional.empty();
      Optional<Working> working =
          values.flatMap(all -> working(list, fact.property(), all, wanted, random));
      if (working.isPresent()) {
        return working;
      }
    }
    return Optional.empty();
  }

  private Optional<List<Value>> values(List<String> members, String property) {
    List<Value> values = new ArrayList<>();
    for (String member : members) {
      List<Fact> known =
          clues.ownFacts(member).stream().filter(f -> f.property().equals(property)).toList();
      boolean one = known.stream().map(f -> FactBase.answerKey(f.value())).distinct().count() == 1;
      if (!one || !Exact.is(known.get(0).value())) {
        return Optional.empty();
      }
      values.add(known.get(0).value());
    }
    return Worked.isPossible(values) ? Optional.of(values) : Optional.empty();
  }

  private Optional<Working> working(
      String list, String property, List<Value> values, Wanted wanted, Random random) {
    String unit = Exact.unit(values.get(0));
    boolean date = unit.equals(Constraint.DATE);
    boolean total =
        wanted.blueprint().isPresent() ? wanted.allowsTotal(true) : random.nextBoolean();
    if (total && !date && Exact.canBeAdded(property)) {
      return Optional.of(Working.ofList(Operation.Kind.TOTAL, list, property, 0, unit));
    }
    if (!wanted.allowsTotal(false)) {
      return Optional.empty();
    }
    boolean second = !date && values.size() >= LEAST_FOR_SECOND && random.nextInt(3) == 0;
    int rank = second ? 2 : 1;
    Operation.Kind kind = random.nextBoolean() ? Operation.Kind.GREATEST : Operation.Kind.LEAST;
    return Worked.ranked(kind, rank, values, 2 * Exact.LEAST_GAP).isPresent()
        ? Optional.of(Working.ofList(kind, list, property, rank, unit))
        : Optional.empty();
  }
}
