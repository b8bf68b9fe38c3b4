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
 * @param second what the value is to be worked with, where the question asks for that
 */
public record Puzzle(
    List<String> things,
    List<Clue> clues,
    List<Relation> relations,
    int asked,
    String property,
    Optional<Second> second) {

  /**
   * A second value.
   *
   * @param kind what is worked out from both
   * @param thing index of the thing that has it
   * @param property which of its properties
   */
  public record Second(Operation.Kind kind, int thing, String property) {}

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
  public record Relation(int from, int to, String text) {}

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
      int other = relation.from() == thing ? relation.to() : relation.from();
      boolean mine = relation.from() == thing || relation.to() == thing;
      if (mine && !passed.contains(other)) {
        found.add(relation);
      }
    }
    return found;
  }
}
