package io.hopsmith.validators.grounding;

import io.hopsmith.agents.tools.PageView;
import io.hopsmith.schemas.Verdict;
import io.hopsmith.schemas.Verdict.Measure;
import io.hopsmith.validators.gate.EvidencePiece;
import io.hopsmith.validators.gate.Gate;
import io.hopsmith.validators.gate.GateInput;
import java.util.List;
import java.util.Optional;

/**
 * Gate 1: the quote of every hop and constraint stands verbatim in its page, white space collapsed.
 * One page look-up per quote.
 */
public final class GroundingGate implements Gate {
  @Override
  public Verdict.Gate kind() {
    return Verdict.Gate.GROUNDING;
  }

  @Override
  public Verdict check(GateInput input) {
    List<EvidencePiece> pieces = EvidencePiece.of(input.candidate());
    if (pieces.isEmpty() || input.candidate().hops().isEmpty()) {
      return Verdict.fail(kind(), "no hop carries evidence");
    }
    for (EvidencePiece piece : pieces) {
      Optional<String> fault = fault(piece, input);
      if (fault.isPresent()) {
        return Verdict.fail(kind(), fault.get());
      }
    }
    return Verdict.pass(
        kind(), "all quotes stand in their pages", new Measure("quotes", pieces.size()));
  }

  private static Optional<String> fault(EvidencePiece piece, GateInput input) {
    if (piece.quote().isBlank()) {
      return Optional.of("empty quote for " + piece.url());
    }
    Optional<PageView> page = input.corpus().all().browse(piece.url());
    if (page.isEmpty()) {
      return Optional.of("no page " + piece.url());
    }
    return piece.standsIn(page.get().text())
        ? Optional.empty()
        : Optional.of("quote not found in " + piece.url() + ": " + piece.quote());
  }
}
