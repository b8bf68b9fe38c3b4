package io.hopsmith.schemas;

import java.util.List;
import java.util.Objects;

/**
 * What one gate said of one question.
 *
 * @param gate which gate
 * @param passed whether the question may go on
 * @param reason one sentence a person understands, with the evidence for it
 * @param measures numbers that the gate took, e.g. {@code n} and {@code k} of a closed-book probe
 * @param rollouts ids of the trajectories the verdict rests on
 */
public record Verdict(
    Gate gate, boolean passed, String reason, List<Measure> measures, List<String> rollouts) {

  /** The gates in the order they are applied, cheap ones first. */
  public enum Gate {
    GROUNDING,
    FORM,
    CLOSED_BOOK,
    GOLD_EVIDENCE,
    SEARCH_SOLVERS,
    UNIQUENESS,
    HOP_NECESSITY
  }

  /** A named number. */
  public record Measure(String name, double value) {}

  public Verdict {
    Objects.requireNonNull(gate, "gate");
    measures = List.copyOf(measures);
    rollouts = List.copyOf(rollouts);
  }

  public static Verdict pass(Gate gate, String reason, Measure... measures) {
    return new Verdict(gate, true, reason, List.of(measures), List.of());
  }

  public static Verdict fail(Gate gate, String reason, Measure... measures) {
    return new Verdict(gate, false, reason, List.of(measures), List.of());
  }

  /** The same verdict resting on these trajectories. */
  public Verdict withRollouts(List<String> ids) {
    return new Verdict(gate, passed, reason, measures, ids);
  }

  /** The named measure, or the given value where the gate did not take it. */
  public double measure(String name, double otherwise) {
    return measures.stream()
        .filter(measure -> measure.name().equals(name))
        .mapToDouble(Measure::value)
        .findFirst()
        .orElse(otherwise);
  }
}
