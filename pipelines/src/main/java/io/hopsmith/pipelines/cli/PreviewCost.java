package io.hopsmith.pipelines.cli;

import io.hopsmith.agents.llm.Transcript;
import io.hopsmith.agents.store.Spend;
import java.util.List;

/** What exchanges with models cost, in one line. */
final class PreviewCost {
  private PreviewCost() {}

  /** Calls, those of them that the store answered, tokens and US dollars of the others. */
  static String of(List<Transcript.Entry> entries) {
    if (entries.isEmpty()) {
      return "cost: nothing, no language model was asked";
    }
    Spend paid = entries.stream().map(Transcript.Entry::paid).reduce(Spend.NONE, Spend::plus);
    long stored = entries.stream().filter(Transcript.Entry::remembered).count();
    return "cost: %s; %s of models, %s answered from the store, %,d tokens in, %,d out"
        .formatted(
            Estimate.usd(paid.costUsd()),
            Counted.of(entries.size(), "call"),
            stored,
            paid.inputTokens(),
            paid.outputTokens());
  }
}
