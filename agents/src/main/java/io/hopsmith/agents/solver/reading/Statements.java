package io.hopsmith.agents.solver.reading;

import io.hopsmith.agents.solver.reading.NounPhrase.Pointing;
import io.hopsmith.agents.solver.reading.Puzzle.Clue;
import io.hopsmith.agents.solver.reading.Puzzle.Relation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a text has said so far: its things with their class nouns, clues about one thing, relations
 * of two. Predicates and relative clauses are cut into these, and noun phrases in them bring up
 * further things or point back.
 */
final class Statements {
  private static final Pattern ALSO = Pattern.compile("(?:^|(?<=^(?:is|are|was|were) ))also ");

  private final Set<String> types = new LinkedHashSet<>();
  private final List<Clue> clues = new ArrayList<>();
  private final List<Relation> relations = new ArrayList<>();
  private final Things things = new Things();
  private int asked = -1;

  /** The things spoken of. */
  Things things() {
    return things;
  }

  /** Class nouns that the text brings up anywhere. */
  Set<String> types() {
    return types;
  }

  /** Index of the thing asked for; -1 until {@link #ask} says. */
  int asked() {
    return asked;
  }

  /** From here on "the river in question" means this thing. */
  void ask(int thing) {
    asked = thing;
  }

  /** One more thing; its index. */
  int introduce(String type) {
    int thing = things.introduce(type);
    types.add(things.type(thing));
    return thing;
  }

  /** Words that say something about a thing as they are. */
  void clue(int thing, String text) {
    clues.add(new Clue(thing, text));
  }

  /** Whether anything is said of a thing. */
  boolean tellOf(int thing) {
    return clues.stream().anyMatch(clue -> clue.thing() == thing)
        || relations.stream().anyMatch(r -> r.from() == thing || r.to() == thing);
  }

  /** All of it, with what is asked. */
  Puzzle puzzle(int wanted, String property, Optional<Puzzle.Working> working) {
    return new Puzzle(things.types(), clues, relations, wanted, property, working);
  }

  /** The thing that a phrase means; one that points back never means the thing spoken about. */
  int resolve(NounPhrase noun, int spokenAbout) {
    if (noun.pointing() == Pointing.ASKED && asked >= 0) {
      return asked;
    }
    if (noun.pointing() == Pointing.NEW) {
      return introduce(noun.type());
    }
    return (noun.ordinal() >= 0
            ? things.nth(noun.type(), noun.ordinal())
            : things.last(noun.type(), spokenAbout))
        .orElseGet(() -> introduce(noun.type()));
  }

  /** Everything said after a noun: verb phrases, or relative clauses. */
  void add(int thing, String text) {
    String rest = text.replaceFirst("^[,;]?\\s+", "");
    if (Clauses.isRelative(rest, types)) {
      relatives(thing, rest);
      return;
    }
    String modifier = NounPhrase.isModifier(rest) ? Clauses.beforeRelatives(rest, types) : rest;
    int before = things.size();
    for (String predicate : Clauses.predicates(modifier)) {
      predicate(thing, predicate);
    }
    int described = things.size() > before ? things.size() - 1 : thing;
    relatives(described, rest.substring(modifier.length()).strip());
  }

  /** Relative clauses after a noun; each belongs to the thing that the one before it was about. */
  private void relatives(int thing, String text) {
    int owner = thing;
    int newest = thing;
    for (Clauses.Relative clause : Clauses.relatives(text, types)) {
      owner = clause.ofNewest() ? newest : owner;
      int before = things.size();
      for (String predicate : Clauses.predicates(clause.text())) {
        predicate(owner, predicate);
      }
      newest = things.size() > before ? things.size() - 1 : owner;
    }
  }

  /** One predicate: a relation when it names another thing, else a clue. */
  private void predicate(int thing, String said) {
    String text = ALSO.matcher(said).replaceFirst("");
    Optional<NounPhrase> other = NounPhrase.within(text, types);
    int found = other.map(noun -> resolve(noun, thing)).orElse(thing);
    if (found == thing) {
      clues.add(new Clue(thing, text));
      return;
    }
    String after = text.substring(other.orElseThrow().end()).strip();
    boolean describes =
        after.isEmpty() || after.matches("^(?:,|with\\b).*") || Clauses.isRelative(after, types);
    String words = text.substring(0, other.get().start()) + (describes ? "" : " " + after);
    relations.add(new Relation(thing, found, words.strip().replaceAll("\\s+", " ")));
    if (describes && !after.isEmpty()) {
      add(found, after);
    }
  }
}
