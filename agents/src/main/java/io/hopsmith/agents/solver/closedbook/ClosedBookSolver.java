package io.hopsmith.agents.solver.closedbook;

import io.hopsmith.agents.solver.Attempt;
import io.hopsmith.agents.solver.Guesser;
import io.hopsmith.agents.solver.Solver;
import io.hopsmith.agents.tools.Tools;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Guesses without pages. What it measures is guessability and leakage: whether an answer stands in
 * its own question or is the obvious one of its class. It is no proof against a model that knows
 * the world.
 */
public final class ClosedBookSolver implements Solver, Guesser {
  /** Name in rows. */
  public static final String NAME = "embedded-closed-book";

  private static final Pattern NAMES =
      Pattern.compile(
          "(?<!^)(?<![.?!] )\\b\\p{Lu}[\\p{L}'’-]+(?:\\s+(?:(?:of|the|de)\\s+)?\\p{Lu}[\\p{L}'’-]+)*");
  private static final Pattern NUMBERS = Pattern.compile("\\d[\\d,.]*\\d|\\d");
  private static final Pattern QUOTED = Pattern.compile("[\"“]([^\"”]+)[\"”]");
  private static final Pattern ASKING =
      Pattern.compile(
          "(?i)\\b(which|what|who|when|where|how|name|find|identify|give|state)\\b(.*)");

  private final FrequentAnswers table = FrequentAnswers.load();

  @Override
  public String name() {
    return NAME;
  }

  /** The first guess; makes no call. */
  @Override
  public Attempt solve(String question, Tools tools) {
    return Attempt.embedded(guesses(question, 1).stream().findFirst().orElse(""), List.of());
  }

  /**
   * Up to {@code samples} different guesses, taken in turn from the most frequent answers of the
   * class asked for, from names and quotations of the question, and from its numbers.
   */
  @Override
  public List<String> guesses(String question, int samples) {
    List<String> frequent = table.of(askedWords(question));
    List<String> said = said(question);
    Set<String> guesses = new LinkedHashSet<>();
    for (int rank = 0; guesses.size() < samples && rank < samples; rank++) {
      if (rank < frequent.size()) {
        guesses.add(frequent.get(rank));
      }
      if (rank < said.size()) {
        guesses.add(said.get(rank));
      }
    }
    return guesses.stream().limit(samples).toList();
  }

  /** Words after the question word in the last asking sentence, in order. */
  private static List<String> askedWords(String question) {
    String asking = question;
    for (String sentence : question.split("(?<=[.?!])\\s+")) {
      asking = ASKING.matcher(sentence).find() ? sentence : asking;
    }
    Matcher matcher = ASKING.matcher(asking);
    String lower = matcher.find() ? matcher.group().toLowerCase(Locale.ROOT) : asking;
    return Arrays.stream(lower.split("[^\\p{L}]+")).limit(12).toList();
  }

  /** What the question itself holds that could be an answer: quotations, names, numbers. */
  private static List<String> said(String question) {
    Set<String> said = new LinkedHashSet<>();
    QUOTED.matcher(question).results().map(found -> found.group(1)).forEach(said::add);
    NAMES.matcher(question).results().map(found -> found.group()).forEach(said::add);
    boolean numeric =
        question.toLowerCase(Locale.ROOT).matches(".*\\b(?:how|when|year|number|date)\\b.*");
    if (numeric) {
      NUMBERS.matcher(question).results().map(found -> found.group()).forEach(said::add);
    }
    return List.copyOf(said);
  }
}
