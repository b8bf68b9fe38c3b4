package io.hopsmith.pipelines.export;

import io.hopsmith.schemas.QaRow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Rows for TRL. Prompts and rollouts are conversations; {@code tools} holds the tools' JSON schemas
 * as text. Columns beyond TRL's own: {@code id}, {@code rollout} (id of the trajectory), and of
 * prompts {@code answer} and {@code aliases}, which TRL hands to reward functions.
 *
 * @see <a href="https://huggingface.co/docs/trl/dataset_formats">TRL, dataset formats and types</a>
 */
final class Trl {
  private Trl() {}

  record Prompt(String id, List<Message> prompt, String answer, List<String> aliases) {}

  record Completion(
      String id,
      String rollout,
      List<Message> prompt,
      List<ChatMessage> completion,
      String tools) {}

  record Messages(String id, String rollout, List<ChatMessage> messages, String tools) {}

  record Preference(
      String id,
      String chosenRollout,
      String rejectedRollout,
      String rule,
      List<Message> prompt,
      List<ChatMessage> chosen,
      List<ChatMessage> rejected,
      String tools) {}

  record Unpaired(
      String id,
      String rollout,
      List<Message> prompt,
      List<ChatMessage> completion,
      boolean label,
      String tools) {}

  record Stepwise(String id, String prompt, List<String> completions, List<Boolean> labels) {}

  /** One record a row. */
  static void prompt(ExportRow row, Sink<Prompt> out) {
    QaRow qa = row.row();
    out.add(new Prompt(qa.id(), Message.prompt(qa.question()), qa.answer(), qa.aliases()));
  }

  /** One record a right rollout. */
  static void completion(ExportRow row, Sink<Completion> out) {
    for (Conversation told : row.correct(out)) {
      out.add(
          new Completion(
              row.id(),
              told.rollout().id(),
              Message.prompt(row.row().question()),
              ChatMessage.completion(told),
              ToolSchemas.typedText()));
    }
  }

  /** One record a right rollout. */
  static void messages(ExportRow row, Sink<Messages> out) {
    for (Conversation told : row.correct(out)) {
      out.add(
          new Messages(
              row.id(),
              told.rollout().id(),
              ChatMessage.whole(row.row().question(), told),
              ToolSchemas.typedText()));
    }
  }

  /** One record a pair of {@link PreferencePairs}. */
  static void preference(ExportRow row, Sink<Preference> out) {
    for (PreferencePairs.Pair pair : PreferencePairs.of(row, out)) {
      out.add(
          new Preference(
              row.id(),
              pair.chosen().rollout().id(),
              pair.rejected().rollout().id(),
              pair.rule().toString(),
              Message.prompt(row.row().question()),
              ChatMessage.completion(pair.chosen()),
              ChatMessage.completion(pair.rejected()),
              ToolSchemas.typedText()));
    }
  }

  /** One record a finished rollout; its label is whether the answer is right. */
  static void unpaired(ExportRow row, Sink<Unpaired> out) {
    List<Conversation> finished = row.finished(out);
    if (finished.isEmpty()) {
      out.leaveOut(LeftOut.ROW_WITHOUT_ROLLOUT);
    }
    for (Conversation told : finished) {
      out.add(
          new Unpaired(
              row.id(),
              told.rollout().id(),
              Message.prompt(row.row().question()),
              ChatMessage.completion(told),
              told.rollout().correct(),
              ToolSchemas.typedText()));
    }
  }

  /**
   * Hops as steps, the last with the answer. One record has the gold answer, and all its labels are
   * true: a quote stands behind each hop. One more for each wrong answer that was shown not to fit:
   * the same steps, and a last one whose label is false. No other label is known.
   */
  static void stepwise(ExportRow row, Sink<Stepwise> out) {
    QaRow qa = row.row();
    out.add(stepwise(qa, qa.answer(), true));
    qa.alternatives().forEach(wrong -> out.add(stepwise(qa, wrong, false)));
  }

  private static Stepwise stepwise(QaRow row, String answer, boolean right) {
    List<String> steps = WorkedSteps.ending(row, answer);
    List<Boolean> labels = new ArrayList<>(Collections.nCopies(steps.size() - 1, true));
    labels.add(right);
    return new Stepwise(row.id(), row.question(), steps, labels);
  }
}
