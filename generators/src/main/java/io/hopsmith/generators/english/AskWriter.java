package io.hopsmith.generators.english;

import io.hopsmith.agents.facts.FactBase;
import io.hopsmith.agents.facts.PersonTypes;
import io.hopsmith.generators.question.Draft;
import io.hopsmith.generators.question.Sort;
import io.hopsmith.generators.question.Variable;
import io.hopsmith.schemas.Fact;
import io.hopsmith.schemas.Value;
import java.util.List;
import java.util.regex.Pattern;

/** Says what is asked: the root itself, or one property of it. */
final class AskWriter {
  /** Past forms whose infinitive ends in e. */
  private static final Pattern MUTE_E =
      Pattern.compile(".*(?:at|[^a]ir|clar|iv|uc|ag|as|os|ud|id)ed");

  private static final List<String> REQUESTS = List.of("Name", "Identify", "Find");
  private static final List<String> PROPERTY_REQUESTS =
      List.of("State", "Give", "Find", "Determine");

  private final Lexicon lexicon;
  private final FactBase facts;

  AskWriter(Lexicon lexicon, FactBase facts) {
    this.lexicon = lexicon;
    this.facts = facts;
  }

  boolean canAsk(Fact fact, Sort subject) {
    Phrase phrase = lexicon.phrase(fact.property(), subject, fact.value().kind());
    return phrase.askable()
        && phrase.takes(fact.value())
        && (phrase.kind() == Phrase.Kind.EVENT || phrase.isNominal());
  }

  /**
   * A question about something already described: "What is the capital of that country?"
   *
   * @param variant which of several wordings
   */
  String about(Draft draft, String known, int variant) {
    if (!draft.property().isEmpty()) {
      return variant % 3 == 2 ? request(draft, known, variant) : ask(draft, known) + "?";
    }
    String verb = REQUESTS.get(variant % 2) + " " + known + ".";
    String name = "What is the name of " + known + "?";
    return switch (variant % 5) {
      case 0 -> name;
      case 1 -> draft.root().person() ? "Who is " + known + "?" : "What is " + known + " called?";
      case 2 -> verb;
      case 3 -> draft.root().person() ? "Who is " + known + "?" : name;
      default -> verb;
    };
  }

  /** A question that the description follows. */
  String first(Draft draft, int variant) {
    String type = draft.root().type();
    if (!draft.property().isEmpty()) {
      return ask(draft, "the " + type + " in question") + "?";
    }
    return switch (variant % 4) {
      case 0 -> "Which " + type + " is meant?";
      case 1 -> "Which " + type + " fits this description?";
      case 2 -> "A certain " + type + " is sought.";
      default -> "What " + type + " is this?";
    };
  }

  /** A request: "Find the bridge that ..." */
  String request(Draft draft, String description, int variant) {
    if (draft.property().isEmpty()) {
      return REQUESTS.get(variant % REQUESTS.size()) + " " + description + ".";
    }
    String verb = PROPERTY_REQUESTS.get(variant % PROPERTY_REQUESTS.size()) + " ";
    return verb + asClause(draft, description) + ".";
  }

  /** A single question around nested clauses. */
  String nested(Draft draft, String clauses, int variant) {
    Variable root = draft.root();
    if (!draft.property().isEmpty()) {
      return ask(draft, "the " + root.type() + clauses) + "?";
    }
    String opening =
        root.person()
            ? "Who is the "
            : variant % 2 == 0 ? "What is the name of the " : "Which is the ";
    return opening + root.type() + clauses + "?";
  }

  /** Whether the verb comes last, where a long subject would part it from the question. */
  boolean asksEvent(Draft draft) {
    return !draft.property().isEmpty() && phrase(draft).kind() == Phrase.Kind.EVENT;
  }

  private Phrase phrase(Draft draft) {
    return asked(draft)
        .map(value -> lexicon.phrase(draft.property(), draft.root().sort(), value.kind()))
        .orElseThrow();
  }

  private java.util.Optional<Value> asked(Draft draft) {
    return facts.about(draft.root().entityId()).stream()
        .filter(fact -> fact.property().equals(draft.property()))
        .map(Fact::value)
        .findFirst();
  }

  private String ask(Draft draft, String subject) {
    Phrase phrase = phrase(draft);
    if (phrase.isNominal()) {
      boolean somebody = PersonTypes.includes(List.of(phrase.words()));
      return (somebody ? "Who is the " : "What is the ") + phrase.words() + " of " + subject;
    }
    String when =
        switch (precision(draft)) {
          case DAY -> "On what date ";
          case MONTH -> "In what month and year ";
          case YEAR -> "In what year ";
        };
    String words = phrase.words();
    if (words.startsWith("was ")) {
      return when + "was " + subject + " " + words.substring(4);
    }
    return when + "did " + subject + " " + infinitive(words);
  }

  private String asClause(Draft draft, String subject) {
    Phrase phrase = phrase(draft);
    if (phrase.isNominal()) {
      return "the " + phrase.words() + " of " + subject;
    }
    String when =
        switch (precision(draft)) {
          case DAY -> "the date on which ";
          case MONTH -> "the month and year in which ";
          case YEAR -> "the year in which ";
        };
    return when + subject + " " + phrase.words();
  }

  /** What follows "did": "graduate" for "graduated", "first air" for "first aired". */
  static String infinitive(String past) {
    int space = past.indexOf(' ');
    String verb = space < 0 ? past : past.substring(0, space);
    String rest = space < 0 ? "" : past.substring(space);
    return switch (verb) {
      case "first" -> verb + " " + infinitive(rest.strip());
      case "became" -> "become" + rest;
      case "had" -> "have" + rest;
      case "saw" -> "see" + rest;
      case "made" -> "make" + rest;
      case "took" -> "take" + rest;
      case "died" -> "die" + rest;
      default ->
          (MUTE_E.matcher(verb).matches()
                  ? verb.substring(0, verb.length() - 1)
                  : verb.replaceAll("ed$", ""))
              + rest;
    };
  }

  private enum Precision {
    YEAR,
    MONTH,
    DAY
  }

  private Precision precision(Draft draft) {
    Value value = asked(draft).orElseThrow();
    if (value.day() > 0) {
      return Precision.DAY;
    }
    return value.month() > 0 ? Precision.MONTH : Precision.YEAR;
  }
}
