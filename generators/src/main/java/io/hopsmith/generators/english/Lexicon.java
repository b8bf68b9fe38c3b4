package io.hopsmith.generators.english;

import io.hopsmith.generators.question.Sort;
import io.hopsmith.schemas.Value;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Maps properties to phrases: by the table {@code lexicon.tsv}, else by rules for labels nobody has
 * seen; a label that no rule can say is unsayable. What a label means may depend on whom it is said
 * of ("university" of a person and of a city) and on whether its value is a date ("discovered").
 */
public final class Lexicon {
  private static final String RESOURCE = "lexicon.tsv";

  /** Outer labels of which the inner ones name parts. */
  private static final Pattern PARTS =
      Pattern.compile("\\b(?:composition|structure|distribution|breakdown|use|by \\p{L}+)\\b");

  /** What such a label divides. */
  private static final Pattern WHOLE =
      Pattern.compile("(.+?) (?:composition|structure|distribution|breakdown|by)\\b.*");

  private static final Pattern USE = Pattern.compile("[a-z]+ use");

  private static final Map<String, String> WHOLES =
      Map.of(
          "gdp", "GDP",
          "labor force", "the labour force",
          "labour force", "the labour force",
          "employment", "employment",
          "exports", "exports",
          "imports", "imports",
          "population", "the population");

  private static final Pattern MEASURED =
      Pattern.compile("\\b(?:share|rate|percentage|number|area|length)\\b");

  /** One line of the table; no sort means any. */
  private record Row(Optional<Sort> sort, Phrase phrase, boolean all) {
    boolean suits(Sort subject, boolean date) {
      boolean kind = !phrase.isSayable() || (phrase.kind() == Phrase.Kind.EVENT) == date;
      return kind && sort.filter(only -> only != subject).isEmpty();
    }
  }

  private record Asked(String property, Sort subject, Value.Kind value) {}

  private final Map<Asked, Phrase> said = new ConcurrentHashMap<>();
  private final Map<String, List<Row>> table = new HashMap<>();
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
    List<String> flags = List.of(columns[1].toUpperCase(Locale.ROOT).split("-"));
    Phrase.Kind kind = Phrase.Kind.valueOf(flags.get(0));
    Optional<Sort> sort =
        List.of(Sort.values()).stream().filter(each -> flags.contains(each.name())).findFirst();
    Phrase phrase =
        kind == Phrase.Kind.NEVER
            ? Phrase.UNSAYABLE
            : new Phrase(
                kind,
                columns[2],
                columns.length > 3 ? columns[3] : "",
                kind == Phrase.Kind.EVENT || flags.contains("ASK"));
    table
        .computeIfAbsent(columns[0], p -> new ArrayList<>())
        .add(new Row(sort, phrase, flags.contains("ALL")));
  }

  /**
   * How to say a property, see {@link io.hopsmith.schemas.Fact#property}.
   *
   * @param subject what the property is said of
   * @param value what kind of value it has there
   */
  public Phrase phrase(String property, Sort subject, Value.Kind value) {
    return said.computeIfAbsent(
        new Asked(property, subject, value), asked -> find(property, subject, value));
  }

  /** Whether the label of such a subject names all by nature: founders, not notable alumni. */
  public boolean listsAll(String property, Sort subject) {
    return table.getOrDefault(property, List.of()).stream()
        .filter(row -> row.suits(subject, false))
        .findFirst()
        .filter(Row::all)
        .isPresent();
  }

  private Phrase find(String property, Sort subject, Value.Kind value) {
    boolean date = value == Value.Kind.DATE;
    List<Row> known = table.get(property);
    if (known != null) {
      return known.stream()
          .filter(row -> row.suits(subject, date))
          .findFirst()
          .map(Row::phrase)
          .orElse(Phrase.UNSAYABLE);
    }
    int colon = property.indexOf(": ");
    if (colon >= 0) {
      String inner = property.substring(colon + 2);
      boolean itsOwn = outerLabels.getOrDefault(inner, Set.of()).size() < 2 && inner.contains(" ");
      Phrase said =
          table.containsKey(inner) || itsOwn ? find(inner, subject, value) : Phrase.UNSAYABLE;
      String outer = property.substring(0, colon);
      return value == Value.Kind.QUANTITY && PARTS.matcher(outer).find()
          ? asPart(said, outer)
          : said;
    }
    return LabelRules.phrase(property, value);
  }

  /** "industry" below "GDP composition by sector" is its share in GDP. */
  private static Phrase asPart(Phrase said, String outer) {
    Matcher whole = WHOLE.matcher(outer);
    String of = whole.matches() ? " in " + WHOLES.getOrDefault(whole.group(1), "") : "";
    of = USE.matcher(outer).matches() ? " in " + outer : of;
    return said.kind() == Phrase.Kind.NOUN && !MEASURED.matcher(said.words()).find()
        ? new Phrase(
            Phrase.Kind.NOUN, "share of " + said.words() + (of.equals(" in ") ? "" : of), "", false)
        : said;
  }
}
