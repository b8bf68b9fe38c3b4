package io.hopsmith.generators.compose;

import io.hopsmith.agents.facts.FactBase;
import io.hopsmith.generators.Made;
import io.hopsmith.generators.english.Lexicon;
import io.hopsmith.generators.english.QuestionWriter;
import io.hopsmith.generators.question.Draft;
import io.hopsmith.generators.question.Plan;
import io.hopsmith.generators.question.Variable;
import io.hopsmith.schemas.Fact;
import io.hopsmith.schemas.Side;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Composes an over-specified question over the entities of an information space: a tree of
 * variables joined by facts, each with exact clues, that has exactly one answer and in which no
 * edge is decoration; or what is worked out from two values of such trees ({@link Workings}).
 *
 * <p>Safe for several threads. Cost: at most {@value #TRIES} trees, each with some tens of formal
 * queries.
 */
public final class Composer {
  private static final int TRIES = 60;

  /** Of them with the seed as the thing asked about. */
  private static final int OF_SEED = 30;

  /** Share of the questions that are to work something out. */
  private static final double WORKED_OUT = 0.4;

  private final FactBase facts;
  private final Soundness soundness;
  private final Clues clues;
  private final Drafting drafting;
  private final Workings workings;

  public Composer(FactBase facts, Lexicon lexicon, QuestionWriter writer, Side side) {
    this.facts = facts;
    soundness = new Soundness(facts);
    clues = new Clues(facts, lexicon, side);
    drafting = new Drafting(facts, writer, soundness, clues, new Edges(facts, lexicon, clues));
    workings = new Workings(facts, clues, drafting);
  }

  /**
   * A sound plan over the space, or empty when none was found. The seed is tried as the thing asked
   * about before others of its group are, so that answers spread over the corpus instead of
   * gathering where many walks meet.
   *
   * @param seed id of the entity that the space was found around
   * @param space ids of entities that may become variables
   * @param made what need not be asked again
   */
  public Optional<Plan> compose(
      String seed, Set<String> space, Shape shape, Made made, Random random) {
    List<String> roots = space.stream().filter(made::mayAskAbout).sorted().toList();
    boolean worked = random.nextDouble() < WORKED_OUT;
    for (int i = 0; i < TRIES && !roots.isEmpty(); i++) {
      String root = i < OF_SEED ? seed : roots.get(random.nextInt(roots.size()));
      boolean ofTwo = worked && i < Workings.TRIES;
      Optional<Plan> plan =
          clues
              .variable(Variable.ROOT, root)
              .flatMap(
                  variable ->
                      ofTwo
                          ? workings.plan(variable, space, random)
                          : draft(variable, space, shape, random).map(Plan::of))
              .filter(sound -> shape.takes(sound) && !made.enough(sound, facts));
      if (plan.isPresent()) {
        made.begin(plan.get(), facts);
        return plan;
      }
    }
    return Optional.empty();
  }

  private Optional<Draft> draft(Variable root, Set<String> space, Shape shape, Random random) {
    int hops = shape.leastHops() + random.nextInt(shape.mostHops() - shape.leastHops() + 1);
    Optional<Fact> asked =
        hops > 2 && random.nextBoolean()
            ? drafting.askable(root, random).stream().filter(drafting::isHardToGuess).findFirst()
            : Optional.empty();
    int variables = asked.isPresent() ? hops - 1 : hops;
    return drafting
        .tree(root, asked, variables, space, random)
        .flatMap(tree -> drafting.specified(tree, random))
        .filter(soundness::isSound);
  }
}
