package io.hopsmith.generators.english;

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
      case TEXT -> named(phrase, constraint, subject, inSentence(constraint));
      case RANGE ->
          isDate(constraint) ? dated(phrase, constraint, subject) : measured(phrase, constraint);
      case TYPE, VARIABLE ->
          throw new IllegalArgumentException("not a clue of its own: " + constraint);
    };
  }

  /** An edge, seen from the variable that the sentence is about. */
  Clause edge(Constraint edge, Variable from, String other) {
    Phrase phrase = lexicon.phrase(edge.predicate());
    if (!edge.subject().equals(from.name())) {
      return verb(phrase.inverse(), other, from);
    }
    if (phrase.kind() != Phrase.Kind.NOUN) {
      return verb(phrase.words(), other, from);
    }
    return related(phrase.words(), edge, other);
  }

  /** A relation said by a noun, its object last because a description may follow it. */
  private Clause related(String noun, Constraint edge, String object) {
    if (Nouns.isPlural(noun)) {
      return new Clause(
          "counts among its " + noun + " " + object, "whose " + noun + " include " + object);
    }
    return isList(edge)
        ? new Clause("has as one " + noun + " " + object, "one " + noun + " of which is " + object)
        : new Clause("has as its " + noun + " " + object, "whose " + noun + " is " + object);
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

  /** A text value inside a sentence: lower case where some page writes it so. */
  private String inSentence(Constraint constraint) {
    String text = constraint.object();
    String lower = Character.toLowerCase(text.charAt(0)) + text.substring(1);
    boolean ordinary =
        facts.of(constraint.predicate()).stream()
            .anyMatch(fact -> fact.value().text().equals(lower));
    return ordinary ? lower : text;
  }
}
