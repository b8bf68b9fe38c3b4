package io.hopsmith.generators.written;

import io.hopsmith.agents.prompt.Untrusted;
import io.hopsmith.schemas.Entity;
import io.hopsmith.schemas.Round;
import io.hopsmith.schemas.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What models are told to work on. Pure. */
final class Subjects {
  private static final int LONGEST_THEME = 80;

  private Subjects() {}

  /** Where a walk begins; a later walk is told to go elsewhere. */
  static String ofWalk(Prompts prompts, Entity seed, String url, int n) {
    return prompts
        .of("explore-subject")
        .render(
            Map.of(
                "seed",
                Untrusted.block(url, seed.name()),
                "url",
                url,
                "walk",
                Integer.toString(n + 1)));
  }

  /** Themes as prompts may hold them: some are named after what pages say. */
  static List<String> themes(List<String> sampled) {
    return sampled.stream()
        .filter(theme -> !Untrusted.isInstruction(theme) && theme.length() <= LONGEST_THEME)
        .map(theme -> Untrusted.clean(theme).replace('\n', ' '))
        .toList();
  }

  /** A question with its answer and hops. */
  static String of(WrittenQuestion question) {
    StringBuilder text = new StringBuilder();
    text.append("Question: ").append(question.question());
    text.append("\nAnswer: ").append(question.answer()).append("\nHops:");
    for (int i = 0; i < question.hops().size(); i++) {
      WrittenHop hop = question.hops().get(i);
      text.append(
          "\n%d. %s -> %s\n   %s\n   %s"
              .formatted(
                  i + 1, hop.question(), hop.answer(), hop.url(), Untrusted.clean(hop.quote())));
    }
    return text.toString();
  }

  /** What the gates said of the rounds so far. */
  static String rounds(List<Round> rounds) {
    return rounds.stream()
        .map(
            round ->
                "Round %d (%s): %s%n   %s"
                    .formatted(round.n(), round.edit(), round.question(), said(round)))
        .collect(Collectors.joining("\n"));
  }

  private static String said(Round round) {
    String refusals =
        round.verdicts().stream()
            .filter(verdict -> !verdict.passed())
            .map(Subjects::said)
            .collect(Collectors.joining("; "));
    String calls =
        round.trials().stream()
            .map(trial -> "%d calls".formatted(trial.calls()))
            .collect(Collectors.joining(", "));
    return refusals.isEmpty() ? "passed; solvers took " + calls : "refused: " + refusals;
  }

  private static String said(Verdict verdict) {
    return verdict.gate().name().toLowerCase(Locale.ROOT).replace('_', ' ')
        + ": "
        + Untrusted.clean(verdict.reason());
  }
}
