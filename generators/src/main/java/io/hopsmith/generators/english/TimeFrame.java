package io.hopsmith.generators.english;

import io.hopsmith.agents.facts.FactBase;
import io.hopsmith.generators.question.GoldAnswer;
import io.hopsmith.generators.question.Plan;
import io.hopsmith.generators.question.Taken;
import io.hopsmith.schemas.Constraint;
import io.hopsmith.schemas.Fact;
import io.hopsmith.schemas.Value;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Says of which years a question's figures and other passing facts are, where its pages date them:
 * an unemployment rate without a year means another country next year.
 */
final class TimeFrame {
  private static final List<String> FIGURES =
      List.of(
          "Figures are for %s.",
          "All figures are for %s.", "Figures date from %s.", "The figures are those of %s.");
  private static final List<String> FACTS =
      List.of(
          "The facts are those of %s.", "These facts date from %s.", "Take the facts as of %s.");
  private static final List<String> BOTH =
      List.of(
          "Facts and figures are those of %s.",
          "Facts and figures date from %s.", "Take facts and figures as of %s.");

  private final FactBase facts;

  TimeFrame(FactBase facts) {
    this.facts = facts;
  }

  /** The sentence; empty where nothing that the question rests on is dated by its page. */
  Optional<String> of(Plan plan, Random random) {
    List<Fact> dated = stated(plan).filter(TimeFrame::passes).toList();
    if (dated.isEmpty()) {
      return Optional.empty();
    }
    boolean figures = dated.stream().anyMatch(TimeFrame::isFigure);
    List<String> ways =
        !figures ? FACTS : dated.stream().allMatch(TimeFrame::isFigure) ? FIGURES : BOTH;
    return Optional.of(ways.get(random.nextInt(ways.size())).formatted(years(dated)));
  }

  private Stream<Fact> stated(Plan plan) {
    Stream<Fact> clues =
        plan.merged().constraints().stream()
            .map(Constraint::factId)
            .flatMap(id -> facts.fact(id).stream());
    Stream<Fact> listed =
        plan.working().isOverList() ? Taken.entries(plan, facts).stream() : Stream.empty();
    Stream<Fact> deciding = Taken.deciding(plan, facts).stream().map(Taken::evidence);
    return Stream.of(clues, listed, deciding, asked(plan)).flatMap(each -> each);
  }

  private Stream<Fact> asked(Plan plan) {
    if (!plan.working().isNone()) {
      return Taken.of(plan, facts).stream().map(Taken::evidence);
    }
    return plan.first().property().isEmpty()
        ? Stream.empty()
        : Stream.of(GoldAnswer.evidence(plan.first(), facts));
  }

  /** Whether the fact has a date at which it held; what happened on a date stays so. */
  private static boolean passes(Fact fact) {
    return fact.asOf().length() >= 4 && fact.value().kind() != Value.Kind.DATE;
  }

  private static boolean isFigure(Fact fact) {
    return fact.value().kind() == Value.Kind.QUANTITY;
  }

  private static String years(List<Fact> dated) {
    List<String> years = dated.stream().map(fact -> fact.asOf().substring(0, 4)).sorted().toList();
    String first = years.get(0);
    String last = years.get(years.size() - 1);
    return first.equals(last) ? first : first + " to " + last;
  }
}
