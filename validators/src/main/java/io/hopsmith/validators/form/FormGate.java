package io.hopsmith.validators.form;

import io.hopsmith.schemas.Candidate;
import io.hopsmith.schemas.Verdict;
import io.hopsmith.schemas.Verdict.Measure;
import io.hopsmith.validators.gate.Gate;
import io.hopsmith.validators.gate.GateInput;
import io.hopsmith.validators.gate.GateSettings;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Gate 2: one well-formed question that does not give its answer away. Looks at text alone; costs
 * microseconds.
 */
public final class FormGate implements Gate {
  private static final Set<String> TYPES = Set.of("entity", "date", "quantity", "text");

  private final GateSettings settings;

  public FormGate(GateSettings settings) {
    this.settings = settings;
  }

  @Override
  public Verdict.Gate kind() {
    return Verdict.Gate.FORM;
  }

  @Override
  public Verdict check(GateInput input) {
    Candidate candidate = input.candidate();
    int words = QuestionForm.words(candidate.question());
    return Stream.of(
            typeFault(candidate),
            lengthFault(words),
            QuestionForm.fault(candidate.question()),
            AnswerLeak.fault(candidate))
        .flatMap(Optional::stream)
        .findFirst()
        .map(fault -> Verdict.fail(kind(), fault, new Measure("words", words)))
        .orElseGet(
            () ->
                Verdict.pass(
                    kind(), "one question without its answer", new Measure("words", words)));
  }

  private static Optional<String> typeFault(Candidate candidate) {
    return TYPES.contains(candidate.answerType())
        ? Optional.empty()
        : Optional.of(
            "answer type is '"
                + candidate.answerType()
                + "'; known: "
                + TYPES.stream().sorted().toList());
  }

  private Optional<String> lengthFault(int words) {
    boolean fits = words >= settings.minWords() && words <= settings.maxWords();
    return fits
        ? Optional.empty()
        : Optional.of(
            words + " words; allowed: " + settings.minWords() + " to " + settings.maxWords());
  }
}
