package io.hopsmith.generators.english;

import io.hopsmith.agents.facts.FactBase;
import io.hopsmith.agents.facts.Nouns;
import io.hopsmith.generators.question.Draft;
import io.hopsmith.generators.question.Variable;
import io.hopsmith.schemas.Fact;
import io.hopsmith.schemas.Value;

/** Says what is asked: the root itself, or one property of it. */
final class AskWriter {
  private final Lexicon lexicon;
  private final FactBase facts;

  AskWriter(Lexicon lexicon, FactBase facts) {
    this.lexicon = lexicon;
    this.facts = facts;
  }

  boolean canAsk(Fact fact) {
    Phrase phrase = lexicon.phrase(fact.property());
    return switch (phrase.kind()) {
      case NOUN -> !Nouns.isPlural(phrase.words());
      case EVENT -> fact.value().kind() == Value.Kind.DATE;
      case VERB, NEVER -> false;
    };
  }

  /** A question about something already described: "What is the capital of that country?" */
  String about(Draft draft, String known) {
    if (draft.property().isEmpty()) {
      return "What is the name of " + known + "?";
    }
    return ask(draft, known) + "?";
  }

  /** A question that the description follows. */
  String first(Draft draft, boolean alternative) {
    String type = draft.root().type();
    if (!draft.property().isEmpty()) {
      return ask(draft, "the " + type + " described here") + "?";
    }
    return alternative ? "Which " + type + " is described here?" : "Which " + type + " is meant?";
  }

  /** A request: "Find the bridge that ..." */
  String imperative(Draft draft, String description, boolean alternative) {
    if (draft.property().isEmpty()) {
      return (alternative ? "Name " : "Identify ") + description + ".";
    }
    String verb = alternative ? "State " : "Find out ";
    return verb + asClause(draft, description) + ".";
  }

  /** A single question around nested clauses. */
  String nested(Draft draft, String clauses) {
    Variable root = draft.root();
    if (draft.property().isEmpty()) {
      return (root.person() ? "Who is the " : "What is the name of the ")
          + root.type()
          + clauses
          + "?";
    }
    return ask(draft, "the " + root.type() + clauses) + "?";
  }

  private String ask(Draft draft, String subject) {
    Phrase phrase = lexicon.phrase(draft.property());
    if (phrase.kind() == Phrase.Kind.NOUN) {
      return "What is the " + phrase.words() + " of " + subject;
    }
    String when = dayIsKnown(draft) ? "On what date " : "In what year ";
    String words = phrase.words();
    if (words.startsWith("was ")) {
      return when + "was " + subject + " " + words.substring(4);
    }
    return when + "did " + subject + " " + infinitive(words);
  }

  private String asClause(Draft draft, String subject) {
    Phrase phrase = lexicon.phrase(draft.property());
    if (phrase.kind() == Phrase.Kind.NOUN) {
      return "the " + phrase.words() + " of " + subject;
    }
    return (dayIsKnown(draft) ? "the date on which " : "the year in which ")
        + subject
        + " "
        + phrase.words();
  }

  private static String infinitive(String past) {
    int space = past.indexOf(' ');
    String verb = space < 0 ? past : past.substring(0, space);
    String rest = space < 0 ? "" : past.substring(space);
    return switch (verb) {
      case "became" -> "become" + rest;
      case "had" -> "have" + rest;
      case "died" -> "die" + rest;
      default -> verb.replaceAll("ed$", "") + rest;
    };
  }

  private boolean dayIsKnown(Draft draft) {
    return facts.about(draft.root().entityId()).stream()
        .filter(fact -> fact.property().equals(draft.property()))
        .anyMatch(fact -> fact.value().day() > 0);
  }
}
