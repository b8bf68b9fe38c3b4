package io.hopsmith.generators.selfplay;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.agents.facts.FactBase;
import io.hopsmith.generators.PlayRecipe;
import io.hopsmith.generators.QuestionGenerator.Generated;
import io.hopsmith.generators.Recipe;
import io.hopsmith.generators.SmallWorld;
import io.hopsmith.generators.Workshop;
import io.hopsmith.generators.question.PageStamps;
import io.hopsmith.generators.question.PageStamps.Stamp;
import io.hopsmith.schemas.Candidate;
import io.hopsmith.schemas.Family;
import io.hopsmith.schemas.Rejection;
import io.hopsmith.schemas.Rejection.Reason;
import io.hopsmith.schemas.Round;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SelfPlayTest {
  private static final FactBase FACTS = SmallWorld.facts();
  private static final int ATTEMPTS = 12;

  private static PlayRecipe recipe(double seeded, List<String> scaffolds, String cutOff) {
    return new PlayRecipe(2, 3, List.of(), seeded, scaffolds, cutOff);
  }

  private static List<Generated> play(PlayRecipe recipe, String... recentNames) {
    Workshop plain = SmallWorld.workshop(FACTS);
    List<Stamp> stamps =
        SmallWorld.pages().stream()
            .map(
                page -> {
                  boolean recent = Set.of(recentNames).contains(page.title());
                  return new Stamp(
                      page.id(),
                      page.url(),
                      page.sha256(),
                      page.fetchedAt(),
                      recent ? "2025-02" : "2024-12-31");
                })
            .toList();
    SelfPlay generator =
        new SelfPlay(
            Workshop.over(
                FACTS,
                new PageStamps(stamps),
                plain.tools(),
                plain.gates(),
                plain.shape(),
                new Recipe(5, recipe, 7)));
    return FACTS.entities().stream()
        .flatMap(
            seed ->
                IntStream.range(0, ATTEMPTS)
                    .mapToObj(n -> generator.attempt(seed, n, SmallWorld.nothingMade())))
        .toList();
  }

  private static List<Candidate> candidates(List<Generated> made) {
    return made.stream().flatMap(each -> each.candidates().stream()).toList();
  }

  private static Set<Reason> reasons(List<Generated> made) {
    return made.stream()
        .flatMap(each -> each.rejections().stream())
        .map(Rejection::reason)
        .collect(Collectors.toSet());
  }

  @Test
  void mixesThemesAndSaysWhichTheQuestionChains() {
    List<Candidate> mixed = candidates(play(recipe(0, List.of(), "")));

    assertThat(mixed).hasSizeGreaterThan(5);
    assertThat(mixed).allMatch(each -> each.mode().matches("mixture, proposer [AB]"));
    assertThat(mixed).allMatch(each -> each.themes().size() >= 2);
  }

  @Test
  void buildsOnTheScaffoldThatTheModeNames() {
    List<Candidate> all = candidates(play(recipe(1, List.of(), "")));
    List<Candidate> seeded =
        all.stream().filter(each -> each.mode().startsWith("seeded ")).toList();

    assertThat(all)
        .allMatch(each -> each.mode().matches("(?:seeded by \\S+|mixture), proposer [AB]"));
    assertThat(seeded).hasSizeGreaterThan(5).hasSizeGreaterThan(all.size() / 2);
    for (Candidate candidate : seeded) {
      Scaffold scaffold = named(candidate.mode().split("[ ,]+")[2]);
      Round first = candidate.rounds().get(0);
      assertThat(Family.of(first.query()))
          .as(candidate.mode())
          .isEqualTo(scaffold.blueprint().family());
      long edges = first.query().constraints().stream().filter(each -> each.isEdge()).count();
      assertThat(edges)
          .as(candidate.mode())
          .isEqualTo(scaffold.blueprint().trees().stream().mapToInt(t -> t.joins().size()).sum());
    }
  }

  private static Scaffold named(String name) {
    return Scaffolds.parse(Lines.of("scaffolds.txt")).stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void restsEveryQuestionOnARecentPage() {
    List<Generated> made = play(recipe(0.5, List.of(), "2025-01"), "Sorne", "Nesby", "Ulver");

    assertThat(candidates(made)).isNotEmpty();
    assertThat(candidates(made))
        .allMatch(
            each ->
                each.hops().stream().anyMatch(hop -> hop.url().matches(".*/(Sorne|Nesby|Ulver)")));
    assertThat(reasons(made)).contains(Reason.NOT_RECENT);
  }

  @Test
  void refusesEverythingWhereNoPageIsRecent() {
    List<Generated> made = play(recipe(0.5, List.of(), "2025-03"), "Sorne", "Nesby", "Ulver");

    assertThat(candidates(made)).isEmpty();
    assertThat(reasons(made)).contains(Reason.NOT_RECENT);
  }

  @Test
  void saysWhichObfuscationsWereDone() {
    List<String> edits =
        candidates(play(recipe(0.5, List.of(), ""))).stream()
            .flatMap(each -> each.rounds().stream().skip(1))
            .map(Round::edit)
            .toList();

    assertThat(edits).hasSizeGreaterThan(5);
    assertThat(edits)
        .allMatch(
            edit -> edit.matches("(?:(?:^|; )(?:remove|date|number|entity|connector): [^;]+)+"));
  }
}
