package io.hopsmith.agents.solver.natural;

import io.hopsmith.agents.solver.ToolLog;
import io.hopsmith.agents.solver.natural.Answers.Answer;
import io.hopsmith.agents.solver.natural.NaturalQuestion.Wanted;
import io.hopsmith.agents.tools.SearchHit;
import io.hopsmith.agents.tools.Tools;
import io.hopsmith.schemas.Link;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Searches with the question and with the names in it, opens the best pages, and goes on with the
 * names that the best sentences give, until one answer leads or nothing new is found.
 *
 * <p>Deterministic; for one rollout and one thread. Cost: at most the budget's tool calls.
 */
public final class NaturalWalk {
  private static final int HITS = 12;
  private static final int HITS_OF_NAME = 5;
  private static final int NAMES = 3;
  private static final int OPENED_FIRST = 4;
  private static final int OPENED_NEXT = 3;
  private static final int BRIDGES = 3;
  private static final int ROUNDS = 3;
  private static final double NAMED = 1;
  private static final double LEAD = 0.5;

  private final NaturalQuestion question;
  private final ToolLog tools;
  private final Tools.Ranking ranking;
  private final Sense sense;
  private final Seen seen;
  private final Map<String, Double> offers = new HashMap<>();
  private final Set<String> followed = new HashSet<>();

  public NaturalWalk(String question, ToolLog tools, Tools.Ranking ranking, Sense sense) {
    this.question = QuestionReader.read(question);
    this.tools = tools;
    this.ranking = ranking;
    this.sense = sense;
    this.seen = new Seen(sense);
  }

  /** The answer; empty when no page has one of the kind that is wanted. */
  public String answer() {
    search(question.text(), HITS, 1);
    question.names().stream().limit(NAMES).forEach(name -> search(name, HITS_OF_NAME, 0.5));
    open(OPENED_FIRST);
    Answers answers = new Answers(question, seen, sense);
    Chains chains = new Chains(seen, sense);
    List<Chain> found = chains.best();
    Optional<Answer> best = answers.best(found);
    for (int round = 1; round < ROUNDS && best.map(Answer::lead).orElse(0.0) < LEAD; round++) {
      follow(found);
      open(OPENED_NEXT);
      found = chains.best();
      best = answers.best(found);
    }
    double most = found.isEmpty() ? 0 : found.get(0).support();
    if (most < sense.least()) {
      return "";
    }
    if (question.wanted() == Wanted.CHOICE || question.wanted() == Wanted.YES_NO) {
      return new Comparing(question, seen, sense).answer(most);
    }
    return best.map(Answer::text).orElse("");
  }

  private void search(String query, int limit, double weight) {
    List<SearchHit> hits = tools.search(query, ranking, limit);
    for (int rank = 0; rank < hits.size(); rank++) {
      SearchHit hit = hits.get(rank);
      seen.add(hit);
      boolean named =
          Names.holds(question.text(), hit.title())
              || Names.bare(hit.title()).equalsIgnoreCase(query);
      offers.merge(hit.url(), weight / (2 + rank) + (named ? NAMED : 0), Double::sum);
    }
  }

  private void open(int most) {
    offers.entrySet().stream()
        .filter(offer -> !seen.isOpened(offer.getKey()))
        .sorted(
            Map.Entry.<String, Double>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(most)
        .map(Map.Entry::getKey)
        .toList()
        .forEach(url -> tools.browse(url).ifPresent(seen::add));
  }

  /** Searches for the names that the best chains end in, with what they leave unsaid. */
  private void follow(List<Chain> chains) {
    int left = BRIDGES;
    for (Chain chain : chains) {
      Evidence last = chain.last();
      offers.merge(last.url(), chain.support() / 2, Double::sum);
      for (String name : Names.in(last.sentence())) {
        boolean known = Names.holds(question.text(), name) || name.equalsIgnoreCase(last.title());
        if (left > 0 && !known && followed.add(name.toLowerCase(Locale.ROOT))) {
          left--;
          links(last, name);
          search(name + " " + sense.unsaid(chain.evidence()), HITS_OF_NAME, chain.support());
        }
      }
    }
  }

  private void links(Evidence last, String name) {
    for (Link link : seen.links(last.url())) {
      if (link.anchor().equalsIgnoreCase(name)) {
        offers.merge(link.url(), NAMED, Double::sum);
      }
    }
  }
}
