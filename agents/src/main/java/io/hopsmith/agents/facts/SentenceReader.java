package io.hopsmith.agents.facts;

import io.hopsmith.schemas.Block;
import io.hopsmith.schemas.Entity;
import io.hopsmith.schemas.Fact;
import io.hopsmith.schemas.Link;
import io.hopsmith.schemas.Page;
import io.hopsmith.schemas.Value;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads relations and dates from sentences whose subject is certainly the page's entity: they begin
 * with its name or with a pronoun, and nothing but the verb phrase stands between the subject, or a
 * participle of the definitional sentence, and the value.
 */
final class SentenceReader {
  private static final String PARTICIPLE =
      "(?:[a-z]+ed|written|built|born|sung|drawn|made|led|held|won|taught|known as|begun|set)";

  /** A word that may describe the value: "American soul musician". */
  private static final String DESCRIBING =
      "(?!(?:and|or|of|in|by|at|on|from|to|with|who|which|that|for|his|her|its|their|as|is|was"
          + "|after|before|under|near|not|but)\\b)[\\p{L}&/’'-]+ ";

  private static final Pattern BEFORE_VALUE =
      Pattern.compile(
          "\\b(?<verb>(?:was |is |were )?(?:first |originally |also |jointly )?"
              + PARTICIPLE
              + " (?:by|in|at|on|from|to|into|of|with|after|for)"
              + "|flows (?:through|into|past)|rises (?:in|on|near)|lies (?:on|in|at)|stands (?:on|in)"
              + "|crosses|spans|borders|studied (?:at|under)|worked (?:at|in|with)|taught at"
              + "|died (?:in|at)|discovered|wrote|composed|designed|founded|joins|drains into"
              + "|appears (?:on|in)|appeared (?:on|in)|recorded|produced|directed|painted|invented"
              + "|married|succeeded|joined)"
              + " (?:the |a |an )?(?:"
              + DESCRIBING
              + "){0,5}$");
  private static final Pattern SUBJECT_PRONOUN = Pattern.compile("^(?:It|He|She)\\b");
  private static final int MOST_WORDS_BEFORE_VERB = 3;
  private static final int LONGEST_NAME = 120;

  private final EntityTable entities;

  SentenceReader(EntityTable entities) {
    this.entities = entities;
  }

  /**
   * Facts of one paragraph.
   *
   * @param opening whether it is the page's first paragraph
   */
  List<Fact> read(Page page, Entity subject, Block paragraph, boolean opening) {
    List<Fact> facts = new ArrayList<>();
    List<Link> links =
        paragraph.links().stream()
            .filter(link -> !link.anchor().isBlank() && entities.byUrl(link.url()).isPresent())
            .toList();
    if (links.isEmpty()) {
      return facts;
    }
    Set<String> names = names(subject);
    boolean first = opening;
    for (String sentence : split(paragraph.text())) {
      if (startsWithSubject(sentence, names)) {
        relations(page, subject, links, sentence, first, facts);
      }
      first = false;
    }
    return facts;
  }

  private static Set<String> names(Entity subject) {
    Set<String> names = new LinkedHashSet<>();
    names.add(Names.key(subject.name()));
    subject.aliases().forEach(alias -> names.add(Names.key(alias)));
    return names;
  }

  static List<String> split(String text) {
    BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
    breaks.setText(text);
    List<String> sentences = new ArrayList<>();
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
      sentences.add(text.substring(start, end).strip());
    }
    return sentences;
  }

  private static boolean startsWithSubject(String sentence, Set<String> names) {
    if (SUBJECT_PRONOUN.matcher(sentence).find()) {
      return true;
    }
    String start = Names.key(sentence.substring(0, Math.min(sentence.length(), LONGEST_NAME)));
    return names.stream().anyMatch(name -> start.startsWith(name + " "));
  }

  private void relations(
      Page page,
      Entity subject,
      List<Link> links,
      String sentence,
      boolean definition,
      List<Fact> facts) {
    for (Link link : links) {
      int at = sentence.indexOf(link.anchor());
      Optional<Entity> object = entities.byUrl(link.url());
      if (at < 1 || object.isEmpty()) {
        continue;
      }
      verbBefore(sentence, at, definition)
          .ifPresent(
              verb ->
                  facts.add(
                      FactReader.fact(
                          subject,
                          verb,
                          definition ? Fact.Source.FIRST_SENTENCE : Fact.Source.LINK,
                          Value.entity(link.anchor(), object.get().id()),
                          sentence,
                          page)));
    }
  }

  /** The verb phrase right before the value, if it can only belong to the sentence's subject. */
  private static Optional<String> verbBefore(String sentence, int at, boolean definition) {
    String before = sentence.substring(0, at);
    Matcher matcher = BEFORE_VALUE.matcher(before);
    if (!matcher.find()) {
      return Optional.empty();
    }
    String lead = before.substring(0, matcher.start("verb"));
    boolean direct =
        TypeReader.withoutParentheses(lead).split("\\s+").length <= MOST_WORDS_BEFORE_VERB + 3
            && !lead.matches(".*\\b(who|which|that|whose|and|of|by|its|his|her|their)\\b.*");
    boolean participleOfDefinition =
        definition
            && lead.matches(".*\\b(is|was) (an?|the) [^,]*(, )?$")
            && !lead.matches(".*\\b(of|by|who|that|which|whose)\\b.*");
    return direct || participleOfDefinition
        ? Optional.of(matcher.group("verb").replaceFirst("^(?:was|is|were) ", ""))
        : Optional.empty();
  }
}
