package io.hopsmith.agents.solver.lexical;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of a sentence between clause boundaries.
 *
 * @param link how it hangs on what came before
 * @param comma whether a comma stood before it
 * @param text its words without the linking word
 */
record Segment(Link link, boolean comma, String text) {
  /** How a piece hangs on the text before it. */
  enum Link {
    /** First of its sentence. */
    START,
    /** Begins with which, whose, who, that, where: about the thing named last. */
    RELATIVE,
    /** Begins with "and whose", "and which": about the same thing as the piece before. */
    SAME,
    /** Begins with "with a" or "and a". */
    WITH,
    /** Any other piece. */
    PLAIN
  }

  private static final String PREPOSITION =
      "(?:in|on|of|through|from|by|to|for|at|with|across|over|under|near|along|into|off|after|about)";
  private static final Pattern SENTENCE = Pattern.compile("(?<=[.?!])[\"”']?\\s+(?=[\\p{Lu}\"“(])");
  private static final Pattern ABBREVIATION =
      Pattern.compile("(?:^|\\s)(?:St|Mt|Dr|Mr|Mrs|Jr|Sr|No|c|\\p{Lu})\\.$");
  private static final String RELATIVE =
      "(?:"
          + PREPOSITION
          + "\\s+)?(?:which|whose|whom)\\b|who\\b|where\\b|that\\b(?=\\s+(?!country|city|river|place|person|same)\\p{Ll})";
  private static final String VERB =
      "(?:is|are|was|were|has|have|had|did|does|lies|lie|stands|borders|covers|contains|opened|became|gained"
          + "|flows|crosses|spans|belongs|died|lived|won|wrote|published|makes|holds|shares|speaks|uses|rises|runs|measures|counts|houses|\\p{Ll}{3,}ed)\\b";
  private static final Pattern BOUNDARY =
      Pattern.compile(
          "(?<comma>,|;|\\s[–—-])?\\s*\\b(?<and>and|but)\\s+(?<rel1>"
              + RELATIVE
              + ")"
              + "|(?<comma2>,|;|\\s[–—-])?\\s+(?<rel2>"
              + RELATIVE
              + ")"
              + "|(?<comma3>[,;]|\\s[–—-])\\s+(?:and\\s+|but\\s+)?(?=(?:it|its|he|his|she|her|they|their)\\s|"
              + VERB
              + "|"
              + PREPOSITION
              + "\\s|an?\\s|the\\s|whose|one\\s)"
              + "|\\s+(?:and|but|while)\\s+(?=(?:it|its|he|his|she|her|they|their)\\s|"
              + VERB
              + "|(?:more|less|fewer|about|over|under|an?\\s+\\p{Ll}+\\s+(?:of|rate)))"
              + "|(?<comma4>,)?\\s+(?:and\\s+)?(?<with>with)\\s+(?=an?\\s)"
              + "|\\s*[()]\\s*",
          Pattern.CASE_INSENSITIVE);

  /** Sentences of a text. */
  static List<String> sentences(String text) {
    List<String> sentences = new ArrayList<>();
    StringBuilder pending = new StringBuilder();
    for (String part : SENTENCE.split(text.strip().replaceAll("\\s+", " "))) {
      pending.append(pending.isEmpty() ? "" : " ").append(part);
      if (!ABBREVIATION.matcher(pending).find()) {
        sentences.add(pending.toString());
        pending.setLength(0);
      }
    }
    if (!pending.isEmpty()) {
      sentences.add(pending.toString());
    }
    return sentences;
  }

  /** Pieces of one sentence, in order. */
  static List<Segment> of(String sentence) {
    String body = sentence.replaceAll("[\\s.?!]+$", "");
    List<Segment> segments = new ArrayList<>();
    Matcher boundary = BOUNDARY.matcher(body);
    int from = 0;
    Link link = Link.START;
    boolean comma = false;
    while (boundary.find()) {
      if (opensNothing(body.substring(from, boundary.start()), boundary)) {
        continue;
      }
      add(segments, link, comma, body.substring(from, boundary.start()));
      comma = boundary.group().matches("^\\s*[,;–—-].*");
      link = link(boundary);
      from = boundary.end();
    }
    add(segments, link, comma, body.substring(from));
    return segments;
  }

  /** {@code "In which"} opens a question; {@code "shares a border with a"} is one phrase. */
  private static boolean opensNothing(String before, Matcher boundary) {
    String said = before.strip().toLowerCase(Locale.ROOT);
    boolean phrase =
        boundary.group("with") != null
            && said.matches(".*\\b(?:borders?|frontier|boundary|shares?|shared|together)$");
    return phrase || said.isEmpty() || said.matches(PREPOSITION);
  }

  private static Link link(Matcher boundary) {
    if (boundary.group("rel1") != null) {
      return Link.SAME;
    }
    if (boundary.group("rel2") != null) {
      return Link.RELATIVE;
    }
    return boundary.group("with") == null ? Link.PLAIN : Link.WITH;
  }

  private static void add(List<Segment> segments, Link link, boolean comma, String text) {
    String clean = text.strip().replaceAll("^[,;:\\s]+|[,;:\\s]+$", "");
    if (!clean.isEmpty()) {
      segments.add(new Segment(link, comma, clean));
    }
  }

  /** Whether the piece begins with a finite verb. */
  boolean beginsWithVerb() {
    return Pattern.compile("^" + VERB).matcher(text.toLowerCase(Locale.ROOT)).find();
  }
}
