package io.hopsmith.agents.solver.lexical;

import io.hopsmith.agents.solver.lexical.ReadQuestion.Edge;
import io.hopsmith.agents.solver.lexical.TreeScorer.Ranked;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** One question's search: cast wide by clue, open what leads, follow what it names, answer. */
final class LexicalRollout {
  private static final int MOST_CLUES = 9;
  private static final int BRIDGE_HITS = 30;
  private static final int ROUNDS = 3;
  private static final int CANDIDATES = 5;
  private static final double TIE = 0.02;

  private final ReadQuestion question;
  private final Evidence evidence;
  private final LexicalSettings settings;

  LexicalRollout(ReadQuestion question, Evidence evidence, LexicalSettings settings) {
    this.question = question;
    this.evidence = evidence;
    this.settings = settings;
  }

  /** The answer; empty when no page has enough support. */
  String answer() {
    castWide();
    TreeScorer scorer = read(new TreeScorer(question, evidence));
    for (int round = 1; round < ROUNDS && evidence.callsLeft() > 0 && !isDecided(scorer); round++) {
      bridge(scorer);
      scorer = read(new TreeScorer(question, evidence));
    }
    return conclude(scorer);
  }

  private void castWide() {
    evidence.search(question.text(), settings.hits());
    question.clues().stream()
        .limit(MOST_CLUES)
        .forEach(clue -> evidence.search(query(clue), settings.hits()));
    for (int i = 0;
        i < question.variables().size() && evidence.callsLeft() > settings.calls() / 2;
        i++) {
      evidence.search(queryOf(i), settings.hits());
    }
  }

  private static String query(Clue clue) {
    return clue.text();
  }

  private String queryOf(int variable) {
    return question.clues().stream()
        .filter(clue -> clue.variable() == variable)
        .map(Clue::text)
        .collect(Collectors.joining(" "));
  }

  /** Opens the leading pages for every thing and scores again. */
  private TreeScorer read(TreeScorer scorer) {
    Set<SeenPage> toOpen =
        new LinkedHashSet<>(leading(scorer, question.asked().variable(), settings.opened()));
    for (int i = 0; i < question.variables().size(); i++) {
      toOpen.addAll(leading(scorer, i, 1));
    }
    List<SeenPage> unread = toOpen.stream().filter(page -> !page.isWhole()).toList();
    unread.forEach(evidence::open);
    return unread.isEmpty() ? scorer : new TreeScorer(question, evidence);
  }

  private static Collection<SeenPage> leading(TreeScorer scorer, int variable, int count) {
    return scorer.ranking(variable).stream().limit(count).map(Ranked::page).toList();
  }

  /** Searches for what relates to the leading pages, by their names. */
  private void bridge(TreeScorer scorer) {
    for (Edge edge : question.edges()) {
      bridge(scorer, edge.from(), edge.to());
      bridge(scorer, edge.to(), edge.from());
    }
    if (question.edges().isEmpty()) {
      bridge(scorer, question.asked().variable(), question.asked().variable());
    }
  }

  private void bridge(TreeScorer scorer, int known, int wanted) {
    if (known >= 0) {
      for (SeenPage page : leading(scorer, known, 2)) {
        evidence.search(page.title() + " " + queryOf(wanted), BRIDGE_HITS);
      }
    }
  }

  private boolean isDecided(TreeScorer scorer) {
    List<Ranked> ranking = scorer.ranking();
    if (ranking.isEmpty() || !ranking.get(0).page().isWhole()) {
      return false;
    }
    double second = ranking.size() > 1 ? ranking.get(1).support() : 0;
    double first = ranking.get(0).support();
    return first >= 0.5 && first - second >= settings.margin() * first;
  }

  private String conclude(TreeScorer scorer) {
    List<Ranked> ranking = scorer.ranking();
    if (ranking.isEmpty() || ranking.get(0).support() < settings.leastSupport()) {
      return "";
    }
    if (question.asked().property().isEmpty()) {
      return name(ranking);
    }
    return property(ranking);
  }

  private String name(List<Ranked> ranking) {
    return ranking.get(0).page().title().replaceFirst("\\s*\\([^)]*\\)$", "");
  }

  private String property(List<Ranked> ranking) {
    AnswerExtractor extractor = new AnswerExtractor(evidence);
    double best = ranking.get(0).support();
    for (Ranked each : ranking.subList(0, Math.min(CANDIDATES, ranking.size()))) {
      if (each.support() < best - TIE) {
        break;
      }
      evidence.open(each.page());
      Optional<String> value = extractor.extract(each.page(), question.asked());
      if (value.isPresent()) {
        return value.get();
      }
    }
    return "";
  }
}
