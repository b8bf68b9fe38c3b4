package io.hopsmith.agents.solver.lexical;

import io.hopsmith.agents.solver.lexical.ReadQuestion.Edge;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Ranks pages for each thing of a question by the best assignment of pages to all things: own
 * support for the thing's clues, plus for every related thing the best support among the pages next
 * to it. Clues read into the wrong thing still count a little on the page itself.
 */
final class TreeScorer {
  private static final double HEDGE = 0.45;
  private static final double UNRELATED = 0.8;
  private static final double NEXT = 0.5;
  private static final double SAME_PAGE = 0.9;
  private static final double CONSTANT = 0.5;
  private static final int MOST_PAGES = 200;

  private final ReadQuestion question;
  private final boolean[] hasClues;
  private final double totalWeight;
  private final List<SeenPage> pages;
  private final PageGraph graph;
  private final Map<SeenPage, double[]> own = new HashMap<>();
  private final Map<SeenPage, double[]> soft = new HashMap<>();
  private final List<Map<Integer, Set<String>>> related = new ArrayList<>();

  /**
   * A page with its support.
   *
   * @param page the page
   * @param support share of the clues that it and its neighbours support, up to 1
   */
  record Ranked(SeenPage page, double support) {}

  TreeScorer(ReadQuestion question, Evidence evidence) {
    this.question = question;
    this.hasClues = new boolean[question.variables().size()];
    question.clues().stream()
        .filter(clue -> clue.weight() >= 1)
        .forEach(clue -> hasClues[clue.variable()] = true);
    this.totalWeight = Math.max(1, question.clues().stream().mapToDouble(Clue::weight).sum());
    ClueScorer scorer = new ClueScorer(evidence);
    for (SeenPage page : evidence.pages()) {
      own.put(
          page, question.clues().stream().mapToDouble(clue -> scorer.score(page, clue)).toArray());
    }
    this.pages = promising(evidence);
    this.graph = new PageGraph(pages);
    pages.forEach(page -> soft.put(page, softened(page)));
    for (int i = 0; i < question.variables().size(); i++) {
      related.add(new HashMap<>());
    }
    question.edges().forEach(this::relate);
    relateOrphans();
  }

  /** Pages with some support of their own, the best of them where there are many, as first seen. */
  private List<SeenPage> promising(Evidence evidence) {
    Map<SeenPage, Double> best = new HashMap<>();
    own.forEach(
        (page, scores) ->
            best.put(page, Arrays.stream(scores).map(score -> Math.max(0, score)).sum()));
    Set<SeenPage> kept =
        evidence.pages().stream()
            .sorted(Comparator.comparingDouble((SeenPage page) -> best.get(page)).reversed())
            .limit(MOST_PAGES)
            .collect(Collectors.toSet());
    return evidence.pages().stream().filter(kept::contains).toList();
  }

  private void relate(Edge edge) {
    if (edge.from() >= 0 && edge.from() != edge.to()) {
      related.get(edge.from()).put(edge.to(), Words.contentStems(edge.words()));
      related.get(edge.to()).put(edge.from(), Words.contentStems(edge.words()));
    }
  }

  private void relateOrphans() {
    Set<Integer> reached = new HashSet<>();
    reach(question.asked().variable(), reached);
    for (int i = 0; i < question.variables().size(); i++) {
      if (!reached.contains(i)) {
        relate(new Edge(question.asked().variable(), i, ""));
        reach(i, reached);
      }
    }
  }

  private void reach(int variable, Set<Integer> reached) {
    if (reached.add(variable)) {
      related.get(variable).keySet().forEach(next -> reach(next, reached));
    }
  }

  /** Own support of a page for a clue. */
  double own(SeenPage page, int clue) {
    return own.get(page)[clue];
  }

  /** Pages for the thing asked about, best first. */
  List<Ranked> ranking() {
    return ranking(question.asked().variable());
  }

  /** Pages for a thing, best first; equal ones in the order in which they were seen. */
  List<Ranked> ranking(int variable) {
    Map<Integer, Map<SeenPage, Double>> memos = new HashMap<>();
    List<Ranked> ranked = new ArrayList<>();
    for (SeenPage page : pages) {
      double score = score(variable, -1, page, memos) / totalWeight;
      ranked.add(new Ranked(page, isConstant(page) ? score - CONSTANT : score));
    }
    ranked.sort(Comparator.comparingDouble(Ranked::support).reversed());
    return ranked;
  }

  private double score(
      int variable, int parent, SeenPage page, Map<Integer, Map<SeenPage, Double>> memos) {
    Map<SeenPage, Double> memo =
        memos.computeIfAbsent(variable * 64 + parent + 1, key -> new HashMap<>());
    Double known = memo.get(page);
    if (known != null) {
      return known;
    }
    double score = ownOf(variable, page);
    for (Map.Entry<Integer, Set<String>> next :
        new java.util.TreeMap<>(related.get(variable)).entrySet()) {
      if (next.getKey() != parent) {
        score += bestNext(next.getKey(), variable, page, next.getValue(), memos);
      }
    }
    memo.put(page, score);
    return score;
  }

  private double bestNext(
      int variable,
      int parent,
      SeenPage page,
      Set<String> stems,
      Map<Integer, Map<SeenPage, Double>> memos) {
    double best = HEDGE * Math.max(0, below(variable, parent, page));
    if (!hasClues[variable]) {
      best = Math.max(best, SAME_PAGE * score(variable, parent, page, memos));
    }
    for (Map.Entry<SeenPage, ReadLine> next : graph.of(page).entrySet()) {
      double factor =
          stems.isEmpty() || stems.stream().anyMatch(next.getValue().stems()::contains)
              ? 1
              : UNRELATED;
      best = Math.max(best, factor * score(variable, parent, next.getKey(), memos));
    }
    return best;
  }

  /** Support of the page itself for all clues of a branch. */
  private double below(int variable, int parent, SeenPage page) {
    double sum = ownOf(variable, page);
    for (int next : related.get(variable).keySet()) {
      sum += next == parent ? 0 : below(next, variable, page);
    }
    return sum;
  }

  private double ownOf(int variable, SeenPage page) {
    double sum = 0;
    double[] scores = soft.get(page);
    for (int i = 0; i < scores.length; i++) {
      Clue clue = question.clues().get(i);
      sum += clue.variable() == variable ? clue.weight() * scores[i] : 0;
    }
    return sum;
  }

  /** Own support, or a share of the best support among the pages next to it. */
  private double[] softened(SeenPage page) {
    double[] scores = own.get(page).clone();
    for (SeenPage next : graph.of(page).keySet()) {
      double[] theirs = own.get(next);
      for (int i = 0; i < scores.length; i++) {
        scores[i] = Math.max(scores[i], NEXT * theirs[i]);
      }
    }
    return scores;
  }

  /** What the question names itself is hardly what it asks for. */
  private boolean isConstant(SeenPage page) {
    return page.names().stream().anyMatch(name -> QuestionNames.holds(question.text(), name));
  }
}
