package io.hopsmith.agents.facts;

import io.hopsmith.schemas.Block;
import io.hopsmith.schemas.Entity;
import io.hopsmith.schemas.Fact;
import io.hopsmith.schemas.Link;
import io.hopsmith.schemas.Page;
import io.hopsmith.schemas.Value;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
  private static final Pattern BEFORE_VALUE =
      Pattern.compile(
          "\\b(?<verb>(?:was |is |were )?(?:first |originally |also |jointly )?"
              + PARTICIPLE
              + " (?:by|in|at|on|from|to|into|of|with|after|for)"
              + "|flows (?:through|into|past)|rises (?:in|on|near)|lies (?:on|in|at)|stands (?:on|in)"
              + "|crosses|spans|borders|studied (?:at|under)|worked (?:at|in|with)|taught at"
              + "|died (?:in|at)|discovered|wrote|composed|designed|founded|joins|drains into)"
              + " (?:the |a |an )?$");
  private static final Pattern SUBJECT_PRONOUN = Pattern.compile("^(?:It|He|She)\\b");
  private static final int MOST_WORDS_BEFORE_VERB = 3;

  private final EntityTable entities;

  SentenceReader(EntityTable entities) {
    this.entities = entities;
  }

  List<Fact> read(Page page, Entity subject, Block paragraph) {
    List<Fact> facts = new ArrayList<>();
    boolean first =
        page.blocks().stream()
            .filter(block -> block.kind() == Block.Kind.PARAGRAPH)
            .findFirst()
            .filter(paragraph::equals)
            .isPresent();
    for (String sentence : split(paragraph.text())) {
      if (startsWithSubject(sentence, subject)) {
        relations(page, subject, paragraph, sentence, first, facts);
      }
      first = false;
    }
    return facts;
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

  private static boolean startsWithSubject(String sentence, Entity subject) {
    String start = Names.key(sentence);
    return SUBJECT_PRONOUN.matcher(sentence).find()
        || start.startsWith(Names.key(subject.name()) + " ")
        || subject.aliases().stream().anyMatch(alias -> start.startsWith(Names.key(alias) + " "));
  }

  private void relations(
      Page page,
      Entity subject,
      Block paragraph,
      String sentence,
      boolean definition,
      List<Fact> facts) {
    for (Link link : paragraph.links()) {
      int at = link.anchor().isBlank() ? -1 : sentence.indexOf(link.anchor());
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
