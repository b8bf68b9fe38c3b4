package io.hopsmith.pipelines.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hopsmith.schemas.Trajectory;
import io.hopsmith.schemas.Trajectory.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A rollout as turns of a conversation: calls that the model made in one turn stand together, and a
 * last turn gives the answer.
 *
 * @param rollout what it was read from
 * @param turns turns with calls, in order; none where the model answered at once
 * @param closing the last turn, with the answer between {@code <answer>} and {@code </answer>}:
 *     what the model wrote, or the answer alone where it wrote nothing, as embedded solvers do
 */
record Conversation(Trajectory rollout, List<Turn> turns, String closing) {

  /**
   * One turn of the model, with the replies to it.
   *
   * @param thought what it wrote before the calls; empty for embedded solvers
   * @param calls at least one
   */
  record Turn(String thought, List<Call> calls) {
    Turn {
      calls = List.copyOf(calls);
    }
  }

  /**
   * One tool call.
   *
   * @param tool its name, one of {@link ToolSchemas#NAMES}
   * @param arguments its arguments
   * @param observation what came back
   */
  record Call(String tool, ObjectNode arguments, String observation) {}

  Conversation {
    turns = List.copyOf(turns);
  }

  /** What keeps a rollout from being told; empty where nothing does. */
  static Optional<LeftOut> obstacle(Trajectory rollout) {
    if (rollout.answer().isBlank()) {
      return Optional.of(LeftOut.ROLLOUT_WITHOUT_ANSWER);
    }
    return rollout.steps().stream().allMatch(Conversation::isWellFormed)
        ? Optional.empty()
        : Optional.of(LeftOut.ROLLOUT_WITH_MALFORMED_CALL);
  }

  /** The turns of a rollout without {@link #obstacle}. */
  static Conversation of(Trajectory rollout) {
    List<Turn> turns = new ArrayList<>();
    List<Step> open = new ArrayList<>();
    for (Step step : rollout.steps()) {
      if (!open.isEmpty() && open.get(0).turn() != step.turn()) {
        turns.add(turn(open));
        open.clear();
      }
      open.add(step);
    }
    if (!open.isEmpty()) {
      turns.add(turn(open));
    }
    return new Conversation(rollout, turns, closing(rollout));
  }

  int calls() {
    return rollout.calls();
  }

  /** Characters that the model wrote: thoughts, arguments and the last turn. */
  int written() {
    int written = closing.length();
    for (Step step : rollout.steps()) {
      written += step.thought().length() + step.arguments().length();
    }
    return written;
  }

  private static boolean isWellFormed(Step step) {
    return ToolSchemas.NAMES.contains(step.tool()) && arguments(step).isPresent();
  }

  private static Turn turn(List<Step> steps) {
    List<Call> calls =
        steps.stream()
            .map(step -> new Call(step.tool(), arguments(step).orElseThrow(), step.observation()))
            .toList();
    return new Turn(steps.get(0).thought(), calls);
  }

  private static Optional<ObjectNode> arguments(Step step) {
    try {
      JsonNode read = JsonText.MAPPER.readTree(step.arguments());
      return read instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private static String closing(Trajectory rollout) {
    String answer = "<answer>" + rollout.answer().strip() + "</answer>";
    String written = rollout.closing().strip();
    if (written.contains("<answer>")) {
      return written;
    }
    return written.isEmpty() ? answer : written + "\n" + answer;
  }
}
