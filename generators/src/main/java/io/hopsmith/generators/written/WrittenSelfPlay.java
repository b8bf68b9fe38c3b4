package io.hopsmith.generators.written;

import com.fasterxml.jackson.databind.JsonNode;
import io.hopsmith.agents.agent.JsonAuthor;
import io.hopsmith.agents.agent.JsonAuthor.Read;
import io.hopsmith.agents.agent.JsonAuthor.Written;
import io.hopsmith.agents.agent.ToolAgent;
import io.hopsmith.agents.agent.ToolAgent.Exploration;
import io.hopsmith.agents.prompt.Untrusted;
import io.hopsmith.agents.tools.Tools;
import io.hopsmith.generators.Made;
import io.hopsmith.generators.Outcomes;
import io.hopsmith.generators.QuestionGenerator;
import io.hopsmith.generators.Rounds.State;
import io.hopsmith.generators.selfplay.PlaySamples;
import io.hopsmith.schemas.Entity;
import io.hopsmith.schemas.Ids;
import io.hopsmith.schemas.Rejection.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Two models take turns as proposer: one searches for facts on 5 to 7 themes and chains part of
 * them into a question, freely (a mixture of themes) or on the scaffold of a seed question; a third
 * model, without search, obfuscates it, at falling strength until it passes. The gates ask the
 * solvers and the closed-book model, so a question is kept only if the solvers agree with the gold
 * answer and the model without tools fails.
 *
 * <p>Source: DuetQA, arXiv 2509.24107, section on self-play data. Cost: one exploration, one or two
 * calls to compose, and at most four runs of the gates an attempt with one or two calls before
 * each.
 */
public final class WrittenSelfPlay implements QuestionGenerator {
  private static final int FULL_STRENGTH = 3;
  private static final Set<String> KINDS = Set.of("date", "number", "entity", "connector");

  /** A model in both parts of a proposer. */
  public record Proposer(String letter, ToolAgent explorer, JsonAuthor composer) {}

  private final Desk desk;
  private final PlaySamples samples;
  private final List<Proposer> proposers;
  private final JsonAuthor obfuscator;
  private final Prompts prompts;

  /**
   * The recipe.
   *
   * @param samples themes and scaffolds
   * @param proposers who take turns
   */
  public WrittenSelfPlay(
      Desk desk, PlaySamples samples, List<Proposer> proposers, JsonAuthor obfuscator) {
    this.desk = desk;
    this.samples = samples;
    this.proposers = List.copyOf(proposers);
    this.obfuscator = obfuscator;
    this.prompts = new Prompts(desk.language());
  }

  /** Hashes of its prompts in a language. */
  public static List<String> promptHashes(String language) {
    Prompts prompts = new Prompts(language);
    List<String> hashes =
        new ArrayList<>(
            prompts.hashes(
                Prompts.QUESTION,
                "propose",
                "propose-subject",
                "recency",
                "compose",
                "mixture",
                "seeded",
                "recent"));
    hashes.addAll(prompts.hashes(Prompts.OBFUSCATED, "obfuscate"));
    return hashes;
  }

  @Override
  public String name() {
    return "self-play";
  }

  @Override
  public Generated attempt(Entity seed, int n, Made made) {
    Outcomes outcomes = new Outcomes(name());
    String key = Ids.of(name(), seed.id(), Integer.toString(n));
    Random random = Outcomes.random(desk.recipe().randomSeed(), key);
    List<String> themes = Subjects.themes(samples.themes(seed, random));
    Proposer proposer = proposers.get(random.nextInt(proposers.size()));
    Optional<PlaySamples.Structure> scaffold = samples.scaffold(random);
    Tools tools = desk.toolsOf().apply(seed.side());
    Exploration walk = explore(proposer, seed, themes, tools, n);
    String mode = scaffold.map(each -> "seeded by " + each.name()).orElse("mixture");
    WrittenAttempt attempt =
        new WrittenAttempt(desk, name(), mode + ", proposer " + proposer.letter(), seed, themes);
    attempt.keep("proposer", proposer.explorer().name(), walk.attempt());
    List<String> recent =
        walk.opened().stream().filter(url -> samples.isRecent(Set.of(url))).toList();
    String more = more(scaffold, themes) + recent(recent);
    attempt.run(
        key,
        made,
        outcomes,
        () -> {
          if (!attempt.hasRead(walk)) {
            return;
          }
          if (recent.isEmpty()) {
            attempt.setAside(Reason.NOT_RECENT, samples.notRecent());
          } else {
            Evidence evidence = Evidence.of(walk, tools);
            play(attempt, compose(attempt, proposer, more, evidence, n), evidence, n);
          }
        });
    return outcomes.generated();
  }

  private Exploration explore(
      Proposer proposer, Entity seed, List<String> themes, Tools tools, int n) {
    String subject =
        Subjects.ofWalk(prompts, seed, desk.urlOf(seed), n)
            + "\n\n"
            + prompts
                .of("propose-subject")
                .render(Map.of("themes", String.join("\n", themes), "recency", recency()));
    return proposer
        .explorer()
        .explore(prompts.of("propose"), subject, tools, List.of(desk.urlOf(seed)), n);
  }

  /** What the explorer is told of the cut-off; nothing where there is none. */
  private String recency() {
    String date = samples.recency();
    return date.isEmpty() ? "" : prompts.of("recency").render(Map.of("date", date));
  }

  /** What the composer is told of it, who is not shown when a page was written. */
  private String recent(List<String> pages) {
    String date = samples.recency();
    return date.isEmpty()
        ? ""
        : "\n\n"
            + prompts
                .of("recent")
                .render(
                    Map.of(
                        "date",
                        date,
                        "pages",
                        Untrusted.block("recent pages", String.join("\n", pages))));
  }

  /** What the composer is told beside what it is always told. */
  private String more(Optional<PlaySamples.Structure> scaffold, List<String> themes) {
    return scaffold
        .map(each -> prompts.of("seeded").render(Map.of("pattern", each.pattern())))
        .orElseGet(() -> prompts.of("mixture").render(Map.of("themes", String.join("; ", themes))));
  }

  private WrittenQuestion compose(
      WrittenAttempt attempt, Proposer proposer, String more, Evidence evidence, int n) {
    JsonAuthor composer = proposer.composer();
    Written<WrittenQuestion> composed =
        composer.write(
            prompts.compose(desk.shape(), more),
            evidence::shown,
            Prompts.QUESTION,
            n,
            new QuestionReader(evidence, desk.shape())::question);
    attempt.keep("proposer", composer.name(), composed.raw(), composed.usage());
    return composed.value();
  }

  /** Obfuscates the question, less from try to try, until it passes. */
  private void play(WrittenAttempt attempt, WrittenQuestion composed, Evidence evidence, int n) {
    if (!samples.isRecent(composed.urls())) {
      attempt.setAside(Reason.NOT_RECENT, samples.notRecent());
      return;
    }
    QuestionReader reader = new QuestionReader(evidence, desk.shape());
    if (attempt.judge(composed, "initial") == State.TOO_HARD) {
      return;
    }
    for (int strength = FULL_STRENGTH; strength > 0; strength--) {
      Written<WrittenEdit> edit = obfuscate(composed, reader, strength, n);
      attempt.keep("obfuscator", obfuscator.name(), edit.raw(), edit.usage());
      if (attempt.judge(edit.value().question(), edit.value().description()) == State.PASSED) {
        return;
      }
    }
  }

  private Written<WrittenEdit> obfuscate(
      WrittenQuestion question, QuestionReader reader, int strength, int n) {
    return obfuscator.write(
        prompts.of("obfuscate").render(Map.of("most", Integer.toString(strength))),
        Subjects.of(question),
        Prompts.OBFUSCATED,
        n,
        reply -> read(reply, question, reader, strength));
  }

  private static Read<WrittenEdit> read(
      JsonNode reply, WrittenQuestion before, QuestionReader reader, int strength) {
    List<String> edits = new ArrayList<>();
    for (JsonNode edit : Fields.any(reply, "edits", "changes")) {
      String kind = Fields.text(edit, "kind", "type").toLowerCase(Locale.ROOT);
      if (!KINDS.contains(kind)) {
        return Read.faulty(
            "an edit's kind is '%s'; allowed: date, number, entity, connector".formatted(kind));
      }
      edits.add(
          "%s: %s -> %s".formatted(kind, edit.path("from").asText(), edit.path("to").asText()));
    }
    if (edits.isEmpty() || edits.size() > strength) {
      return Read.faulty("it makes %d edits; wanted: 1 to %d".formatted(edits.size(), strength));
    }
    Read<WrittenQuestion> edited = reader.edited(reply, before);
    return edited
        .value()
        .map(question -> Read.of(new WrittenEdit(String.join("; ", edits), question)))
        .orElseGet(() -> Read.faulty(edited.fault()));
  }
}
