package io.hopsmith.generators;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.agents.facts.FactBase;
import io.hopsmith.generators.QuestionGenerator.Generated;
import io.hopsmith.generators.english.QuestionLint;
import io.hopsmith.generators.exploreevolve.ExploreEvolve;
import io.hopsmith.generators.selfplay.SelfPlay;
import io.hopsmith.schemas.Candidate;
import io.hopsmith.schemas.Constraint;
import io.hopsmith.schemas.Entity;
import io.hopsmith.schemas.Hop;
import io.hopsmith.schemas.Operation;
import io.hopsmith.schemas.Page;
import io.hopsmith.schemas.Round;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GeneratorsTest {
  private static final FactBase FACTS = SmallWorld.facts();

  static Stream<QuestionGenerator> generators() {
    Workshop workshop = SmallWorld.workshop(FACTS);
    return Stream.of(new ExploreEvolve(workshop), new SelfPlay(workshop));
  }

  @ParameterizedTest
  @MethodSource("generators")
  void endsEveryAttemptInOneCandidateOrOneRejection(QuestionGenerator generator) {
    for (Entity seed : FACTS.entities()) {
      Generated made = generator.attempt(seed, 0, SmallWorld.nothingMade());
      assertThat(made.candidates().size() + made.rejections().size()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @MethodSource("generators")
  void quotesEveryHopVerbatimFromItsPageAndEndsAtTheAnswer(QuestionGenerator generator) {
    Map<String, Page> pages =
        SmallWorld.pages().stream().collect(Collectors.toMap(Page::url, Function.identity()));
    List<Candidate> candidates = candidates(generator);
    assertThat(candidates).hasSizeGreaterThan(10);
    for (Candidate candidate : candidates) {
      List<Hop> hops = candidate.hops();
      boolean worked = candidate.query().operation().kind() != Operation.Kind.NONE;
      assertThat(hops).hasSizeBetween(2, worked ? 8 : 4);
      assertThat(hops.get(hops.size() - 1).answer()).isEqualTo(candidate.answer());
      for (Hop hop : hops) {
        assertThat(pages.get(hop.url()).text()).contains(hop.quote());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("generators")
  void writesRoundsThatReadWellAndKeepTheAnswerOut(QuestionGenerator generator) {
    for (Candidate candidate : candidates(generator)) {
      candidate
          .rounds()
          .forEach(
              round -> {
                assertThat(QuestionLint.problems(round.question())).isEmpty();
                assertThat(round.question()).doesNotContain(" " + candidate.answer() + " ");
              });
    }
  }

  @ParameterizedTest
  @MethodSource("generators")
  void shipsNoQuestionWithAClueThatCouldGo(QuestionGenerator generator) {
    for (Candidate candidate : candidates(generator)) {
      Round initial = candidate.rounds().get(0);
      boolean shorter =
          candidate.rounds().stream()
              .anyMatch(
                  round ->
                      round.edit().startsWith("remove")
                          && round.query().constraints().size()
                              < initial.query().constraints().size());
      assertThat(candidate.shippedRound() > 0 || !shorter).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("generators")
  void makesTheSameFromTheSameSeed(QuestionGenerator generator) {
    Entity seed = SmallWorld.entity(FACTS, "Avaria");
    assertThat(generator.attempt(seed, 3, SmallWorld.nothingMade()))
        .isEqualTo(generator.attempt(seed, 3, SmallWorld.nothingMade()));
  }

  @ParameterizedTest
  @MethodSource("generators")
  void asksOnceForAnAnswerFromTheSamePages(QuestionGenerator generator) {
    Made made = SmallWorld.nothingMade();
    List<Candidate> fresh =
        attempts().flatMap(n -> candidates(generator, n, made).stream()).toList();
    List<Candidate> heedless =
        attempts()
            .flatMap(n -> candidates(generator, n, SmallWorld.nothingMade()).stream())
            .toList();
    assertThat(answersWithPages(fresh)).doesNotHaveDuplicates();
    assertThat(answersWithPages(heedless).stream().distinct().count()).isLessThan(heedless.size());
  }

  private static Stream<Integer> attempts() {
    return Stream.iterate(0, n -> n + 1).limit(4);
  }

  private static List<List<Object>> answersWithPages(List<Candidate> candidates) {
    return candidates.stream()
        .map(
            candidate ->
                List.<Object>of(
                    candidate.answer(),
                    Stream.concat(
                            candidate.hops().stream().map(Hop::url),
                            candidate.query().constraints().stream().map(Constraint::url))
                        .filter(url -> !url.isEmpty())
                        .collect(Collectors.toSet())))
        .toList();
  }

  private static List<Candidate> candidates(QuestionGenerator generator) {
    return attempts()
        .flatMap(n -> candidates(generator, n, SmallWorld.nothingMade()).stream())
        .toList();
  }

  private static List<Candidate> candidates(QuestionGenerator generator, int n, Made made) {
    return FACTS.entities().stream()
        .flatMap(seed -> generator.attempt(seed, n, made).candidates().stream())
        .toList();
  }
}
