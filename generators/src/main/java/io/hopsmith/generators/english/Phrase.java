package io.hopsmith.generators.english;

import io.hopsmith.schemas.Value;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * How a property is said.
 *
 * @param kind which construction it takes
 * @param words noun phrase, verb phrase in the third person, or event in the past; a star stands
 *     for an object that does not come last
 * @param inverse predicate from the value's side, e.g. {@code is the capital of}; empty when there
 *     is none
 * @param askable whether "What is the WORDS of it?" reads well
 */
public record Phrase(Kind kind, String words, String inverse, boolean askable) {

  /** Constructions. */
  public enum Kind {
    /** "whose WORDS is ..." */
    NOUN,
    /** "whose WORDS is ...", the value being a name or code and never an amount */
    LABEL,
    /** "that WORDS ..." */
    VERB,
    /** "that WORDS in 1890" */
    EVENT,
    /** Cannot be said. */
    NEVER
  }

  /**
   * "lies in the typhoon belt", "Jewish and other", "English widely spoken", "none", "defined by
   * treaties", "highly prone to floods", "uninhabited".
   */
  private static final Pattern NO_NAME =
      Pattern.compile(
          "(?i)(?:(?:lies|lie|is|are|was|were|has|have|had|can|may|must|will|agreed|in|on|at|from|for|with|near|along|during|throughout|includes?|including|none|unknown|other|others"
              + "|some|many|most|see|note|about|approximately|and|or|but|also|n/?a)\\b.*"
              + "|(?:[a-z]+ly )?(?:[a-z]+ed (?:by|in|on|to|at|from|with|for|along|between)|(?:susceptible|prone|subject|vulnerable|due|thanks) to)\\b.*"
              + "|un(?!ited)[a-z]+ed|(?:sometimes|formerly|locally|variously) .*"
              + "|(?!(?:family|assembly|supply|early|daily|weekly|monthly)\\b)[a-z]{4,}ly [a-z]+ing\\b.*"
              + "|.*\\b(?:other|others|etc|spoken|unspecified|unknown|understood|none))");

  /** "SD-8052": a number under which somebody keeps the thing, not its name. */
  private static final Pattern CODE =
      Pattern.compile("\\p{Lu}{0,5}[- /]?\\d{4,}[\\p{Lu}\\d]*|\\p{Lu}{2,5}[- /]\\d{3}");

  static final Phrase UNSAYABLE = new Phrase(Kind.NEVER, "", "", false);

  public Phrase {
    Objects.requireNonNull(kind, "kind");
  }

  public boolean isSayable() {
    return kind != Kind.NEVER;
  }

  public boolean hasInverse() {
    return !inverse.isEmpty();
  }

  /** Whether the property is one of {@code its} values' nouns rather than a verb. */
  boolean isNominal() {
    return kind == Kind.NOUN || kind == Kind.LABEL;
  }

  /** Whether a value of this kind can stand in the construction. */
  public boolean takes(Value value) {
    return switch (kind) {
      case NEVER -> false;
      case EVENT -> value.kind() == Value.Kind.DATE;
      case VERB ->
          value.kind() == Value.Kind.ENTITY
              || (value.kind() == Value.Kind.TEXT && takesText(value.text()));
      case LABEL -> value.kind() == Value.Kind.QUANTITY || value.kind() == Value.Kind.TEXT;
      case NOUN ->
          switch (value.kind()) {
            case ENTITY -> true;
            case TEXT -> names(value.text());
            case QUANTITY -> value.number() > 0 && !io.hopsmith.agents.facts.Nouns.isPlural(words);
            case DATE -> false;
          };
    };
  }

  /** Whether a text names something: no statement, no remainder of a list, no label again. */
  private boolean names(String text) {
    return !NO_NAME.matcher(text).matches()
        && !CODE.matcher(text).matches()
        && !text.equalsIgnoreCase(words)
        && Items.canBeNamed(text, words);
  }

  /** A verb takes names; an ordinary noun only where its words lead up to one. */
  private boolean takesText(String text) {
    boolean kind = words.endsWith(" as");
    return !CODE.matcher(text).matches()
        && !(kind && (Items.isAdjective(text) || !Items.isWhole(text)))
        && (Character.isUpperCase(text.charAt(0)) || words.matches(".* (?:the|of|as)(?: \\*.*)?"));
  }
}
