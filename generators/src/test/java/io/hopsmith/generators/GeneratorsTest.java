package io.hopsmith.generators;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.agents.facts.FactBase;
import io.hopsmith.generators.QuestionGenerator.Generated;
import io.hopsmith.generators.english.QuestionLint;
import io.hopsmith.generators.exploreevolve.ExploreEvolve;
import io.hopsmith.generators.selfplay.SelfPlay;
import io.hopsmith.schemas.Candidate;
import io.hopsmith.schemas.Entity;
import io.hopsmith.schemas.Hop;
import io.hopsmith.schemas.Page;
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
      Generated made = generator.attempt(seed, 0);
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
      assertThat(hops).hasSizeBetween(2, 4);
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
  void makesTheSameFromTheSameSeed(QuestionGenerator generator) {
    Entity seed = SmallWorld.entity(FACTS, "Avaria");
    assertThat(generator.attempt(seed, 3)).isEqualTo(generator.attempt(seed, 3));
  }

  private static List<Candidate> candidates(QuestionGenerator generator) {
    return FACTS.entities().stream()
        .flatMap(seed -> generator.attempt(seed, 1).candidates().stream())
        .toList();
  }
}
