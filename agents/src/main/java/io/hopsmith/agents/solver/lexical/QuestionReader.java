package io.hopsmith.agents.solver.lexical;

import io.hopsmith.agents.solver.lexical.ReadQuestion.Asked;
import io.hopsmith.agents.solver.lexical.ReadQuestion.Edge;
import io.hopsmith.agents.solver.lexical.ReadQuestion.Kind;
import io.hopsmith.agents.solver.lexical.Segment.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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

  private static final Pattern INDEFINITE_END =
      Pattern.compile(
          "(?i)^(?!.*\\b(?:has|have|had|with|is|was|were|are|of) an? [\\p{Ll} -]+$).*\\s(?:an?|another) [\\p{Ll} -]+$");

  private final List<Clue> clues = new ArrayList<>();
  private final List<String> variables = new ArrayList<>();
  private final List<Set<String>> phrases = new ArrayList<>();
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
    boolean opensWithIt = first && isWholePhrase(segment.text());
    if (!opensWithIt && (relativeNext || INDEFINITE_END.matcher(segment.text()).matches())) {
      introduce(segment.text(), about);
    }
  }

  /** A thing named at the end of a piece, about which the next piece speaks. */
  private void introduce(String text, int from) {
    NounPhrase.trailing(text)
        .ifPresent(
            phrase -> {
              int near =
                  NounPhrase.owned(text).map(owned -> related(owned, from, text)).orElse(from);
              recent = related(phrase, near, near == from ? text : "");
            });
  }

  private int related(NounPhrase phrase, int from, String words) {
    int thing = add(phrase);
    edges.add(new Edge(from, thing, words));
    clues.add(Clue.ofClass(phrase.text(), thing));
    return thing;
  }

  private static boolean isWholePhrase(String text) {
    return NounPhrase.leading(text).isPresent()
        && !text.matches(
            "(?i).*\\b(?:is|are|was|were|has|have|\\p{Ll}+s|\\p{Ll}+ed) (?:\\p{Ll}+ )?(?:an?|the|another) .*");
  }

  private int opening(String text) {
    int about =
        reference(text)
            .orElseGet(() -> add(NounPhrase.leading(text).orElse(new NounPhrase("", ""))));
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
      int latest = variables.lastIndexOf(variables.get(0));
      return Optional.of(latest > 0 ? latest : variables.size() - 1);
    }
    if (PRONOUN.matcher(text).matches()) {
      return Optional.of(Math.max(0, subject));
    }
    return POINTER.matcher(text).matches() ? Optional.of(pointed(text)) : Optional.empty();
  }

  /** The thing that "the NOUN ..." points at: the one introduced by the most similar words. */
  private int pointed(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    List<String> words = List.of(lower.split("[^\\p{L}]+"));
    List<Integer> same = new ArrayList<>();
    for (int i = 0; i < variables.size(); i++) {
      if (!variables.get(i).isEmpty() && words.contains(variables.get(i))) {
        same.add(i);
      }
    }
    if (same.isEmpty()) {
      return Math.max(0, subject);
    }
    if (words.contains("first")) {
      return same.get(0);
    }
    if (words.contains("second") || words.contains("last")) {
      return same.get(same.size() - 1);
    }
    boolean other = words.contains("other") && same.size() > 1;
    return mostSimilar(same.stream().filter(i -> !(other && i == subject)).toList(), text);
  }

  private int mostSimilar(List<Integer> things, String text) {
    Set<String> said = Words.contentStems(text);
    int best = things.contains(subject) ? subject : things.get(things.size() - 1);
    double most = similarity(phrases.get(best), said);
    for (int thing : things) {
      double similarity = similarity(phrases.get(thing), said);
      if (similarity > most) {
        most = similarity;
        best = thing;
      }
    }
    return best;
  }

  private static double similarity(Set<String> phrase, Set<String> said) {
    long shared = phrase.stream().filter(said::contains).count();
    return shared - 0.1 * (phrase.size() - shared);
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
    clueOf(ask, about);
    if (relativeNext && ask.rest().contains(" ")) {
      introduceInAsk(ask.rest(), about);
    }
  }

  private void clueOf(AskedReader.Ask ask, int about) {
    Set<String> stems = Words.contentStems(ask.rest());
    boolean mentionOnly = !ask.property().isEmpty() || stems.size() <= 2;
    clues.add(mentionOnly ? Clue.ofClass(variables.get(about), about) : Clue.of(ask.rest(), about));
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
    String rest = ask.rest().replaceFirst("(?i)^(?:is|are|was|were|does|do|did|has|have)\\s+", "");
    Optional<Integer> known =
        reference(rest).filter(thing -> isBackReference(rest) || isNamedBefore(rest, thing));
    if (known.isPresent()) {
      return known.get();
    }
    int previous = Math.max(0, subject);
    boolean related = !variables.isEmpty();
    int thing = add(NounPhrase.of(rest.replaceFirst("(?i)^(?:the|an?|this|that)\\s+", "")));
    if (related) {
      edges.add(new Edge(previous, thing, rest));
    }
    return thing;
  }

  private static boolean isBackReference(String rest) {
    return rest.matches(
        "(?i)(?:its?|he|his|she|her|they|their|this|that|these|the former|the latter|the first|the second)\\b.*");
  }

  /** {@code "the physicist"} after a physicist was introduced, with nothing new said of it. */
  private boolean isNamedBefore(String rest, int thing) {
    return variables.get(thing).equals(NounPhrase.of(rest).head());
  }

  private int add(NounPhrase phrase) {
    variables.add(phrase.head());
    phrases.add(Words.contentStems(phrase.text()));
    return variables.size() - 1;
  }
}
