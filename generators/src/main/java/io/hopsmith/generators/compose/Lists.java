package io.hopsmith.generators.compose;

import io.hopsmith.agents.facts.FactBase;
import io.hopsmith.generators.english.Lexicon;
import io.hopsmith.generators.english.ListingWriter;
import io.hopsmith.generators.question.Plan;
import io.hopsmith.generators.question.Variable;
import io.hopsmith.generators.question.Working;
import io.hopsmith.schemas.Fact;
import io.hopsmith.schemas.Value;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * Composes questions about all things that a page lists: which of the countries that border a
 * country is the greatest, how long their coasts are together, or how many of them have more than
 * so many people. The list must be whole: its label names all by nature, or whatever it lists lists
 * its owner too. Safe for several threads.
 */
final class Lists {
  private static final int LEAST_LISTED = 3;
  private static final int MOST_LISTED = 8;

  private final FactBase facts;
  private final Lexicon lexicon;
  private final ListingWriter writer;
  private final Clues clues;
  private final Drafting drafting;
  private final Soundness parts;
  private final ListWorkings workings;

  Lists(FactBase facts, Lexicon lexicon, Clues clues, Drafting drafting, WorkedAnswers answers) {
    this.facts = facts;
    this.lexicon = lexicon;
    this.clues = clues;
    this.drafting = drafting;
    writer = new ListingWriter(lexicon, facts);
    parts = Soundness.ofParts(facts);
    workings = new ListWorkings(clues, drafting, answers);
  }

  /** A plan about what the owner lists, if this try finds one. */
  Optional<Plan> plan(Variable owner, Space space, Wanted wanted, Random random) {
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
      Space space,
      Wanted wanted,
      Random random) {
    Optional<Working> working = workings.of(list, members, wanted, random);
    if (working.isEmpty()) {
      return Optional.empty();
    }
    Set<String> others = new TreeSet<>(space.things());
    others.removeAll(members);
    Wanted open = wanted.without(clue -> members.contains(clue.object()));
    return drafting
        .tree(
            owner,
            Optional.empty(),
            wanted.tree(0),
            1 + random.nextInt(2),
            space.over(others),
            random)
        .flatMap(tree -> drafting.specified(tree, open, random))
        .filter(parts::isSound)
        .map(draft -> new Plan(List.of(draft), working.get()))
        .filter(parts::allowsWorking);
  }
}
