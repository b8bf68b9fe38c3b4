package io.hopsmith.generators.english;

import io.hopsmith.agents.facts.Dates;
import io.hopsmith.agents.facts.FactBase;
import io.hopsmith.agents.facts.Nouns;
import io.hopsmith.generators.question.Variable;
import io.hopsmith.schemas.Constraint;
import io.hopsmith.schemas.Entity;
import io.hopsmith.schemas.Value;

/** Says single clues. */
final class ClauseWriter {
  private final Lexicon lexicon;
  private final FactBase facts;

  ClauseWriter(Lexicon lexicon, FactBase facts) {
    this.lexicon = lexicon;
    this.facts = facts;
  }

  /** A clue whose object is a constant, or an interval. */
  Clause clue(Constraint constraint, Variable subject) {
    Phrase phrase = lexicon.phrase(constraint.predicate());
    return switch (constraint.operator()) {
      case ENTITY -> named(phrase, constraint, subject, entityName(constraint.object()));
      case TEXT -> named(phrase, constraint, subject, inSentence(constraint.object()));
      case RANGE ->
          isDate(constraint) ? dated(phrase, constraint, subject) : measured(phrase, constraint);
      case TYPE, VARIABLE ->
          throw new IllegalArgumentException("not a clue of its own: " + constraint);
    };
  }

  /** An edge, seen from the variable that the sentence is about. */
  Clause edge(Constraint edge, Variable from, String other) {
    Phrase phrase = lexicon.phrase(edge.predicate());
    if (edge.subject().equals(from.name())) {
      return named(phrase, edge, from, other);
    }
    return verb(phrase.inverse(), other, from);
  }

  private Clause named(Phrase phrase, Constraint constraint, Variable subject, String object) {
    if (phrase.kind() != Phrase.Kind.NOUN) {
      return verb(phrase.words(), object, subject);
    }
    String noun = phrase.words();
    if (Nouns.isPlural(noun)) {
      return new Clause(
          "counts " + object + " among its " + noun, "whose " + noun + " include " + object);
    }
    return isList(constraint)
        ? new Clause("has " + object + " as one " + noun, "one " + noun + " of which is " + object)
        : new Clause("has " + object + " as its " + noun, "whose " + noun + " is " + object);
  }

  private boolean isList(Constraint constraint) {
    return facts.of(constraint.predicate()).stream()
            .filter(fact -> fact.id().equals(constraint.factId()))
            .flatMap(fact -> facts.about(fact.subject()).stream())
            .filter(fact -> fact.property().equals(constraint.predicate()))
            .map(fact -> FactBase.answerKey(fact.value()))
            .distinct()
            .count()
        > 1;
  }

  private static Clause verb(String words, String object, Variable subject) {
    String predicate = words + " " + object;
    return new Clause(predicate, (subject.person() ? "who " : "that ") + predicate);
  }

  private Clause dated(Phrase phrase, Constraint constraint, Variable subject) {
    String when = when(constraint);
    if (phrase.kind() == Phrase.Kind.NOUN) {
      String noun = phrase.words();
      return new Clause(
          "has a " + noun + " that falls " + when, "whose " + noun + " falls " + when);
    }
    return verb(phrase.words(), when, subject);
  }

  private String when(Constraint constraint) {
    return constraint.low() == constraint.high()
        ? Periods.at(dateOf(constraint))
        : Periods.within(constraint);
  }

  private static Value dateOf(Constraint constraint) {
    int number = (int) constraint.low();
    return Value.date("", number / 10_000, number / 100 % 100, number % 100);
  }

  private Clause measured(Phrase phrase, Constraint constraint) {
    String amount =
        constraint.low() == constraint.high()
            ? Numbers.write(constraint.low(), constraint.unit())
            : Numbers.between(constraint.low(), constraint.high(), constraint.unit());
    String noun = phrase.words();
    return new Clause(
        "has " + English.ofThread().indefinite(noun) + " of " + amount,
        "whose " + noun + " is " + amount);
  }

  static boolean isDate(Constraint constraint) {
    return constraint.unit().equals(Constraint.DATE);
  }

  private String entityName(String id) {
    return facts.entity(id).map(Entity::inText).orElseThrow();
  }

  /** A text value as it stands inside a sentence: lower case unless it is a name. */
  private static String inSentence(String text) {
    boolean ordinary = text.matches("\\p{Lu}\\p{Ll}+( \\p{Ll}+)*") && !isProper(text);
    return ordinary ? Character.toLowerCase(text.charAt(0)) + text.substring(1) : text;
  }

  private static boolean isProper(String text) {
    return Dates.read(text).isPresent() || text.matches(".*(ish|ese|an|ian|ic|ch|man)$");
  }
}
