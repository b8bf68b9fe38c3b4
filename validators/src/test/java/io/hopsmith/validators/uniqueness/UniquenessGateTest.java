package io.hopsmith.validators.uniqueness;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.agents.facts.QuerySolver;
import io.hopsmith.agents.solver.Attempt;
import io.hopsmith.schemas.Verdict;
import io.hopsmith.validators.gate.FixedFacts;
import io.hopsmith.validators.gate.GateInput;
import io.hopsmith.validators.gate.GateSettings;
import io.hopsmith.validators.gate.Samples;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class UniquenessGateTest {
  private static final Map<String, List<String>> NAMES =
      Map.of("e1", List.of("Liberty Bridge", "Szabadsag hid"), "e2", List.of("Tower Bridge"));

  private static Verdict check(GateInput input, Set<String> exact, Set<String> wide) {
    var facts = new FixedFacts(exact, wide, Set.of());
    return new UniquenessGate(
            facts,
            id -> NAMES.getOrDefault(id, List.of()),
            Optional.empty(),
            GateSettings.standard())
        .check(input);
  }

  @Test
  void passesTheOnlySolutionAndListsReTestedAnswers() {
    GateInput input = Samples.input(Samples.liberty());
    input.rollouts().guess("fixed", 1, Attempt.embedded("Tower Bridge", List.of()));
    input.rollouts().guess("fixed", 2, Attempt.embedded("", List.of()));

    Verdict verdict = check(input, Set.of("e1"), Set.of("e1"));

    assertThat(verdict.passed()).isTrue();
    assertThat(verdict.reason())
        .isEqualTo("exactly one solution; re-tested and no solution: Tower Bridge");
  }

  @Test
  void failsOnASecondSolutionStatedOrWithinTheMargin() {
    GateInput input = Samples.input(Samples.liberty());

    assertThat(check(input, Set.of("e1", "e2"), Set.of("e1", "e2")).reason())
        .isEqualTo("2 solutions as stated: Liberty Bridge; Tower Bridge");
    assertThat(check(input, Set.of("e1"), Set.of("e1", "e2")).reason())
        .isEqualTo("2 solutions with margin 0.1: Liberty Bridge; Tower Bridge");
  }

  @Test
  void failsWithoutASolutionOrWithAnotherThanGold() {
    GateInput input = Samples.input(Samples.liberty());

    assertThat(check(input, Set.of(), Set.of()).reason()).isEqualTo("0 solutions as stated: ");
    assertThat(check(input, Set.of("e2"), Set.of("e2")).reason())
        .isEqualTo("the only solution is Tower Bridge, not the gold answer");
  }

  @Test
  void failsWhenAnAnswerJudgedWrongIsAnotherNameOfTheSolution() {
    GateInput input = Samples.input(Samples.liberty());
    input.rollouts().guess("fixed", 1, Attempt.embedded("Szabadsag hid", List.of()));

    assertThat(check(input, Set.of("e1"), Set.of("e1")).reason())
        .isEqualTo("answers judged wrong are solutions: Szabadsag hid");
  }

  @Test
  void comparesValuesWhereAPropertyIsAskedFor() {
    var candidate =
        Samples.candidate(Samples.QUESTION, "333 m", "quantity", "total length", Samples.hops());

    assertThat(check(Samples.input(candidate), Set.of("333 m"), Set.of("333 m")).passed()).isTrue();
    assertThat(check(Samples.input(candidate), Set.of("334 m"), Set.of("334 m")).passed())
        .isFalse();
  }

  @Test
  void failsWhenASecondThingFitsOfWhichNoPageGivesTheProperty() {
    var candidate =
        Samples.candidate(Samples.QUESTION, "333 m", "quantity", "total length", Samples.hops());
    QuerySolver facts =
        (query, margin) ->
            query.property().isEmpty() ? new TreeSet<>(Set.of("e1", "e2")) : Set.of("333 m");

    Verdict verdict =
        new UniquenessGate(
                facts,
                id -> NAMES.getOrDefault(id, List.of()),
                Optional.empty(),
                GateSettings.standard())
            .check(Samples.input(candidate));

    assertThat(verdict.passed()).isFalse();
    assertThat(verdict.reason())
        .isEqualTo("2 things fit with margin 0.1: Liberty Bridge; Tower Bridge");
  }
}
