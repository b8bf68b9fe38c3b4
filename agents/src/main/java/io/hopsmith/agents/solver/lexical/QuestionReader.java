package io.hopsmith.agents.solver.lexical;

import io.hopsmith.agents.solver.lexical.ReadQuestion.Asked;
import io.hopsmith.agents.solver.lexical.ReadQuestion.Edge;
import io.hopsmith.agents.solver.lexical.ReadQuestion.Kind;
import io.hopsmith.agents.solver.lexical.Segment.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Takes a question apart by chunking at clause boundaries: which things it speaks of, what it says
 * of each, how they are related and what it wants. Wrong readings are expected; scoring allows for
 * them. For one question.
 */
final class QuestionReader {
  private static final Pattern ASKING =
      Pattern.compile(
          "(?i)^(?:(?:in|on|to|from|of|by|at|for|through)\\s+)?(?:which|what|who|whose|whom|when|where|how|name"
              + "|find|identify|give|state|determine|provide|tell)\\b.*");
  private static final Pattern PRONOUN =
      Pattern.compile("(?i)^(?:it|its|he|his|him|she|her|they|their|them)\\b.*");
  private static final Pattern POINTER =
      Pattern.compile("(?i)^(?:the|this|that|these|those|the same|said)\\s+.+");
  private static final Pattern FORMER =
      Pattern.compile("(?i).*\\b(?:the )?(?:former|first(?: one| of them)?)$");
  private static final Pattern LATTER =
      Pattern.compile("(?i).*\\b(?:the )?(?:latter|second(?: one)?)$");

  private final List<Clue> clues = new ArrayList<>();
  private final List<String> variables = new ArrayList<>();
  private final List<Edge> edges = new ArrayList<>();
  private Optional<Asked> asked = Optional.empty();
  private int subject = -1;
  private int host = -1;
  private int recent = -1;

  private QuestionReader() {}

  /** Reads a question. */
  static ReadQuestion read(String question) {
    QuestionReader reader = new QuestionReader();
    List<String> sentences = Segment.sentences(question);
    int asking = askingSentence(sentences);
    for (int i = 0; i < sentences.size(); i++) {
      reader.sentence(sentences.get(i), i == asking);
    }
    Asked asked =
        reader.asked.orElseGet(() -> new Asked(Math.max(0, reader.subject), "", Kind.ENTITY));
    List<Clue> useful = reader.clues.stream().filter(Clue::isUseful).toList();
    return new ReadQuestion(question, useful, reader.variables, reader.edges, asked);
  }

  private static int askingSentence(List<String> sentences) {
    for (int i = sentences.size() - 1; i >= 0; i--) {
      if (sentences.get(i).endsWith("?")) {
        return i;
      }
    }
    for (int i = sentences.size() - 1; i >= 0; i--) {
      if (ASKING.matcher(sentences.get(i)).matches()) {
        return i;
      }
    }
    return sentences.size() - 1;
  }

  private void sentence(String sentence, boolean asking) {
    List<Segment> segments = Segment.of(sentence);
    int askAt = asking ? askingSegment(segments) : -1;
    for (int i = 0; i < segments.size(); i++) {
      boolean relativeNext = i + 1 < segments.size() && opensRelative(segments.get(i + 1));
      if (i == askAt) {
        ask(segments.get(i), relativeNext);
      } else {
        segment(segments.get(i), i == 0, relativeNext);
      }
    }
  }

  private static int askingSegment(List<Segment> segments) {
    for (int i = 0; i < segments.size(); i++) {
      Segment each = segments.get(i);
      if (each.link() != Link.RELATIVE && ASKING.matcher(each.text()).matches()) {
        return i;
      }
    }
    return 0;
  }

  private static boolean opensRelative(Segment next) {
    return next.link() == Link.RELATIVE || next.link() == Link.WITH;
  }

  private void segment(Segment segment, boolean first, boolean relativeNext) {
    int about = first ? opening(segment.text()) : hostOf(segment);
    host = about;
    clues.add(Clue.of(segment.text(), about));
    recent = about;
    if (relativeNext && !(first && isWholePhrase(segment.text()))) {
      introduce(segment.text(), about);
    }
  }

  /** A thing named at the end of a piece, about which the next piece speaks. */
  private void introduce(String text, int from) {
    NounPhrase.trailing(text)
        .ifPresent(
            phrase -> {
              recent = add(phrase.head());
              edges.add(new Edge(from, recent, text));
            });
  }

  private static boolean isWholePhrase(String text) {
    return NounPhrase.leading(text).isPresent()
        && !text.matches("(?i).*\\b(?:is|are|was|were|has|have|\\p{Ll}+s) (?:an?|the|another) .*");
  }

  private int opening(String text) {
    int about =
        reference(text)
            .orElseGet(() -> add(NounPhrase.leading(text).map(NounPhrase::head).orElse("")));
    subject = about;
    return about;
  }

  private int hostOf(Segment segment) {
    return switch (segment.link()) {
      case RELATIVE, WITH -> recent;
      case SAME -> host;
      case PLAIN, START ->
          segment.comma() && segment.beginsWithVerb() && subject >= 0 ? subject : Math.max(host, 0);
    };
  }

  private Optional<Integer> reference(String text) {
    if (variables.isEmpty()) {
      return Optional.empty();
    }
    if (FORMER.matcher(text).matches()) {
      return Optional.of(0);
    }
    if (LATTER.matcher(text).matches()) {
      return Optional.of(variables.size() - 1);
    }
    if (PRONOUN.matcher(text).matches()) {
      return Optional.of(Math.max(0, subject));
    }
    return POINTER.matcher(text).matches() ? Optional.of(pointed(text)) : Optional.empty();
  }

  private int pointed(String text) {
    List<String> words = List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"));
    boolean other = words.contains("other") || words.contains("second");
    for (int i = variables.size() - 1; i >= 0; i--) {
      boolean skipped = other && i == subject;
      if (!variables.get(i).isEmpty() && words.contains(variables.get(i)) && !skipped) {
        return sameHeadBefore(i, other);
      }
    }
    return Math.max(0, subject);
  }

  /** Of two things of one class the sentence's subject is meant unless "other" is said. */
  private int sameHeadBefore(int found, boolean other) {
    boolean same = subject >= 0 && variables.get(subject).equals(variables.get(found));
    return same && !other ? subject : found;
  }

  private void ask(Segment segment, boolean relativeNext) {
    AskedReader.Ask ask =
        AskedReader.read(segment.text())
            .orElseGet(() -> new AskedReader.Ask("", Kind.ENTITY, segment.text()));
    int about = askedThing(ask);
    asked = Optional.of(new Asked(about, ask.property(), ask.kind()));
    subject = about;
    host = about;
    recent = about;
    if (ask.property().isEmpty()) {
      clues.add(Clue.of(ask.rest(), about));
      if (relativeNext && ask.rest().contains(" ")) {
        introduceInAsk(ask.rest(), about);
      }
    }
  }

  /** {@code "which bridge spans the river | on which ..."}. */
  private void introduceInAsk(String rest, int about) {
    boolean onlyPhrase =
        rest.matches("(?i)(?:the |an? )?(?:[\\p{L}-]+ ){0,3}[\\p{L}-]+")
            && !rest.matches("(?i).*\\s(?:the|an?|another)\\s.*");
    if (!onlyPhrase) {
      introduce(rest, about);
    }
  }

  private int askedThing(AskedReader.Ask ask) {
    Optional<Integer> known = reference(ask.rest());
    if (known.isPresent()
        && !(ask.property().isEmpty()
            && ask.kind() == Kind.ENTITY
            && !isBackReference(ask.rest()))) {
      return known.get();
    }
    if (ask.property().isEmpty() && !variables.isEmpty()) {
      int previous = Math.max(0, subject);
      int thing = add(NounPhrase.of(ask.rest()).head());
      boolean same = variables.get(previous).equals(variables.get(thing));
      edges.add(new Edge(previous, thing, same ? "" : ask.rest()));
      return thing;
    }
    return add(NounPhrase.of(ask.rest().replaceFirst("(?i)^(?:the|an?|this|that)\\s+", "")).head());
  }

  private static boolean isBackReference(String rest) {
    return rest.matches("(?i)(?:it|he|she|they|this|that|the former|the latter)\\b.*");
  }

  private int add(String head) {
    variables.add(head);
    return variables.size() - 1;
  }
}
