package io.hopsmith.agents.solver.natural;

import io.hopsmith.agents.facts.PersonTypes;
import io.hopsmith.agents.solver.natural.Spans.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells what cannot be the answer by what it is: who wrote something is no country, nor the
 * "Nordic" of a Nordic country, and where somebody was born is no painter. What no page says
 * anything of may be anything.
 */
final class WrongKinds {
  private static final Pattern ARTICLE = Pattern.compile("(?s)(?:.*\\W)?(?i:an?|the) $");
  private static final Pattern NOUN_FOLLOWS =
      Pattern.compile("(?s) (?!and\\b|or\\b|of\\b)[a-z]{3}.*");
  private static final Pattern VERB_FOLLOWS =
      Pattern.compile(
          "(?s) (?:[a-z]+ed|is|was|are|were|has|had|have|can|will|would|who|which|that|where|when|in|on|at|by|for|from"
              + "|with|to|as|the|but|then|also|did|does|won|wrote|made|began|became|lies|stands|[a-z]+ly)\\b.*");

  /** What is nobody. */
  private static final Pattern NOBODY =
      Pattern.compile(
          "(?:.* )?(?:country|kingdom|republic|state|city|town|village|municipality|county|province|district|region|territory"
              + "|island|archipelago|continent|river|lake|sea|ocean|mountain|range|valley|bridge|tower|castle|church"
              + "|building|street|film|movie|song|single|album|novel|book|poem|play|opera|painting|language|element"
              + "|mineral|species|genus|year|month|decade|century|war|battle|festival|award|prize|sport|disease)");

  private final NaturalQuestion question;
  private final Seen seen;

  WrongKinds(NaturalQuestion question, Seen seen) {
    this.question = question;
    this.seen = seen;
  }

  /** Whether what stands at a place of a sentence, or its page's title, is of another kind. */
  boolean includes(Evidence evidence, Span span) {
    return switch (question.wanted()) {
      case PERSON -> isModifier(evidence, span) || isNobody(span.text());
      case PLACE -> isPerson(span.text());
      default -> false;
    };
  }

  /** One word between an article and a noun. */
  private static boolean isModifier(Evidence evidence, Span span) {
    if (span.isTitle() || span.text().contains(" ")) {
      return false;
    }
    String after = evidence.sentence().substring(span.end());
    return ARTICLE.matcher(evidence.sentence().substring(0, span.start())).matches()
        && NOUN_FOLLOWS.matcher(after).matches()
        && !VERB_FOLLOWS.matcher(after).matches();
  }

  private boolean isNobody(String name) {
    return said(name)
        .filter(noun -> NOBODY.matcher(noun).matches() && !PersonTypes.includes(List.of(noun)))
        .isPresent();
  }

  private boolean isPerson(String name) {
    return said(name).filter(noun -> PersonTypes.includes(List.of(noun))).isPresent();
  }

  /** What the page of the name says that it is, where it begins with the name. */
  private Optional<String> said(String name) {
    String first = name.split(" ")[0].toLowerCase(Locale.ROOT);
    return seen.opening(name)
        .filter(opening -> opening.lowerSentence().startsWith(first))
        .flatMap(opening -> Definition.of(opening.sentence()));
  }
}
