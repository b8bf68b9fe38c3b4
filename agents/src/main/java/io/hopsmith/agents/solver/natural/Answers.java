package io.hopsmith.agents.solver.natural;

import io.hopsmith.agents.solver.natural.NaturalQuestion.Wanted;
import io.hopsmith.agents.solver.natural.Spans.Span;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Picks the answer out of chains of sentences: what stands in the last, or the page it is from. */
final class Answers {
  private static final int CHAINS = 30;
  private static final Set<Wanted> THINGS =
      EnumSet.of(Wanted.PERSON, Wanted.PLACE, Wanted.NAME, Wanted.PHRASE);

  private final NaturalQuestion question;
  private final Seen seen;
  private final Sense sense;
  private final Kinds kinds;
  private final WrongKinds wrong;

  Answers(NaturalQuestion question, Seen seen, Sense sense) {
    this.question = question;
    this.seen = seen;
    this.sense = sense;
    this.kinds = new Kinds(question, seen, sense);
    this.wrong = new WrongKinds(question, seen);
  }

  /**
   * An answer.
   *
   * @param text as a page has it
   * @param lead how far it is ahead of the next
   */
  record Answer(String text, double lead) {}

  /** The best answer; empty when no sentence has one of the form. */
  Optional<Answer> best(List<Chain> chains) {
    Map<String, Double> worth = new HashMap<>();
    Map<String, String> written = new HashMap<>();
    for (Chain chain : chains.subList(0, Math.min(CHAINS, chains.size()))) {
      for (Span span : spans(chain.last())) {
        String key = span.text().toLowerCase(Locale.ROOT);
        worth.merge(key, sense.worth(signs(chain, span)), Math::max);
        written.putIfAbsent(key, span.text());
      }
    }
    List<Map.Entry<String, Double>> ranked =
        worth.entrySet().stream()
            .sorted(
                Map.Entry.<String, Double>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(2)
            .toList();
    if (ranked.isEmpty()) {
      return Optional.empty();
    }
    double second = ranked.size() > 1 ? ranked.get(1).getValue() : 0;
    Map.Entry<String, Double> first = ranked.get(0);
    return Optional.of(new Answer(written.get(first.getKey()), first.getValue() - second));
  }

  /** What the question says itself is no answer, nor is what is of another kind. */
  private List<Span> spans(Evidence last) {
    List<Span> spans = new ArrayList<>(Spans.in(last.sentence(), question.wanted()));
    if (THINGS.contains(question.wanted())) {
      spans.add(Span.title(last.title()));
    }
    spans.removeIf(span -> Names.holds(question.text(), span.text()));
    spans.removeIf(span -> wrong.includes(last, span));
    return spans;
  }

  private Signs signs(Chain chain, Span span) {
    Evidence last = chain.last();
    boolean thing = THINGS.contains(question.wanted());
    return new Signs(
        chain.support(),
        span.isTitle() ? 0 : sense.near(last, span.start(), span.end()),
        kinds.of(last, span),
        span.isTitle(),
        kinds.isFormed(last, span),
        thing && !span.isTitle() && seen.opening(span.text()).isEmpty(),
        question.ofBoth()
            && question.names().stream().limit(2).allMatch(name -> seen.says(name, span.text())));
  }
}
