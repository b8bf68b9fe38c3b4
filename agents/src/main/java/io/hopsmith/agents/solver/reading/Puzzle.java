package io.hopsmith.agents.solver.reading;

import io.hopsmith.schemas.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a question says, read from its text alone.
 *
 * @param things the things it speaks of, in order of first mention
 * @param clues what it says of single things
 * @param relations what it says of pairs of things
 * @param asked index of the thing that is asked for or about
 * @param property what is asked about it; empty when the thing itself is asked for
 * @param working what is to be worked out, where the question asks for that
 */
public record Puzzle(
    List<String> things,
    List<Clue> clues,
    List<Relation> relations,
    int asked,
    String property,
    Optional<Working> working) {

  /**
   * What is worked out from several values.
   *
   * @param kind how
   * @param rank which one is meant in the order of {@code kind}, from 1
   * @param others values beside that of the asked thing
   * @param listed whose values are taken, where the asked thing lists others; else empty
   */
  public record Working(
      Operation.Kind kind, int rank, List<Value> others, Optional<Listed> listed) {
    public Working {
      others = List.copyOf(others);
    }
  }

  /**
   * A value.
   *
   * @param thing index of the thing that has it
   * @param property which of its properties
   */
  public record Value(int thing, String property) {}

  /**
   * All things that a page lists.
   *
   * @param things what they are called together, e.g. {@code countries}
   * @param words how they are related to what lists them, e.g. {@code border}
   * @param property which property of each is taken; empty where they are only counted
   * @param only which of them are meant; empty where all are
   */
  public record Listed(String things, String words, String property, Optional<Only> only) {}

  /**
   * A bound that things must lie beyond.
   *
   * @param property which property of each is compared
   * @param above whether greater or later ones are meant
   * @param bound an amount with its unit, or a year
   */
  public record Only(String property, boolean above, String bound) {}

  /**
   * A statement about one thing.
   *
   * @param thing index of the thing
   * @param text the words, e.g. {@code has a length of between 300 and 400 km}
   */
  public record Clue(int thing, String text) {}

  /**
   * A statement that joins two things.
   *
   * @param from index of the thing that the sentence is about
   * @param to index of the other
   * @param text the words between them, e.g. {@code lies on}
   */
  public record Relation(int from, int to, String text) {
    /** The thing at the other end. */
    public int other(int thing) {
      return from == thing ? to : from;
    }
  }

  public Puzzle {
    things = List.copyOf(things);
    clues = List.copyOf(clues);
    relations = List.copyOf(relations);
  }

  /** Class noun of a thing. */
  public String type(int thing) {
    return things.get(thing);
  }

  /** Texts of the clues about a thing. */
  public List<String> cluesOf(int thing) {
    return clues.stream().filter(clue -> clue.thing() == thing).map(Clue::text).toList();
  }

  /** Relations of a thing, but for those with things already passed. */
  public List<Relation> relationsOf(int thing, List<Integer> passed) {
    List<Relation> found = new ArrayList<>();
    for (Relation relation : relations) {
      int other = relation.other(thing);
      boolean mine = relation.from() == thing || relation.to() == thing;
      if (mine && !passed.contains(other)) {
        found.add(relation);
      }
    }
    return found;
  }
}
