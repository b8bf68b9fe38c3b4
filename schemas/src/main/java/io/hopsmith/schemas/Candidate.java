package io.hopsmith.schemas;

import java.util.List;
import java.util.Objects;

/**
 * A question as a generator hands it to verification, in the state it wants to ship.
 *
 * @param id {@link Ids#of} of question and answer, the id of the row that it becomes
 * @param generator {@code explore-evolve} or {@code self-play}
 * @param mode the generator's mode, e.g. {@code mixture, proposer A}, {@code seeded by two-makers,
 *     proposer B}; may be empty
 * @param language ISO 639-1 code of the question
 * @param seed id of the entity that the walk started from
 * @param side side of the split that the walk stayed on
 * @param themes themes that the question was grounded in
 * @param question text of the shipped round
 * @param answer the gold answer
 * @param answerType {@code entity}, {@code date}, {@code quantity} or {@code text}
 * @param aliases other spellings of the answer that count as right
 * @param query formal meaning of the shipped round; {@link Query#NONE} where a language model wrote
 *     the question
 * @param hops the chain of inferences, in order of resolution
 * @param rounds every round that was tried, in order
 * @param shippedRound {@link Round#n} of the shipped one
 */
public record Candidate(
    String id,
    String generator,
    String mode,
    String language,
    String seed,
    Side side,
    List<String> themes,
    String question,
    String answer,
    String answerType,
    List<String> aliases,
    Query query,
    List<Hop> hops,
    List<Round> rounds,
    int shippedRound) {

  public Candidate {
    Objects.requireNonNull(side, "side");
    themes = List.copyOf(themes);
    aliases = List.copyOf(aliases);
    hops = List.copyOf(hops);
    rounds = List.copyOf(rounds);
  }

  /** Whether the answer is an entity, by the query or, where there is none, by its type. */
  public boolean asksForThing() {
    return query.isFormal() ? query.asksForThing() : answerType.equals("entity");
  }

  /** What kind of reasoning the question asks for. */
  public Family family() {
    return query.isFormal() ? Family.of(query) : Family.ofHops(hops);
  }
}
