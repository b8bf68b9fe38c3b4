package io.hopsmith.generators.english;

import io.hopsmith.agents.facts.Nouns;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Maps properties to phrases: by the table {@code lexicon.tsv}, else by rules for labels nobody has
 * seen; a label that no rule can say is unsayable.
 */
public final class Lexicon {
  private static final String RESOURCE = "lexicon.tsv";
  private static final int MOST_WORDS = 5;
  private static final String PREPOSITION =
      "(by|in|on|at|from|to|into|of|with|after|for|through|under)";
  private static final Pattern PARTICIPLE_BY =
      Pattern.compile(
          "^(?:co-)?([a-z]+ed|written|built|drawn|sung|made|led|taught) " + PREPOSITION + "$");
  private static final Pattern VERB_PREPOSITION =
      Pattern.compile("^[a-z]+[^s]s " + PREPOSITION + "$");
  private static final Pattern PAST_PREPOSITION =
      Pattern.compile("^(studied|worked|taught|lived|died|served|played) " + PREPOSITION + "$");
  private static final Pattern PARTICIPLE =
      Pattern.compile("^(?:first )?([a-z]+ed|built|born|begun)$");
  private static final Pattern WORDS = Pattern.compile("^[a-z](?:[a-z']|[ -](?![ -])){2,50}$");
  private static final Map<String, String> PAST =
      Map.of("written", "wrote", "drawn", "drew", "sung", "sang");
  private static final Set<String> NOT_NOUNS =
      Set.of(
          "is", "are", "was", "were", "has", "have", "does", "how", "why", "what", "who", "when",
          "where", "more", "also", "other", "others", "both", "see", "since", "until", "at", "with",
          "by", "in", "on", "from", "to", "under", "over", "per", "and", "or", "not", "about",
          "yes", "no", "new");

  private final Map<String, Phrase> table = new HashMap<>();
  private final Map<String, Set<String>> outerLabels = new HashMap<>();

  /**
   * A lexicon for a corpus.
   *
   * @param properties all properties of the corpus; an inner label found below several outer ones
   *     ("rank" below each of many) says nothing on its own
   */
  public Lexicon(Collection<String> properties) {
    for (String property : properties) {
      int colon = property.indexOf(": ");
      if (colon > 0) {
        outerLabels
            .computeIfAbsent(property.substring(colon + 2), inner -> new HashSet<>())
            .add(property.substring(0, colon));
      }
    }
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Lexicon.class.getResourceAsStream("/io/hopsmith/generators/english/" + RESOURCE),
                StandardCharsets.UTF_8))) {
      lines.lines().filter(line -> !line.startsWith("#") && !line.isBlank()).forEach(this::add);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the resource " + RESOURCE, e);
    }
  }

  private void add(String line) {
    String[] columns = line.split("\t");
    Phrase.Kind kind = Phrase.Kind.valueOf(columns[1].toUpperCase(Locale.ROOT));
    table.put(
        columns[0],
        kind == Phrase.Kind.NEVER
            ? Phrase.UNSAYABLE
            : new Phrase(kind, columns[2], columns.length > 3 ? columns[3] : ""));
  }

  /** How to say a property, see {@link io.hopsmith.schemas.Fact#property}. */
  public Phrase phrase(String property) {
    Phrase known = table.get(property);
    if (known != null) {
      return known;
    }
    int colon = property.indexOf(": ");
    if (colon >= 0) {
      String inner = property.substring(colon + 2);
      boolean itsOwn = outerLabels.getOrDefault(inner, Set.of()).size() < 2 && inner.contains(" ");
      return table.containsKey(inner) || itsOwn ? phrase(inner) : Phrase.UNSAYABLE;
    }
    return byRule(property);
  }

  private static Phrase byRule(String label) {
    Matcher participle = PARTICIPLE_BY.matcher(label);
    if (participle.matches()) {
      String inverse =
          participle.group(2).equals("by")
              ? PAST.getOrDefault(participle.group(1), participle.group(1))
              : "";
      return new Phrase(Phrase.Kind.VERB, "was " + label, inverse);
    }
    if (VERB_PREPOSITION.matcher(label).matches() || PAST_PREPOSITION.matcher(label).matches()) {
      return new Phrase(Phrase.Kind.VERB, label, "");
    }
    if (PARTICIPLE.matcher(label).matches()) {
      return new Phrase(Phrase.Kind.EVENT, "was " + label, "");
    }
    return isNounPhrase(label)
        ? new Phrase(
            Phrase.Kind.NOUN,
            label,
            Nouns.isPlural(label) ? "is among the " + label + " of" : "is the " + label + " of")
        : Phrase.UNSAYABLE;
  }

  private static boolean isNounPhrase(String label) {
    String[] words = label.split(" ");
    boolean particles = false;
    for (String word : words) {
      particles |= NOT_NOUNS.contains(word);
    }
    return WORDS.matcher(label).matches()
        && words.length <= MOST_WORDS
        && !particles
        && !label.matches(".*\\b" + PREPOSITION + "$");
  }
}
