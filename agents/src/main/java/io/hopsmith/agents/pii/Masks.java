package io.hopsmith.agents.pii;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The personal data of one document, as it is written there, and the kind of each. It is first
 * gathered from the texts in which it stands with what is around it, then replaced wherever it
 * stands, so that a value and the line that it is a part of are masked alike. Used by one thread.
 */
final class Masks {
  private static final int FEWEST_DIGITS = 7;

  private final Map<String, PersonalData> known = new LinkedHashMap<>();
  private Optional<Pattern> pattern = Optional.empty();

  /** Gathers what stands in the text. */
  void gather(String text) {
    List<Span> found = new ArrayList<>();
    Emails.find(text, found);
    if (Digits.count(text) >= FEWEST_DIGITS) {
      Ibans.find(text, found);
      PaymentCards.find(text, found);
      Phones.find(text, found);
    }
    if (text.indexOf('.') >= 0 || text.indexOf(':') >= 0) {
      IpAddresses.find(text, found);
    }
    found.sort(Comparator.comparing(Span::kind).thenComparingInt(Span::start));
    List<Span> taken = new ArrayList<>();
    for (Span span : found) {
      if (taken.stream().noneMatch(t -> span.start() < t.end() && t.start() < span.end())) {
        taken.add(span);
        add(text.substring(span.start(), span.end()), span.kind());
      }
    }
  }

  /** Adds what is known to be of the kind. */
  void add(String data, PersonalData kind) {
    if (known.putIfAbsent(data, kind) == null) {
      pattern = Optional.empty();
    }
  }

  boolean isEmpty() {
    return known.isEmpty();
  }

  /** The text with a token in place of everything that was gathered. */
  String mask(String text) {
    if (known.isEmpty()) {
      return text;
    }
    Pattern any = pattern.orElseGet(this::compile);
    pattern = Optional.of(any);
    return any.matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(known.get(found.group()).token()));
  }

  /**
   * Longer data first, which shorter data may be a part of; never a part of a longer number. Most
   * places are passed over by the first character alone.
   */
  private Pattern compile() {
    String firsts =
        known.keySet().stream()
            .map(data -> data.substring(0, data.offsetByCodePoints(0, 1)))
            .distinct()
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    String whole =
        known.keySet().stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    return Pattern.compile(
        "(?<!%1$s)(?=%2$s)(?:%3$s)(?!%1$s)".formatted("[\\p{L}\\p{N}]", firsts, whole));
  }
}
