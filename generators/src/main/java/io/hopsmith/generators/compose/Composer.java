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
 * variables joined by facts, or one in which some meet again, each with exact clues, that has
 * exactly one answer and in which no edge is decoration; or what is worked out from values of such
 * trees ({@link Workings}, {@link Spans}, {@link Lists}). Which kind is tried first is drawn, so
 * that kinds which few pages allow get their share where they are possible.
 *
 * <p>Safe for several threads. Cost: at most {@value #TRIES} trees, each with some tens of formal
 * queries.
 */
public final class Composer {
  private static final int TRIES = 60;

  /** Of a plan with a given structure; half of them, as of others, with the seed asked about. */
  private static final int BUILDING_TRIES = 16;

  /** Of them for the kind that was drawn, before another one is. */
  private static final int OF_KIND = 10;

  /** One attempt in so many takes what there is enough of where nothing else is found. */
  private static final int GIVES_UP = 3;

  /** Share of its tries at something else before. */
  private static final double VARIED = 0.7;

  /** Variables of the smallest fork, and of the smallest ring. */
  private static final int FORKED = 3;

  private final FactBase facts;
  private final Soundness soundness;
  private final Clues clues;
  private final Drafting drafting;
  private final Workings workings;
  private final Spans spans;
  private final Lists lists;

  public Composer(FactBase facts, Lexicon lexicon, QuestionWriter writer, Side side) {
    this.facts = facts;
    soundness = new Soundness(facts);
    clues = new Clues(facts, lexicon, side);
    drafting = new Drafting(facts, lexicon, writer, soundness, clues);
    WorkedAnswers answers = new WorkedAnswers(side);
    workings = new Workings(facts, clues, drafting, answers);
    spans = new Spans(facts, clues, drafting, answers);
    lists = new Lists(facts, lexicon, clues, drafting, answers);
  }

  /** As below, for any question of the size. */
  public Optional<Plan> compose(
      String seed, Set<String> space, Shape shape, Made made, Random random) {
    return compose(seed, space, Wanted.any(shape), made, random);
  }

  /**
   * A sound plan over the space, or empty when none was found. The seed is tried as the thing asked
   * about before others of its group are, so that answers spread over the corpus instead of
   * gathering where many walks meet.
   *
   * @param seed id of the entity that the space was found around
   * @param space ids of entities that may become variables
   * @param like what the plan is to be like
   * @param made what need not be asked again
   */
  public Optional<Plan> compose(
      String seed, Set<String> space, Wanted like, Made made, Random random) {
    Wanted open = like.promising(made::promise);
    Wanted varied = open.avoiding(made.ample());
    boolean insists = random.nextInt(GIVES_UP) > 0;
    Space ground = new Space(space, made::promise);
    List<String> roots = space.stream().filter(made::mayAskAbout).sorted().toList();
    Kind kind = like.blueprint().map(Kind::of).orElseGet(() -> Kind.drawn(made, random));
    int tries = like.blueprint().isPresent() ? BUILDING_TRIES : TRIES;
    for (int i = 0; i < tries && !roots.isEmpty(); i++) {
      String root = i < tries / 2 ? seed : roots.get(random.nextInt(roots.size()));
      Wanted wanted = insists || i < tries * VARIED ? varied : open;
      if (i > 0 && i % OF_KIND == 0 && like.blueprint().isEmpty()) {
        kind = Kind.drawn(made, random);
      }
      if (i % OF_KIND == 0) {
        made.tried(kind.name());
      }
      Kind next = kind;
      Optional<Plan> plan =
          clues
              .variable(Variable.ROOT, root)
              .flatMap(variable -> plan(next, variable, ground, wanted, random))
              .filter(sound -> wanted.takes(sound, facts) && !made.enough(sound, facts));
      if (plan.isPresent()) {
        made.begin(plan.get(), next.name(), facts);
        return plan;
      }
    }
    return Optional.empty();
  }

  private Optional<Plan> plan(Kind kind, Variable root, Space space, Wanted wanted, Random random) {
    return switch (kind) {
      case CHAIN_TO_THING, CHAIN_TO_VALUE, FORK, CYCLE ->
          wanted
              .blueprint()
              .map(blueprint -> built(root, space, blueprint, wanted, random))
              .orElseGet(() -> tree(root, kind, space, wanted, random))
              .flatMap(grown -> drafting.specified(grown, wanted, random))
              .filter(soundness::isSound)
              .map(Plan::of);
      case DIFFERENCE -> workings.reckoned(root, space, wanted, random);
      case COMPARISON -> workings.comparison(root, space, wanted, random);
      case WITHIN -> spans.plan(root, space, wanted, random);
      case LIST -> lists.plan(root, space, wanted, random);
    };
  }

  private Optional<Draft> built(
      Variable root, Space space, Blueprint blueprint, Wanted wanted, Random random) {
    boolean thing = blueprint.asked() == Blueprint.Asked.THING;
    Optional<Fact> asked =
        thing
            ? Optional.empty()
            : drafting.askable(root, wanted, random).stream()
                .filter(fact -> blueprint.asked().takes(fact.value().kind()))
                .filter(drafting::isHardToGuess)
                .findFirst();
    return thing || asked.isPresent()
        ? drafting.tree(root, asked, blueprint.trees().get(0), space, random)
        : Optional.empty();
  }

  private Optional<Draft> tree(
      Variable root, Kind kind, Space space, Wanted wanted, Random random) {
    Shape shape = wanted.shape();
    int hops = shape.leastHops() + random.nextInt(shape.mostHops() - shape.leastHops() + 1);
    boolean value =
        kind == Kind.CHAIN_TO_VALUE || (kind != Kind.CHAIN_TO_THING && random.nextBoolean());
    Optional<Fact> asked =
        hops > 2 && value
            ? drafting.askable(root, wanted, random).stream()
                .filter(drafting::isHardToGuess)
                .findFirst()
            : Optional.empty();
    int variables = asked.isPresent() ? hops - 1 : hops;
    return switch (kind) {
      case FORK ->
          drafting.fork(
              root, asked, Math.max(FORKED, variables), space, random.nextBoolean(), random);
      case CYCLE -> drafting.rings().grown(root, asked, Math.max(FORKED, variables), space, random);
      default -> drafting.tree(root, asked, variables, space, random);
    };
  }
}
