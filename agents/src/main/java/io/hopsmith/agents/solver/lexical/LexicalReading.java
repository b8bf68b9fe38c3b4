package io.hopsmith.agents.solver.lexical;

import io.hopsmith.agents.cache.LeastRecentlyUsed;
import io.hopsmith.agents.solver.lexical.LineWeights.Wanted;
import io.hopsmith.agents.solver.reading.Parts;
import io.hopsmith.agents.solver.walk.Reading;
import io.hopsmith.agents.tools.PageView;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Reads by words: a line supports a statement by the share of the statement's stems that it holds,
 * rare ones counting more; a number must fit. For one rollout.
 */
final class LexicalReading implements Reading {
  private static final double ENOUGH_WORDS = 0.45;
  private static final double UNFIT = 0.1;
  private static final double BARE_MEASURE = 0.3;
  private static final double FITS = 0.5;
  private static final double NO_NUMBER = 0.3;
  private static final double TYPE_UNSAID = 0.8;
  private static final double TYPE_DENIED = 0.6;
  private static final double MENTIONED = 0.55;

  /** The same where the page has a line of its own for the relation, which names others. */
  private static final double NOT_AMONG_THEM = 0.25;

  /** Share of a relation's words by which a line is the page's own for it. */
  private static final double ITS_LINE = 0.9;

  private static final double UNSAID_RELATION = 0.05;
  private static final double VALUE_UNSAID = 0.3;
  private static final double ANY_OF_THE_NAME = 0.7;
  private static final int MOST_LINES = 2;
  private static final double TYPE_WEIGHT = 0.5;

  private static final Map<String, Set<String>> ADDRESSES = new LeastRecentlyUsed<>(16_384);

  private final LineWeights weights = new LineWeights();
  private final Set<String> learnt = new HashSet<>();
  private final Map<String, Statement> statements = new HashMap<>();
  private final Map<Typed, Double> types = new HashMap<>();
  private final Map<Asked, Double> supports = new HashMap<>();
  private final PropertyReader properties = new PropertyReader(weights);

  private record Typed(String url, String title, String text, String type) {}

  private record Asked(String title, String text, String clue) {}

  /** A clue's telling stems without its number, those of its value, and what a number must be. */
  private record Statement(Set<String> stems, Set<String> object, Optional<Bounds> bounds) {
    static Statement of(String clue) {
      Optional<Bounds> bounds = BoundsReader.read(clue);
      String words = bounds.isEmpty() ? clue : BoundsReader.without(clue);
      Set<String> object =
          Parts.of(clue).map(parts -> Words.contentStems(parts.object())).orElse(Set.of());
      return new Statement(Words.contentStems(words), object, bounds);
    }
  }

  private LexicalPage read(PageView page) {
    LexicalPage read = LexicalPage.of(page);
    if (!read.lines().isEmpty() && learnt.add(read.title() + " " + read.lines().size())) {
      weights.learn(read);
    }
    return read;
  }

  @Override
  public double type(PageView page, String type) {
    return types.computeIfAbsent(
        new Typed(page.url(), page.title(), page.text(), type), asked -> typed(page, type));
  }

  private double typed(PageView page, String type) {
    Set<String> stems = Words.contentStems(type);
    Set<String> address = ADDRESSES.computeIfAbsent(page.url(), LexicalReading::address);
    if (stems.isEmpty() || weights.wanted(stems).share(address) > ENOUGH_WORDS) {
      return 1;
    }
    LexicalPage read = read(page);
    Wanted wanted = weights.wanted(stems);
    double best =
        Math.max(wanted.share(read.titleStems()), read.defining().map(wanted::share).orElse(0.0));
    double unsaid = read.defining().isPresent() ? TYPE_DENIED : TYPE_UNSAID;
    return unsaid + (1 - unsaid) * best;
  }

  /** Stems of the folders of an address. */
  private static Set<String> address(String url) {
    return Words.contentStems(
        url.replaceFirst("^[a-z]+://[^/]*", "").replaceFirst("[^/]*$", "").replace('/', ' '));
  }

  @Override
  public double clue(PageView page, String clue) {
    return supports.computeIfAbsent(
        new Asked(page.title(), page.text(), clue),
        asked -> support(read(page), statements.computeIfAbsent(clue, Statement::of)));
  }

  private double support(LexicalPage page, Statement clue) {
    Wanted stems = weights.wanted(clue.stems());
    Wanted object = weights.wanted(clue.object());
    double[] words = overlaps(page, stems);
    double best = 0;
    for (int i = 0; i < words.length; i++) {
      double line =
          clue.bounds().isPresent()
              ? measured(clue.bounds().get(), page, words[i], clue, i)
              : words[i] > best ? words[i] * valued(page.lines().get(i), object) : 0;
      best = Math.max(best, line);
    }
    return best;
  }

  /** A line without the value that a statement names says little, whatever else it shares. */
  private static double valued(ReadLine line, Wanted object) {
    return object.isEmpty() ? 1 : VALUE_UNSAID + (1 - VALUE_UNSAID) * object.share(line.stems());
  }

  /** Share of the statement in each line, or in a line and the label before it. */
  private static double[] overlaps(LexicalPage page, Wanted wanted) {
    double[] shares = wanted.shares(page);
    for (int i = 1; i < shares.length; i++) {
      if (shares[i] > 0) {
        Set<String> before = page.lines().get(i - 1).labelStems();
        shares[i] = Math.max(shares[i], 0.9 * wanted.share(page.lines().get(i).stems(), before));
      }
    }
    return shares;
  }

  /** A fitting number counts the more, the more of the words stand beside it. */
  private static double measured(
      Bounds bounds, LexicalPage page, double words, Statement clue, int at) {
    boolean said = clue.stems().isEmpty() || words >= ENOUGH_WORDS;
    boolean compared = false;
    for (Amount amount : page.lines().get(at).amounts()) {
      if (bounds.comparable(amount)) {
        compared = true;
        if (bounds.fits(amount)) {
          return said ? FITS + (1 - FITS) * words : unsaid(bounds, amount, words);
        }
      }
    }
    return said ? (compared ? UNFIT : NO_NUMBER) * words : 0;
  }

  /** A fitting amount says something where some words or its unit agree. */
  private static double unsaid(Bounds bounds, Amount amount, double words) {
    boolean unit = !bounds.unit().isEmpty() && !amount.unit().isEmpty();
    return words > 0 || unit ? BARE_MEASURE + FITS * words / 2 : 0;
  }

  @Override
  public double names(PageView view, PageView otherView, String relation) {
    LexicalPage page = read(view);
    LexicalPage other = read(otherView);
    double best = UNSAID_RELATION;
    int[] naming =
        page.linesWith(other.titleStems()).filter(line -> page.names(line, other)).toArray();
    if (naming.length == 0) {
      return best;
    }
    Wanted words = weights.wanted(Words.contentStems(relation));
    double[] said = overlaps(page, words);
    double mentioned = namesOthers(said, naming) ? NOT_AMONG_THEM : MENTIONED;
    for (int line : naming) {
      double about = words.isEmpty() ? 0.5 : said[line];
      double named = page.tellsApart(line, other) ? 1 : ANY_OF_THE_NAME;
      best = Math.max(best, named * (mentioned + (1 - mentioned) * about));
    }
    return best;
  }

  /** Whether lines that are the page's own for a relation leave out what others name. */
  private static boolean namesOthers(double[] said, int[] naming) {
    return Arrays.stream(said).anyMatch(share -> share >= ITS_LINE)
        && Arrays.stream(naming).allMatch(line -> said[line] < ENOUGH_WORDS);
  }

  @Override
  public List<String> lines(PageView page, String relation) {
    LexicalPage read = read(page);
    double[] said = overlaps(read, weights.wanted(Words.contentStems(relation)));
    return IntStream.range(0, said.length)
        .boxed()
        .filter(line -> said[line] >= ENOUGH_WORDS)
        .sorted(Comparator.comparingDouble((Integer line) -> -said[line]))
        .limit(MOST_LINES)
        .map(line -> read.lines().get(line).text())
        .toList();
  }

  /** Mean of the supports, scaled by how well the type fits. */
  @Override
  public double combined(double type, List<Double> supports) {
    double mean = supports.stream().mapToDouble(Double::doubleValue).average().orElse(TYPE_WEIGHT);
    double least = supports.stream().mapToDouble(Double::doubleValue).min().orElse(TYPE_WEIGHT);
    return (0.7 * mean + 0.3 * least) * type;
  }

  @Override
  public String value(PageView page, String property) {
    return properties.value(read(page), property);
  }
}
