package io.hopsmith.agents.solver.natural;

import io.hopsmith.agents.solver.WorkedAnswer;
import io.hopsmith.agents.solver.natural.NaturalQuestion.Wanted;
import io.hopsmith.agents.solver.natural.Spans.Span;
import io.hopsmith.schemas.Operation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Answers what is asked of two things that the question names, from the page of each. */
final class Comparing {
  private static final double IS = 0.6;
  private static final int OPENING = 3;
  private static final Pattern LESS =
      Pattern.compile(
          "(?i)\\b(?:first|older|oldest|earlier|earliest|before|fewer|smaller|less)\\b");
  private static final Pattern MORE =
      Pattern.compile("(?i)\\b(?:younger|youngest|later|latest|last|newer|after|more recently)\\b");
  private static final Pattern SAME = Pattern.compile("(?i)\\bsame (?<kind>[^?,.]+)");
  private static final Pattern KIND =
      Pattern.compile(
          "(?i)^(?:both |each |all |described as |known as |an? |the |types? of |kinds? of )+");
  private static final Pattern YEARS = Pattern.compile("(?:1\\d|20)\\d\\d");

  private final NaturalQuestion question;
  private final Seen seen;
  private final Sense sense;

  Comparing(NaturalQuestion question, Seen seen, Sense sense) {
    this.question = question;
    this.seen = seen;
    this.sense = sense;
  }

  /**
   * "yes", "no" or one of the two; empty where a page is missing.
   *
   * @param most how much of the question any sentences say
   */
  String answer(double most) {
    if (question.choices().size() < 2) {
      return most > IS ? "yes" : "no";
    }
    String first = question.choices().get(0);
    String second = question.choices().get(1);
    List<Evidence> one = page(first);
    List<Evidence> other = page(second);
    if (one.isEmpty() || other.isEmpty()) {
      return "";
    }
    if (question.wanted() == Wanted.YES_NO) {
      return agree(second, one, other) ? "yes" : "no";
    }
    return byDate(one, other).orElseGet(() -> said(one) >= said(other)) ? first : second;
  }

  /** Sentences of the page about the thing that a name means. */
  private List<Evidence> page(String name) {
    List<Evidence> found = List.of();
    for (List<Evidence> page : seen.pages()) {
      if (!page.isEmpty()
          && isAbout(page.get(0).title(), name)
          && (found.isEmpty() || page.get(0).title().equalsIgnoreCase(name))) {
        found = page;
      }
    }
    return found;
  }

  private static boolean isAbout(String title, String name) {
    return Names.holds(title, name.replaceFirst("^(?i:the) ", "")) || Names.holds(name, title);
  }

  private boolean agree(String second, List<Evidence> one, List<Evidence> other) {
    Matcher same = SAME.matcher(question.text());
    if (same.find()) {
      Set<String> shared = names(one);
      shared.retainAll(names(other));
      return !shared.isEmpty();
    }
    int end = question.text().lastIndexOf(second) + second.length();
    String kind =
        KIND.matcher(question.text().substring(end).replaceAll("[?.,]", " ").strip())
            .replaceFirst("");
    if (question.text().matches("(?i)^are both .*") || !kind.isEmpty()) {
      return isA(one, kind) && isA(other, kind);
    }
    return said(one) > IS && said(other) > IS;
  }

  private boolean isA(List<Evidence> page, String kind) {
    return page.stream().limit(OPENING).anyMatch(each -> sense.isA(each.sentence(), kind) >= IS);
  }

  private static Set<String> names(List<Evidence> page) {
    Set<String> names = new HashSet<>();
    for (Evidence each : page) {
      for (Span span : Spans.in(each.sentence(), Wanted.NAME)) {
        names.add(span.text().toLowerCase(Locale.ROOT));
      }
    }
    return names;
  }

  private double said(List<Evidence> page) {
    return page.stream().mapToDouble(each -> sense.support(List.of(each))).max().orElse(0);
  }

  /** Whether the first of the two is the one, by their dates; empty where that is not asked. */
  private Optional<Boolean> byDate(List<Evidence> one, List<Evidence> other) {
    boolean less = LESS.matcher(question.text()).find();
    if (!less && !MORE.matcher(question.text()).find()) {
      return Optional.empty();
    }
    Operation.Kind kind = less ? Operation.Kind.LEAST : Operation.Kind.GREATEST;
    OptionalInt meant = WorkedAnswer.ranked(kind, 1, List.of(date(one), date(other)));
    return meant.isPresent() ? Optional.of(meant.getAsInt() == 0) : Optional.empty();
  }

  /** The first full date of a page's opening, else its first year. */
  private static String date(List<Evidence> page) {
    List<String> dates = new ArrayList<>();
    for (Evidence each : page) {
      for (Span span : Spans.in(each.sentence(), Wanted.DATE)) {
        if (YEARS.matcher(span.text()).find()) {
          dates.add(span.text());
        }
      }
    }
    return dates.stream().findFirst().orElse("");
  }
}
