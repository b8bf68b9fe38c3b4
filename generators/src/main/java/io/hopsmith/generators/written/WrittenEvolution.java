package io.hopsmith.generators.written;

import com.fasterxml.jackson.databind.JsonNode;
import io.hopsmith.agents.agent.JsonAuthor.Read;
import io.hopsmith.agents.agent.ToolAgent;
import io.hopsmith.agents.agent.ToolAgent.Report;
import io.hopsmith.generators.Rounds.State;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The rounds of one question, long to short: a model that is given the whole exploration, the
 * question, its answer and what the gates said removes a description, makes one vaguer, or looks up
 * a less direct one in the place of a name. A round that solvers are lost with is repaired once,
 * which is a round of its own; where that does not help both are taken back. For one thread.
 *
 * <p>Source: WebExplorer, arXiv 2509.06501, section on iterative query evolution.
 */
final class WrittenEvolution {
  /** Rounds in a row, repairs among them, that are too hard before a question is left as it is. */
  private static final int MOST_FAILED = 2;

  private static final Set<String> EDITS = Set.of("remove", "blur", "replace");
  private static final String STOP = "stop";

  private final Desk desk;
  private final ToolAgent evolver;
  private final Prompts prompts;
  private final WrittenAttempt attempt;
  private final int sample;
  private Evidence evidence;
  private int failed;

  WrittenEvolution(
      Desk desk,
      ToolAgent evolver,
      Prompts prompts,
      WrittenAttempt attempt,
      Evidence evidence,
      int sample) {
    this.desk = desk;
    this.evolver = evolver;
    this.prompts = prompts;
    this.attempt = attempt;
    this.evidence = evidence;
    this.sample = sample;
  }

  /**
   * Judges the initial question, which is repaired once where it is refused as it stands; then
   * edits and judges until the model stops, rounds are used up, or edits fail in a row.
   */
  void evolve(WrittenQuestion initial) {
    Optional<WrittenQuestion> sound = judged(new WrittenEdit("initial", initial));
    if (sound.isEmpty()) {
      return;
    }
    WrittenQuestion current = sound.get();
    failed = 0;
    for (int round = 0; round < desk.recipe().mostRounds() && failed < MOST_FAILED; round++) {
      Optional<WrittenEdit> edit = edit("evolve", current);
      if (edit.isEmpty()) {
        return;
      }
      Optional<WrittenQuestion> harder = judged(edit.get());
      failed = harder.isPresent() ? 0 : failed;
      current = harder.orElse(current);
    }
  }

  /** The question after an edit and, where need be, its repair; empty when both are too hard. */
  private Optional<WrittenQuestion> judged(WrittenEdit edit) {
    if (attempt.judge(edit.question(), edit.description()) != State.TOO_HARD) {
      return Optional.of(edit.question());
    }
    failed++;
    Optional<WrittenEdit> repair = edit("repair", edit.question());
    if (repair.isEmpty()) {
      return Optional.empty();
    }
    String description = repair.get().description();
    String said = "repair: " + description.substring(description.indexOf(' ') + 1);
    if (attempt.judge(repair.get().question(), said) == State.TOO_HARD) {
      failed++;
      return Optional.empty();
    }
    return Optional.of(repair.get().question());
  }

  /** An edit; empty where the model says that the question is best left as it is. */
  private Optional<WrittenEdit> edit(String prompt, WrittenQuestion current) {
    QuestionReader reader = new QuestionReader(evidence, desk.shape());
    String state = Subjects.of(current) + "\n\n" + Subjects.rounds(attempt.rounds().all()) + "\n\n";
    Evidence seen = evidence;
    Report<Optional<WrittenEdit>> report =
        evolver.write(
            prompts.of(prompt),
            room -> state + seen.shown(room),
            evidence.tools(),
            evidence.opened(),
            sample,
            reply -> read(reply, current, reader));
    attempt.keep("evolver", evolver.name(), report.attempt());
    evidence = evidence.and(report.steps());
    return report.value();
  }

  private static Read<Optional<WrittenEdit>> read(
      JsonNode reply, WrittenQuestion current, QuestionReader reader) {
    String kind = kind(Fields.text(reply, "edit", "edit_type", "action", "type"));
    if (kind.equals(STOP)) {
      return Read.of(Optional.empty());
    }
    if (!EDITS.contains(kind)) {
      return Read.faulty(
          "the field edit is '%s'; allowed: remove, blur, replace, stop".formatted(kind));
    }
    Read<WrittenQuestion> edited = reader.edited(reply, current);
    if (edited.value().isEmpty()) {
      return Read.faulty(edited.fault());
    }
    if (edited.value().get().question().equals(current.question())) {
      return Read.faulty("the question is the same as before");
    }
    String what = Fields.text(reply, "what", "change", "description");
    return Read.of(Optional.of(new WrittenEdit(kind + ": " + what, edited.value().get())));
  }

  /** The edit that a word means: {@code Removal}, {@code blurred}, {@code "replace: ..."}. */
  private static String kind(String said) {
    String lower = said.toLowerCase(Locale.ROOT);
    return Stream.of("remov", "blur", "replac", STOP)
        .filter(lower::startsWith)
        .findFirst()
        .map(stem -> stem.endsWith("v") || stem.endsWith("c") ? stem + "e" : stem)
        .orElse(said);
  }
}
