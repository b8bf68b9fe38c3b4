package io.hopsmith.generators.compose;

import io.hopsmith.agents.facts.FactBase;
import io.hopsmith.generators.english.Lexicon;
import io.hopsmith.generators.english.Phrase;
import io.hopsmith.generators.question.ClassNouns;
import io.hopsmith.generators.question.Draft;
import io.hopsmith.generators.question.Variable;
import io.hopsmith.schemas.Constraint;
import io.hopsmith.schemas.Constraint.Operator;
import io.hopsmith.schemas.Entity;
import io.hopsmith.schemas.Fact;
import io.hopsmith.schemas.Query;
import io.hopsmith.schemas.Value;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Blurs a name to its kind with one hint that people would give: of a place where it lies ("a city
 * that lies in Peru" for Lima), of anything else where it comes from, or the decade of a date of
 * its life ("an engineer who was born in the 1840s"). The hint need not mean one thing: like a
 * blurred number it narrows down what the clue is about.
 *
 * <p>Formally it is one clue of two facts ({@link Operator#HINT}), which every solver of queries
 * can judge; to search solvers it is one more thing to look for. Who is left out by a hint must be
 * left out by what pages say: another that the rest of the question fits names something whose
 * place or date is stated too, and is a different one. A hint that no reader of pages can check,
 * such as an initial letter, is not given.
 *
 * <p>Safe for several threads.
 */
final class Hints implements ClueEdit {
  /** Words that say where something is, or whence. */
  private static final Pattern WHERE = Pattern.compile("(?:lies|stands|is located) in|comes from");

  private static final double YEAR = 10_000;
  private static final double DECEMBER_31 = 1231;

  private final FactBase facts;
  private final Soundness soundness;
  private final Clues clues;
  private final Lexicon lexicon;

  Hints(FactBase facts, Soundness soundness, Clues clues, Lexicon lexicon) {
    this.facts = facts;
    this.soundness = soundness;
    this.clues = clues;
    this.lexicon = lexicon;
  }

  @Override
  public Optional<Changed> at(Constraint clue, Draft draft, List<Draft> others, Random random) {
    boolean named = clue.operator() == Operator.ENTITY && clues.isOfSide(clue.object());
    return named && !draft.clues(clue.subject()).stream().anyMatch(Constraint::isHint)
        ? clues
            .variable(clue.subject(), clue.object())
            .filter(kind -> isNew(kind.type(), draft, others))
            .flatMap(kind -> hinted(clue, draft, kind, others, random))
        : Optional.empty();
  }

  /**
   * Whether no other thing of the type is spoken of, with which the hinted one would be mixed up.
   */
  private boolean isNew(String type, Draft draft, List<Draft> others) {
    return Stream.concat(Stream.of(draft), others.stream())
        .flatMap(each -> Stream.concat(types(each), hintedTypes(each)))
        .noneMatch(type::equals);
  }

  private static Stream<String> types(Draft draft) {
    return draft.variables().stream().map(Variable::type);
  }

  private Stream<String> hintedTypes(Draft draft) {
    return draft.allClues().stream()
        .filter(Constraint::isHint)
        .flatMap(hint -> facts.fact(hint.factId()).stream())
        .flatMap(fact -> facts.entity(fact.value().entity()).stream())
        .flatMap(entity -> ClassNouns.of(entity, facts).stream());
  }

  private Optional<Changed> hinted(
      Constraint clue, Draft draft, Variable kind, List<Draft> others, Random random) {
    HiddenNames hidden = HiddenNames.of(facts, draft, others);
    HiddenNames blurred = HiddenNames.of(facts, draft, others);
    blurred.hide(kind.entityId());
    Variable subject = draft.variable(clue.subject());
    return hints(kind, random)
        .filter(of -> !isTold(of, blurred))
        .map(clue::hinting)
        .filter(hint -> clues.isOpen(hint, subject, draft.without(clue), hidden))
        .filter(hint -> soundness.tells(hint, subject))
        .filter(hint -> isSound(draft.replacing(clue, hint), hint))
        .filter(hint -> isStatedOfOthers(draft.without(clue), subject, hint))
        .map(hint -> changed(clue, hint, kind, draft))
        .findFirst();
  }

  private Changed changed(Constraint clue, Constraint hint, Variable kind, Draft draft) {
    String name = facts.entity(clue.object()).map(Entity::name).orElseThrow();
    String said = Removal.describe(hint.hint(), facts);
    return new Changed(
        draft.replacing(clue, hint), "blur: %s -> %s, %s".formatted(name, kind.type(), said));
  }

  private boolean isTold(Constraint of, HiddenNames hidden) {
    return facts.fact(of.factId()).filter(fact -> hidden.areToldBy(fact.value())).isPresent();
  }

  private boolean isSound(Draft blurred, Constraint hint) {
    return soundness.isSound(blurred) && !soundness.isIdle(hint, blurred);
  }

  /** What can be hinted of a thing, where it is first. */
  private Stream<Constraint> hints(Variable kind, Random random) {
    List<Constraint> said = clues.on(kind, random).stream().filter(this::isOnlyValue).toList();
    Stream<Constraint> where = said.stream().filter(clue -> saysWhere(clue, kind));
    Stream<Constraint> when = said.stream().flatMap(clue -> decade(clue).stream());
    return Stream.concat(where, when);
  }

  private boolean saysWhere(Constraint clue, Variable kind) {
    Phrase phrase = lexicon.phrase(clue.predicate(), kind.sort(), Value.Kind.ENTITY);
    return clue.operator() == Operator.ENTITY && WHERE.matcher(phrase.words()).matches();
  }

  private static Optional<Constraint> decade(Constraint clue) {
    if (!clue.unit().equals(Constraint.DATE) || clue.low() <= 0) {
      return Optional.empty();
    }
    double first = Math.floor(clue.low() / YEAR / 10) * 10;
    return Optional.of(clue.within(first * YEAR, (first + 9) * YEAR + DECEMBER_31));
  }

  private boolean isOnlyValue(Constraint clue) {
    return facts.fact(clue.factId()).stream()
            .flatMap(fact -> facts.about(fact.subject()).stream())
            .filter(fact -> fact.property().equals(clue.predicate()))
            .map(fact -> FactBase.answerKey(fact.value()))
            .distinct()
            .count()
        == 1;
  }

  /**
   * Whether pages say of all others that the question fits without the hint, and that have such a
   * relation at all, that theirs is of another place or time.
   */
  private boolean isStatedOfOthers(Draft without, Variable subject, Constraint hint) {
    return facts.answers(new Query(without.constraints(), subject.name(), ""), 0).stream()
        .filter(other -> !other.equals(subject.entityId()))
        .flatMap(other -> facts.about(other).stream())
        .filter(fact -> fact.property().equals(hint.predicate()))
        .allMatch(fact -> isElsewhere(fact.value(), hint.hint()));
  }

  private boolean isElsewhere(Value named, Constraint of) {
    List<Fact> stated =
        facts.about(named.entity()).stream()
            .filter(fact -> fact.property().equals(of.predicate()))
            .toList();
    return !stated.isEmpty() && stated.stream().allMatch(fact -> differs(fact.value(), of));
  }

  /** Whether a value shuts out what is hinted: a date, or another place of the same kind. */
  private boolean differs(Value value, Constraint of) {
    if (of.operator() == Operator.RANGE) {
      return value.kind() == Value.Kind.DATE;
    }
    List<String> kinds = facts.entity(of.object()).map(Entity::types).orElse(List.of());
    return !value.entity().equals(of.object())
        && facts.entity(value.entity()).stream()
            .flatMap(other -> other.types().stream())
            .anyMatch(kinds::contains);
  }
}
