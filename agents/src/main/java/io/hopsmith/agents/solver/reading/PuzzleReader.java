package io.hopsmith.agents.solver.reading;

import io.hopsmith.agents.solver.reading.NounPhrase.Pointing;
import io.hopsmith.agents.solver.reading.Puzzle.Clue;
import io.hopsmith.agents.solver.reading.Puzzle.Relation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
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
 * <p>Pure; well under a millisecond a question.
 */
public final class PuzzleReader {
  private static final Pattern PRESENTS =
      Pattern.compile(
          "^(?:There (?:is|was|are)|Consider|Take|Then take|Think of|Begin with|Look at|Imagine|Suppose you (?:look|are looking) for) (?=an?\\b|another\\b|one\\b|some\\b)");
  private static final Pattern PRONOUN =
      Pattern.compile("^(?:It|He|She|They|This|Its|His|Her)\\b\\s*");
  private static final Pattern SOUGHT =
      Pattern.compile("^ (?:is|are) (?:sought|wanted|meant|asked for)$");
  private static final Pattern FORMER =
      Pattern.compile("(?i)^the (former|latter)(?: [\\p{L}'’-]+)?$");
  private static final Pattern DID_EVENT =
      Pattern.compile("^(?:a|an|one|this) (?:certain |particular )?(\\p{L}+) (.+)$");
  private static final Pattern AUXILIARY =
      Pattern.compile("^(?:was|were|is|are|had|has|did|became|become|its|their)\\b\\s*");

  private final Set<String> types = new LinkedHashSet<>();
  private final List<Clue> clues = new ArrayList<>();
  private final List<Relation> relations = new ArrayList<>();
  private final Things things = new Things();
  private int subject = -1;
  private int asked = -1;
  private String property = "";
  private Optional<Puzzle.Second> second = Optional.empty();

  private PuzzleReader() {}

  /** Reads a question. */
  public static Puzzle read(String question) {
    PuzzleReader reader = new PuzzleReader();
    List<String> sentences = Sentences.split(Centuries.inDigits(question));
    sentences.forEach(reader::collectTypes);
    for (String sentence : sentences) {
      reader.sentence(sentence);
    }
    return reader.puzzle(question);
  }

  private Puzzle puzzle(String question) {
    if (things.isEmpty()) {
      things.introduce("");
    }
    int wanted = Math.max(asked, 0);
    boolean unsaid =
        clues.stream().noneMatch(clue -> clue.thing() == wanted)
            && relations.stream().noneMatch(r -> r.from() == wanted || r.to() == wanted);
    if (unsaid) {
      clues.add(new Clue(wanted, question));
    }
    return new Puzzle(things.types(), clues, relations, wanted, property, second);
  }

  /** Class nouns that the text brings up, so that later mentions are known for what they are. */
  private void collectTypes(String text) {
    String sentence = withoutMark(text);
    if (AskingOfTwo.of(sentence).isPresent()) {
      return; // it speaks of things that were brought up before
    }
    String presented = PRESENTS.matcher(sentence).replaceFirst("");
    Optional<Asking> asking = Asking.of(sentence, text.endsWith("?"));
    if (asking.isEmpty()) {
      NounPhrase.atStart(presented, Set.of())
          .filter(noun -> noun.pointing() == Pointing.NEW)
          .ifPresent(noun -> types.add(noun.type()));
    } else if (asking.get().wanted() == Asking.Wanted.TYPE) {
      types.add(asking.get().about().toLowerCase(Locale.ROOT));
    } else {
      String about = asking.get().about();
      NounPhrase.atStart(about, Set.of())
          .filter(noun -> noun.pointing() == Pointing.NEW || isDescribed(asking.get()))
          .ifPresent(noun -> types.add(noun.type()));
    }
    types.addAll(NounPhrase.introducedIn(presented));
  }

  /** "the river that ...": a first mention, unlike the thing whose date is asked for. */
  private static boolean isDescribed(Asking asking) {
    return asking.wanted() != Asking.Wanted.DATE && asking.about().startsWith("the ");
  }

  private static String withoutMark(String text) {
    return text.replaceAll("[?.!]+$", "").strip();
  }

  private void sentence(String text) {
    String sentence = withoutMark(text);
    Optional<AskingOfTwo> two = AskingOfTwo.of(sentence);
    if (two.isPresent()) {
      ask(two.get());
      return;
    }
    Optional<Asking> asking = Asking.of(sentence, text.endsWith("?"));
    if (asking.isPresent()) {
      ask(asking.get());
      return;
    }
    String statement = PRESENTS.matcher(sentence).replaceFirst("");
    Optional<NounPhrase> noun = NounPhrase.atStart(statement, types);
    Matcher pronoun = PRONOUN.matcher(statement);
    if (noun.isPresent()) {
      subject = resolve(noun.get(), -1);
      String said = statement.substring(noun.get().end());
      if (SOUGHT.matcher(said).matches()) {
        asked = subject;
      } else {
        statements(subject, said);
      }
    } else {
      subject = subject < 0 ? Math.max(asked, 0) : subject;
      if (things.isEmpty()) {
        things.introduce("");
      }
      boolean refers = pronoun.find();
      statements(
          refers ? subject : Math.max(asked, 0),
          refers ? statement.substring(pronoun.end()) : statement);
    }
  }

  private void ask(AskingOfTwo two) {
    ask(two.first());
    int first = asked;
    String firstProperty = property;
    ask(two.second());
    second = Optional.of(new Puzzle.Second(two.kind(), asked, property));
    asked = subject = first;
    property = firstProperty;
  }

  private void ask(Asking asking) {
    property = asking.property();
    asked =
        subject =
            switch (asking.wanted()) {
              case THING, PROPERTY -> phrase(asking.about());
              case TYPE -> introduce(asking.about());
              case WHICH -> which(asking.about());
              case DATE -> dated(asking.about());
            };
  }

  /** "bridge crosses a river that ..." */
  private int which(String text) {
    Optional<NounPhrase> noun = NounPhrase.atStart("the " + text, types);
    if (noun.isEmpty()) {
      return phrase(text);
    }
    int thing = introduce(noun.get().type());
    statements(thing, text.substring(noun.get().end() - "the ".length()));
    return thing;
  }

  /** "that city first listed as ...": the thing, then the event. */
  private int dated(String text) {
    Optional<NounPhrase> noun = NounPhrase.atStart(text, types);
    Matcher did = DID_EVENT.matcher(text);
    int thing;
    String event;
    if (noun.isPresent()) {
      thing = resolve(noun.get(), -1);
      event = text.substring(noun.get().end()).strip();
    } else if (text.matches("(?i)it\\b.*") && subject >= 0) {
      thing = subject;
      event = text.substring(2).strip();
    } else {
      boolean plain = did.matches();
      thing = plain ? introduce(did.group(1)) : phrase(text);
      event = plain ? did.group(2) : "";
    }
    if (Clauses.isRelative(event, types)) {
      int last = event.lastIndexOf(' ');
      statements(thing, event.substring(0, Math.max(last, 0)));
      event = event.substring(last + 1);
    }
    property = "date " + AUXILIARY.matcher(event).replaceFirst("");
    return thing;
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
    Optional<NounPhrase> noun = NounPhrase.atStart(text, types);
    if (noun.isEmpty()) {
      int thing = introduce(text.replaceFirst("^(?:the|a|an) ", ""));
      clues.add(new Clue(thing, text));
      return thing;
    }
    int thing = resolve(noun.get(), -1);
    statements(thing, text.substring(noun.get().end()));
    return thing;
  }

  /** The thing that a phrase means; one that points back never means the thing spoken about. */
  private int resolve(NounPhrase noun, int spokenAbout) {
    if (noun.pointing() == Pointing.ASKED && asked >= 0) {
      return asked;
    }
    if (noun.pointing() == Pointing.NEW) {
      return introduce(noun.type());
    }
    return (noun.ordinal() >= 0
            ? things.nth(noun.type(), noun.ordinal())
            : things.last(noun.type(), spokenAbout))
        .orElseGet(() -> introduce(noun.type()));
  }

  private int introduce(String type) {
    int thing = things.introduce(type);
    types.add(things.type(thing));
    return thing;
  }

  /** Everything said after a noun: verb phrases, or relative clauses. */
  private void statements(int thing, String text) {
    String rest = text.replaceFirst("^[,;]?\\s+", "");
    if (Clauses.isRelative(rest, types)) {
      relatives(thing, rest);
      return;
    }
    String modifier = NounPhrase.isModifier(rest) ? Clauses.beforeRelatives(rest, types) : rest;
    int before = things.size();
    for (String predicate : Clauses.predicates(modifier)) {
      predicate(thing, predicate);
    }
    int described = things.size() > before ? things.size() - 1 : thing;
    relatives(described, rest.substring(modifier.length()).strip());
  }

  /** Relative clauses after a noun; each belongs to the thing that the one before it was about. */
  private void relatives(int thing, String text) {
    int owner = thing;
    int newest = thing;
    for (Clauses.Relative clause : Clauses.relatives(text, types)) {
      owner = clause.ofNewest() ? newest : owner;
      int before = things.size();
      for (String predicate : Clauses.predicates(clause.text())) {
        predicate(owner, predicate);
      }
      newest = things.size() > before ? things.size() - 1 : owner;
    }
  }

  /** One predicate: a relation when it names another thing, else a clue. */
  private void predicate(int thing, String text) {
    Optional<NounPhrase> other = NounPhrase.within(text, types);
    int found = other.map(noun -> resolve(noun, thing)).orElse(thing);
    if (found == thing) {
      clues.add(new Clue(thing, text));
      return;
    }
    String after = text.substring(other.orElseThrow().end()).strip();
    boolean describes =
        after.isEmpty() || after.matches("^(?:,|with\\b).*") || Clauses.isRelative(after, types);
    String words = text.substring(0, other.get().start()) + (describes ? "" : " " + after);
    relations.add(new Relation(thing, found, words.strip().replaceAll("\\s+", " ")));
    if (describes && !after.isEmpty()) {
      statements(found, after);
    }
  }
}
