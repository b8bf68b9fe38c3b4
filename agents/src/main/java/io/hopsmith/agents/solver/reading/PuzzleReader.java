package io.hopsmith.agents.solver.reading;

import io.hopsmith.agents.solver.reading.NounPhrase.Pointing;
import java.util.ArrayList;
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
          "^(?:(?:Suppose there|There) (?:is|was|are)(?: also)?|Consider|Take|Then take|Think of|Begin with|Start with|Go on to|Look at|Picture|Turn to|Now turn to|We (?:also )?know of|Imagine|Suppose you (?:look|are looking) for) (?=an?\\b|another\\b|one\\b|some\\b)");

  /** Of which years what the question says is: it says nothing of any thing. */
  private static final Pattern TIME_FRAME =
      Pattern.compile(
          "(?i)(?:take )?(?:all |the |these )?(?:facts(?: and figures)?|figures)(?: (?:here|given))?"
              + " (?:are (?:for|those of)|date from|as of) (?:\\d{4})(?: to \\d{4})?\\.?");

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

  private static final Pattern HELPER = Pattern.compile(" (?:was|were|had|has)$");

  private final Statements said = new Statements();
  private int subject = -1;
  private String property = "";
  private Optional<Puzzle.Working> working = Optional.empty();

  private PuzzleReader() {}

  /** Reads a question. */
  public static Puzzle read(String question) {
    PuzzleReader reader = new PuzzleReader();
    List<String> sentences =
        Sentences.split(Roles.spelledOut(Centuries.inDigits(question))).stream()
            .filter(sentence -> !TIME_FRAME.matcher(sentence).matches())
            .toList();
    sentences.forEach(reader::collectTypes);
    for (String sentence : sentences) {
      reader.sentence(sentence);
    }
    return reader.puzzle(question);
  }

  private Puzzle puzzle(String question) {
    if (said.things().isEmpty()) {
      said.introduce("");
    }
    int wanted = Math.max(said.asked(), 0);
    if (!said.tellOf(wanted)) {
      said.clue(wanted, question);
    }
    return said.puzzle(wanted, property, working);
  }

  /** Class nouns that the text brings up, so that later mentions are known for what they are. */
  private void collectTypes(String text) {
    String sentence = withoutMark(text);
    if (AskingOfSeveral.of(sentence).isPresent()) {
      return; // it speaks of things that were brought up before
    }
    String presented = PRESENTS.matcher(sentence).replaceFirst("");
    Optional<Asking> asking = Asking.of(sentence, text.endsWith("?"));
    if (asking.isEmpty()) {
      NounPhrase.atStart(presented, Set.of())
          .filter(noun -> noun.pointing() == Pointing.NEW)
          .ifPresent(noun -> said.types().add(noun.type()));
    } else if (asking.get().wanted() == Asking.Wanted.TYPE) {
      said.types().add(asking.get().about().toLowerCase(Locale.ROOT));
    } else {
      String about = asking.get().about();
      NounPhrase.atStart(about, Set.of())
          .filter(noun -> noun.pointing() == Pointing.NEW || isDescribed(asking.get()))
          .ifPresent(noun -> said.types().add(noun.type()));
    }
    said.types().addAll(NounPhrase.introducedIn(presented));
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
    Optional<AskingOfSeveral> several = AskingOfSeveral.of(sentence);
    if (several.isPresent()) {
      ask(several.get());
      return;
    }
    Optional<Asking> asking = Asking.of(sentence, text.endsWith("?"));
    if (asking.isPresent()) {
      ask(asking.get());
      return;
    }
    String statement = PRESENTS.matcher(sentence).replaceFirst("");
    Optional<NounPhrase> noun = NounPhrase.atStart(statement, said.types());
    Matcher pronoun = PRONOUN.matcher(statement);
    if (noun.isPresent()) {
      subject = said.resolve(noun.get(), -1);
      String rest = statement.substring(noun.get().end());
      if (SOUGHT.matcher(rest).matches()) {
        said.ask(subject);
      } else {
        said.add(subject, rest);
      }
    } else {
      subject = subject < 0 ? Math.max(said.asked(), 0) : subject;
      if (said.things().isEmpty()) {
        said.introduce("");
      }
      boolean refers = pronoun.find();
      said.add(
          refers ? subject : Math.max(said.asked(), 0),
          refers ? statement.substring(pronoun.end()) : statement);
    }
  }

  private void ask(AskingOfSeveral several) {
    List<Puzzle.Value> values = new ArrayList<>();
    for (Asking part : several.parts()) {
      ask(part);
      values.add(new Puzzle.Value(said.asked(), property));
    }
    Puzzle.Value first = values.remove(0);
    working =
        Optional.of(new Puzzle.Working(several.kind(), several.rank(), values, several.listed()));
    said.ask(first.thing());
    subject = first.thing();
    property = first.property();
  }

  private void ask(Asking asking) {
    property = asking.property();
    subject =
        switch (asking.wanted()) {
          case THING, PROPERTY -> phrase(asking.about());
          case TYPE -> said.introduce(asking.about());
          case WHICH -> which(asking.about());
          case DATE -> dated(asking.about());
        };
    said.ask(subject);
  }

  /** "bridge crosses a river that ..." */
  private int which(String text) {
    Optional<NounPhrase> noun = NounPhrase.atStart("the " + text, said.types());
    if (noun.isEmpty()) {
      return phrase(text);
    }
    int thing = said.introduce(noun.get().type());
    said.add(thing, text.substring(noun.get().end() - "the ".length()));
    return thing;
  }

  /** "that city first listed as ...": the thing, then the event. */
  private int dated(String text) {
    Optional<NounPhrase> noun = NounPhrase.atStart(text, said.types());
    Matcher did = DID_EVENT.matcher(text);
    int thing;
    String event;
    if (noun.isPresent()) {
      thing = said.resolve(noun.get(), -1);
      event = text.substring(noun.get().end()).strip();
    } else if (text.matches("(?i)it\\b.*") && subject >= 0) {
      thing = subject;
      event = text.substring(2).strip();
    } else {
      boolean plain = did.matches();
      thing = plain ? said.introduce(did.group(1)) : phrase(text);
      event = plain ? did.group(2) : "";
    }
    if (Clauses.isRelative(event, said.types())) {
      int last = event.lastIndexOf(' ');
      said.add(thing, HELPER.matcher(event.substring(0, Math.max(last, 0))).replaceFirst(""));
      event = event.substring(last + 1);
    }
    property = dateOf(event);
    return thing;
  }

  /** The property that is the date of an event. */
  static String dateOf(String event) {
    return "date " + AUXILIARY.matcher(event).replaceFirst("");
  }

  /** A noun phrase with what follows it: "the river that rises in ...", "that city". */
  private int phrase(String text) {
    Matcher former = FORMER.matcher(text);
    if (former.matches() && !said.things().isEmpty()) {
      return former.group(1).equalsIgnoreCase("former") ? 0 : said.things().size() - 1;
    }
    if (text.equalsIgnoreCase("it") && subject >= 0) {
      return subject;
    }
    Optional<NounPhrase> noun = NounPhrase.atStart(text, said.types());
    if (noun.isEmpty()) {
      int thing = said.introduce(text.replaceFirst("^(?:the|a|an) ", ""));
      said.clue(thing, text);
      return thing;
    }
    int thing = said.resolve(noun.get(), -1);
    said.add(thing, text.substring(noun.get().end()));
    return thing;
  }
}
