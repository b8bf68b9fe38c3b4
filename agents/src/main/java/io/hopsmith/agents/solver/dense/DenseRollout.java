package io.hopsmith.agents.solver.dense;

import io.hopsmith.agents.solver.ToolLog;
import io.hopsmith.agents.tools.SearchHit;
import io.hopsmith.agents.tools.Tools;
import io.hopsmith.schemas.Link;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One question's search by similarity: look up every piece, join pages, open leaders, answer. */
final class DenseRollout {
  private static final int MOST_PIECES = 9;
  private static final int OPENED = 4;
  private static final int BRIDGE_HITS = 25;
  private static final double LINE_SPEAKS_OF_IT = 0.3;

  private final QuestionPieces question;
  private final String text;
  private final ToolLog tools;
  private final DenseSettings settings;
  private final LineReader reader;
  private final Map<String, Leaf> leaves = new LinkedHashMap<>();

  DenseRollout(String text, ToolLog tools, DenseSettings settings, TextVectors vectors) {
    this.text = text;
    this.question = QuestionPieces.of(text);
    this.tools = tools;
    this.settings = settings;
    this.reader = new LineReader(vectors);
  }

  /** The answer; empty when the best page's mean support is too low. */
  String answer() {
    for (int i = 0; i < Math.min(MOST_PIECES, question.pieces().size()); i++) {
      Piece piece = question.pieces().get(i);
      lookUp(
          i, piece.text(), piece.interval().isPresent() ? settings.numericHits() : settings.hits());
    }
    tools.search(text, Tools.Ranking.DENSE, settings.hits()).forEach(this::leaf);
    openLeaders();
    bridge();
    openLeaders();
    List<Leaf> ranking = ranking();
    if (ranking.isEmpty() || joined().mean(ranking.get(0)) < settings.leastSupport()) {
      return "";
    }
    return question.property() ? property(ranking) : named(ranking);
  }

  private void lookUp(int piece, String query, int limit) {
    List<SearchHit> hits = tools.search(query, Tools.Ranking.DENSE, limit);
    Calibration calibration = new Calibration(hits);
    for (SearchHit hit : hits) {
      Leaf leaf = leaf(hit);
      double support =
          checked(question.pieces().get(piece), hit.snippet(), calibration.support(hit));
      leaf.support[piece] = Math.max(leaf.support[piece], support);
    }
  }

  private Leaf leaf(SearchHit hit) {
    Leaf leaf =
        leaves.computeIfAbsent(
            hit.url(), url -> new Leaf(url, hit.title(), question.pieces().size()));
    leaf.show(hit.snippet());
    return leaf;
  }

  /** Similarity cannot count: a number that fits lifts, one that does not sinks the support. */
  private static double checked(Piece piece, String passage, double similarity) {
    if (piece.interval().isEmpty()) {
      return similarity;
    }
    int verdict = verdict(piece, passage);
    if (verdict > 0) {
      return 0.5 + 0.5 * similarity;
    }
    return verdict < 0 ? 0.15 * similarity : 0.4 * similarity;
  }

  /** What the line most like the piece says of its number. */
  private static int verdict(Piece piece, String passage) {
    double best = LINE_SPEAKS_OF_IT;
    int verdict = 0;
    for (String line : passage.lines().toList()) {
      int test = piece.interval().orElseThrow().test(line);
      double alike =
          test == 0
              ? 0
              : Trigrams.similarity(
                  piece.words(), line.length() > 120 ? line : LineReader.label(line));
      if (alike > best || (alike > LINE_SPEAKS_OF_IT && test > 0 && alike > 0.9 * best)) {
        best = Math.max(best, alike);
        verdict = test;
      }
    }
    return verdict;
  }

  private void openLeaders() {
    for (Leaf leaf : ranking().stream().limit(OPENED).toList()) {
      if (!leaf.isOpen()) {
        tools
            .browse(leaf.url)
            .ifPresent(
                page -> {
                  leaf.open(page.text());
                  page.links().stream().map(Link::url).forEach(leaf.links::add);
                  readWhole(leaf);
                });
      }
    }
  }

  private void readWhole(Leaf leaf) {
    for (int i = 0; i < leaf.support.length; i++) {
      Piece piece = question.pieces().get(i);
      if (piece.interval().isPresent()) {
        leaf.support[i] = Math.max(leaf.support[i], checked(piece, leaf.text(), 0.3));
      }
    }
  }

  /** Looks up unsupported pieces together with the names of the leading pages. */
  private void bridge() {
    for (Leaf leaf : ranking().stream().limit(2).toList()) {
      for (int i = 0; i < question.pieces().size(); i++) {
        if (joined().support(leaf, i) < 0.4 && tools.left() > OPENED) {
          lookUp(i, leaf.name + " " + question.pieces().get(i).text(), BRIDGE_HITS);
        }
      }
    }
  }

  private JoinedLeaves joined() {
    return new JoinedLeaves(new ArrayList<>(leaves.values()), question);
  }

  private List<Leaf> ranking() {
    JoinedLeaves joined = joined();
    List<Leaf> ranking = new ArrayList<>(leaves.values());
    Map<Leaf, Double> scores = new LinkedHashMap<>();
    ranking.forEach(
        leaf -> scores.put(leaf, joined.score(leaf) - (text.contains(leaf.name) ? 2 : 0)));
    ranking.sort(Comparator.comparingDouble((Leaf leaf) -> scores.get(leaf)).reversed());
    return ranking;
  }

  private String named(List<Leaf> ranking) {
    JoinedLeaves joined = joined();
    double lead = joined.score(ranking.get(0));
    Leaf best = ranking.get(0);
    double most = -1;
    for (Leaf leaf : ranking.subList(0, Math.min(3, ranking.size()))) {
      double behind = Math.max(0, lead - joined.score(leaf));
      double fit =
          reader.similarity(question.asked(), leaf.title + ". " + firstLine(leaf)) - 0.5 * behind;
      if (fit > most && !text.contains(leaf.name)) {
        most = fit;
        best = leaf;
      }
    }
    return best.title.replaceFirst("\\s*\\([^)]*\\)$", "");
  }

  private static String firstLine(Leaf leaf) {
    String first = leaf.text().lines().findFirst().orElse("");
    return first.substring(0, Math.min(160, first.length()));
  }

  private String property(List<Leaf> ranking) {
    Leaf best = ranking.get(0);
    if (!best.isOpen()) {
      tools.browse(best.url).ifPresent(page -> best.open(page.text()));
    }
    return reader.read(best.text(), question.asked(), best.name);
  }
}
