package io.hopsmith.agents.solver.reading;

import io.hopsmith.agents.solver.reading.Puzzle.Clue;
import io.hopsmith.agents.solver.reading.Puzzle.Relation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a question as statements about things: sentences are cut into predicates and relative
 * clauses, noun phrases introduce things ("a river", "another country") or point back to them
 * ("that river", "the second country", "it"), and the asking sentence says what is wanted. Text
 * that fits none of this becomes clues about the thing asked for.
 *
 * <p>Pure; microseconds a question.
 */
public final class PuzzleReader {
  private static final String VERB =
      "(?:has|have|had|is|are|was|were|lies?|lay|became|wrote|won|built|drew|made|led|held|saw|gave|runs?"
          + "|did|does|died|taught|said|sang|comes?|came|rose|met|took|grew|knew|began|fell|spans?|[a-z]+(?:ed|s))";
  private static final String CONJUNCTION = "(?:, and|,| and) (?=" + VERB + "\\b)";
  private static final String WORD = "[\\p{L}][\\p{L}'’-]*";
  private static final String TYPE = "(" + WORD + "(?: " + WORD + "){0,2}?)";
  private static final String RELATIVE =
      "(?:whose|who|that|which|where|in which|on which|at which|by whom|of which)";
  private static final String PREPOSITION =
      "(?:with|in|on|from|near|at|of|between|under|over|around|within|along|to)";
  private static final Pattern FORMER =
      Pattern.compile("(?i)^the (former|latter)(?: " + WORD + ")?$");
  private static final Pattern ASK_DOER =
      Pattern.compile(
          "(?i)^(?:who|what) (" + WORD + "(?:ed|t|n|ote|ew|ade)) (the .+|this .+|that .+|it)$");
  private static final Pattern ASK_MEASURE =
      Pattern.compile(
          "(?i)^how (long|high|tall|deep|large|old|wide|big|many people live in) (?:is|was|are)? ?(.+)$");
  private static final Pattern ASK_WHERE =
      Pattern.compile(
          "(?i)^where (?:does|do|did|is|was) ((?:this|that|the|it)\\b.*?)(?: (?:have|has|had) its| (?="
              + WORD
              + "$))(.*)$");
  private static final Map<String, String> MEASURES =
      Map.of(
          "long",
          "length",
          "high",
          "height",
          "tall",
          "height",
          "deep",
          "depth",
          "large",
          "area",
          "old",
          "age",
          "wide",
          "width",
          "big",
          "area",
          "many people live in",
          "population");
  private static final Pattern SUBJECT =
      Pattern.compile(
          "^(A|An|Another|One|Some|That other|That|This|The other|The (?:first|second|third|fourth|fifth)|The"
              + "|There (?:is|was) an?|Consider an?|Take an?|Think of an?"
              + "|Suppose you look for an?|a|an)(?: (second|third|fourth|fifth|certain))? "
              + TYPE
              + "(?: (in question|described here|sought|asked for))?(?=,? (?:"
              + VERB
              + "|"
              + RELATIVE
              + "|"
              + PREPOSITION
              + ")\\b|[,.;]|$)");
  private static final Pattern PRONOUN =
      Pattern.compile("^(?:It|He|She|They|This|Its|His|Her)\\b\\s*");
  private static final Pattern ASK_PROPERTY =
      Pattern.compile(
          "(?i)^(?:(?:what|which) (?:is|are|was|were)|state|find out|give|tell|determine|find|name|report|work out) the (.+?) of (.+)$");
  private static final Pattern ASK_NAME =
      Pattern.compile(
          "(?i)^(?:(?:what (?:is|was)|give|state|find|tell|report)(?: me)? the name of|(?:who|which) (?:is|was)|name|identify|find|what is) (.+)$");
  private static final Pattern ASK_DESCRIBED =
      Pattern.compile(
          "(?i)^(?:which|what) (.+?) (?:is (?:described here|meant|it|this|being described|sought)|fits|is that)(?: .*)?$");
  private static final Pattern ASK_DATE =
      Pattern.compile(
          "(?i)^(?:in (?:what|which) year|on (?:what|which) (?:date|day)|when|in which month) (?:was|were|did|is) (.+)$");
  private static final Pattern ASK_DATE_CLAUSE =
      Pattern.compile(
          "(?i)^(?:state|find out|give|name|find|determine) the (?:year|date|day) (?:in|on) which (.+)$");
  private static final Pattern ASK_CALLED = Pattern.compile("(?i)^what (?:is|was) (.+) called$");
  private static final Pattern SOUGHT = Pattern.compile("^ (?:is|are) (?:sought|wanted|meant)$");
  private static final Pattern ASK_WHICH =
      Pattern.compile("(?i)^(?:which|what) (.+?)(?=,? (?:" + VERB + "|" + RELATIVE + ")\\b)(.*)$");
  private static final Pattern ORDINAL = Pattern.compile("(?i)first|second|third|fourth|fifth");
  private static final List<String> ORDINALS =
      List.of("first", "second", "third", "fourth", "fifth");

  private final List<String> things = new ArrayList<>();
  private final List<Clue> clues = new ArrayList<>();
  private final List<Relation> relations = new ArrayList<>();
  private final Set<String> types = new LinkedHashSet<>();
  private int subject = -1;
  private int asked = -1;
  private String property = "";

  private PuzzleReader() {}

  /** Reads a question. */
  public static Puzzle read(String question) {
    PuzzleReader reader = new PuzzleReader();
    List<String> sentences = Sentences.split(question);
    sentences.forEach(reader::collectTypes);
    for (String sentence : sentences) {
      reader.sentence(sentence);
    }
    return reader.puzzle(question);
  }

  private Puzzle puzzle(String question) {
    if (things.isEmpty()) {
      things.add("");
    }
    int wanted = Math.max(asked, 0);
    boolean unsaid =
        clues.stream().noneMatch(clue -> clue.thing() == wanted)
            && relations.stream().noneMatch(r -> r.from() == wanted || r.to() == wanted);
    if (unsaid) {
      clues.add(new Clue(wanted, question));
    }
    return new Puzzle(things, clues, relations, wanted, property);
  }

  private void collectTypes(String sentence) {
    Matcher subjectType = SUBJECT.matcher(sentence);
    if (subjectType.find()) {
      types.add(subjectType.group(3).toLowerCase(Locale.ROOT));
    }
    Matcher inside =
        Pattern.compile(
                "\\b(?:another|a (?:second|third|fourth)|an?|the) "
                    + TYPE
                    + "(?: (?:in question|described here))?(?=,? "
                    + "(?:"
                    + RELATIVE
                    + "|with)"
                    + "\\b)")
            .matcher(sentence);
    while (inside.find()) {
      types.add(inside.group(1).toLowerCase(Locale.ROOT));
    }
    Matcher which = ASK_DESCRIBED.matcher(sentence.replaceAll("[?.]$", ""));
    if (which.find()) {
      types.add(which.group(1).toLowerCase(Locale.ROOT));
    }
  }

  private void sentence(String text) {
    String sentence = text.replaceAll("[?.!]+$", "").strip();
    if (ask(sentence, text.endsWith("?"))) {
      return;
    }
    Matcher pronoun = PRONOUN.matcher(sentence);
    if (pronoun.find() && !SUBJECT.matcher(sentence).find()) {
      subject = subject < 0 ? Math.max(asked, 0) : subject;
      if (things.isEmpty()) {
        things.add("");
      }
      predicates(subject, sentence.substring(pronoun.end()));
      return;
    }
    Matcher noun = SUBJECT.matcher(sentence);
    if (noun.find()) {
      subject = resolve(noun.group(1), noun.group(2), noun.group(3), noun.group(4));
      String said = sentence.substring(noun.end());
      if (SOUGHT.matcher(said).matches()) {
        asked = subject;
      } else {
        predicates(subject, said);
      }
    } else {
      predicates(Math.max(asked, 0), sentence);
    }
  }

  /** Whether the sentence asks; what it says of the thing asked for is read too. */
  private boolean ask(String sentence, boolean question) {
    Matcher called = ASK_CALLED.matcher(sentence);
    if (called.matches()) {
      asked = subject = phrase(called.group(1));
      return true;
    }
    Matcher described = ASK_DESCRIBED.matcher(sentence);
    if (described.find()) {
      asked = subject = introduce(described.group(1));
      return true;
    }
    Matcher name = ASK_NAME.matcher(sentence);
    Matcher wanted = ASK_PROPERTY.matcher(sentence);
    boolean asksName =
        sentence.matches("(?i).*\\bthe name of\\b.*")
            || sentence.matches("(?i)^(?:name|identify|who|find the|which (?:is|was) the).*");
    if (wanted.find() && !asksName) {
      property = wanted.group(1);
      asked = subject = phrase(wanted.group(2));
      return true;
    }
    if (name.find() && asksName) {
      asked = subject = phrase(name.group(1));
      return true;
    }
    return askDate(sentence) || askHow(sentence) || (question && askWhich(sentence));
  }

  /** "Who designed it", "How long is it", "Where does it have its mouth". */
  private boolean askHow(String sentence) {
    Matcher doer = ASK_DOER.matcher(sentence);
    Matcher measure = ASK_MEASURE.matcher(sentence);
    Matcher where = ASK_WHERE.matcher(sentence);
    if (doer.find()) {
      property = doer.group(1) + " by";
      asked = subject = phrase(doer.group(2));
    } else if (measure.find()) {
      property = MEASURES.get(measure.group(1).toLowerCase(Locale.ROOT));
      asked = subject = phrase(measure.group(2));
    } else if (where.find()) {
      property = where.group(2).strip();
      asked = subject = phrase(where.group(1));
    } else {
      return false;
    }
    return true;
  }

  private boolean askDate(String sentence) {
    Matcher date = ASK_DATE.matcher(sentence);
    Matcher clause = ASK_DATE_CLAUSE.matcher(sentence);
    String rest = date.find() ? date.group(1) : clause.find() ? clause.group(1) : "";
    if (rest.isEmpty()) {
      return false;
    }
    Matcher event =
        Pattern.compile(
                "^(.*?)((?: (?:was|were|had|first|become|became|begin|its|construction|independent|open|die|have))* ?"
                    + WORD
                    + ")$")
            .matcher(rest);
    String thing = event.matches() ? event.group(1) : rest;
    property = "date " + (event.matches() ? event.group(2).strip() : "");
    asked = subject = phrase(thing.strip());
    return true;
  }

  private boolean askWhich(String sentence) {
    Matcher which = ASK_WHICH.matcher(sentence);
    if (!which.find()) {
      return false;
    }
    asked = subject = introduce(which.group(1));
    String rest = which.group(2).strip().replaceFirst("^, ", "");
    if (rest.matches("^" + RELATIVE + "\\b.*")) {
      relatives(asked, rest);
    } else {
      predicates(asked, rest);
    }
    return true;
  }

  /** A noun phrase with what follows it: "the river that rises in ...", "that city". */
  private int phrase(String text) {
    Matcher former = FORMER.matcher(text);
    if (former.matches() && !things.isEmpty()) {
      return former.group(1).equalsIgnoreCase("former") ? 0 : things.size() - 1;
    }
    if (text.equalsIgnoreCase("it") && subject >= 0) {
      return subject;
    }
    String capital = Character.toUpperCase(text.charAt(0)) + text.substring(1);
    Matcher noun = SUBJECT.matcher(capital);
    if (!noun.find()) {
      int thing = introduce(text.replaceFirst("^(?:the|a|an) ", ""));
      clues.add(new Clue(thing, text));
      return thing;
    }
    int thing = resolve(noun.group(1), noun.group(2), noun.group(3), noun.group(4));
    relatives(thing, capital.substring(noun.end()).strip());
    return thing;
  }

  private int resolve(String determiner, String second, String type, String pointer) {
    String lower = determiner.toLowerCase(Locale.ROOT);
    String noun = type.toLowerCase(Locale.ROOT);
    if (pointer != null && asked >= 0) {
      return asked;
    }
    Matcher ordinal = ORDINAL.matcher(lower);
    if (ordinal.find()) {
      return nth(noun, ORDINALS.indexOf(ordinal.group().toLowerCase(Locale.ROOT)));
    }
    boolean pointsBack = lower.matches("that other|that|this|the other|the");
    return pointsBack && second == null
        ? last(noun).orElseGet(() -> introduce(noun))
        : introduce(noun);
  }

  private int nth(String type, int n) {
    List<Integer> same = new ArrayList<>();
    for (int i = 0; i < things.size(); i++) {
      if (things.get(i).equals(type)) {
        same.add(i);
      }
    }
    return n < same.size() ? same.get(n) : introduce(type);
  }

  private Optional<Integer> last(String type) {
    for (int i = things.size() - 1; i >= 0; i--) {
      if (things.get(i).equals(type) || things.get(i).endsWith(" " + type)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  private int introduce(String type) {
    things.add(type.toLowerCase(Locale.ROOT).strip());
    types.add(things.get(things.size() - 1));
    return things.size() - 1;
  }

  /** Verb phrases after a subject. */
  private void predicates(int thing, String text) {
    String rest = text.replaceFirst("^[,;]?\\s+", "");
    if (rest.matches("^" + RELATIVE + "\\b.*")) {
      relatives(thing, rest);
      return;
    }
    for (String chunk : rest.split(CONJUNCTION)) {
      chunk(thing, chunk.strip());
    }
  }

  /** Relative clauses after a noun; each belongs to the thing that the one before it was about. */
  private void relatives(int thing, String text) {
    String rest = text.replaceFirst("^,\\s*", "").strip();
    if (rest.isEmpty()) {
      return;
    }
    int owner = thing;
    int newest = thing;
    Matcher start = Pattern.compile("(,? and |, |^| )(" + RELATIVE + ") ").matcher(rest);
    List<int[]> cuts = new ArrayList<>();
    while (start.find()) {
      cuts.add(
          new int[] {
            start.start(), start.end(), start.group(1).isBlank() && start.start() > 0 ? 1 : 0
          });
    }
    if (cuts.isEmpty() || cuts.get(0)[0] > 0) {
      predicates(thing, cuts.isEmpty() ? rest : rest.substring(0, cuts.get(0)[0]));
      newest = things.size() - 1;
    }
    for (int i = 0; i < cuts.size(); i++) {
      int end = i + 1 < cuts.size() ? cuts.get(i + 1)[0] : rest.length();
      owner = cuts.get(i)[2] == 1 ? newest : owner;
      int before = things.size();
      for (String chunk : rest.substring(cuts.get(i)[1], end).split(CONJUNCTION)) {
        chunk(owner, chunk.strip());
      }
      newest = things.size() > before ? things.size() - 1 : owner;
    }
  }

  /** One predicate: a relation when it names another thing, else a clue. */
  private void chunk(int thing, String chunk) {
    if (chunk.isEmpty()) {
      return;
    }
    Matcher other = mention(chunk);
    if (other == null) {
      clues.add(new Clue(thing, chunk));
      return;
    }
    int found = resolve(other.group(1), other.group(2), other.group(3), other.group(4));
    if (found == thing) {
      clues.add(new Clue(thing, chunk));
      return;
    }
    String after = chunk.substring(other.end()).strip();
    boolean continues = !after.isEmpty() && !after.matches("^(?:,|with\\b|" + RELATIVE + "\\b).*");
    relations.add(
        new Relation(
            thing,
            found,
            (chunk.substring(0, other.start()) + (continues ? " " + after : "")).strip()));
    if (!continues) {
      relatives(found, after);
    }
  }

  /** A noun phrase of a known type inside a predicate; null when there is none. */
  private Matcher mention(String chunk) {
    Matcher best = null;
    for (String type : types) {
      Matcher matcher =
          Pattern.compile(
                  "\\b(another|an?|that other|that|this|the other|the (?:first|second|third|fourth|fifth)|the)"
                      + "(?: (second|third|fourth|fifth|certain))? ("
                      + Pattern.quote(type)
                      + ")(?: (in question|described here|sought))?(?=$|,| (?:"
                      + RELATIVE
                      + "|and|as|among|by|with|lies)\\b)",
                  Pattern.CASE_INSENSITIVE)
              .matcher(chunk);
      if (matcher.find() && (best == null || matcher.start() < best.start())) {
        best = matcher;
      }
    }
    return best;
  }
}
