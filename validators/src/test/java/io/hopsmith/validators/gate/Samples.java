package io.hopsmith.validators.gate;

import io.hopsmith.schemas.Candidate;
import io.hopsmith.schemas.Constraint;
import io.hopsmith.schemas.Constraint.Operator;
import io.hopsmith.schemas.Hop;
import io.hopsmith.schemas.Query;
import io.hopsmith.schemas.Side;
import java.time.Instant;
import java.util.List;

/** The question that the gates' tests start from, and changes of it. */
public final class Samples {
  public static final String QUESTION =
      "Which bridge, opened in the 1890s, crosses the river that is more than 2,000 km long?";

  private Samples() {}

  /** Two hops, bridge and river; the answer is an entity. */
  public static Candidate liberty() {
    return candidate(QUESTION, "Liberty Bridge", "entity", "", hops());
  }

  public static List<Hop> hops() {
    return List.of(
        hop(1, BridgeWeb.DANUBE, "Length: 2,850 km", "Danube"),
        hop(2, BridgeWeb.LIBERTY, "Crosses: Danube", "Liberty Bridge"));
  }

  public static Hop hop(int n, String url, String quote, String answer) {
    return new Hop(
        n, "Step " + n + "?", answer, answer, "page-" + url, url, quote, "", Instant.EPOCH);
  }

  public static Candidate candidate(
      String question, String answer, String type, String property, List<Hop> hops) {
    Query query = new Query(constraints(), "?0", property);
    return new Candidate(
        "c1",
        "self-play",
        "",
        "en",
        "seed",
        Side.TRAIN,
        List.of(),
        question,
        answer,
        type,
        List.of(),
        query,
        hops,
        List.of(),
        0);
  }

  private static List<Constraint> constraints() {
    return List.of(
        constraint(
            "?0", "opened", Operator.RANGE, "1890s", BridgeWeb.LIBERTY, "Opened: 4 October 1896"),
        constraint("?0", "crosses", Operator.VARIABLE, "?1", BridgeWeb.LIBERTY, "Crosses: Danube"),
        constraint(
            "?1", "length", Operator.RANGE, "> 2,000 km", BridgeWeb.DANUBE, "Length: 2,850 km"));
  }

  private static Constraint constraint(
      String subject,
      String predicate,
      Operator operator,
      String object,
      String url,
      String quote) {
    return new Constraint(
        subject, predicate, operator, object, 0, 0, "", predicate + " " + object, "f", url, quote);
  }

  /** The same question as a language model writes it: with hops, and no query. */
  public static Candidate written() {
    return with(liberty(), liberty().aliases(), Query.NONE);
  }

  public static Candidate asking(String question) {
    return candidate(question, "Liberty Bridge", "entity", "", hops());
  }

  public static Candidate withAliases(Candidate it, List<String> aliases) {
    return with(it, aliases, it.query());
  }

  private static Candidate with(Candidate it, List<String> aliases, Query query) {
    return new Candidate(
        it.id(),
        it.generator(),
        it.mode(),
        it.language(),
        it.seed(),
        it.side(),
        it.themes(),
        it.question(),
        it.answer(),
        it.answerType(),
        aliases,
        query,
        it.hops(),
        it.rounds(),
        it.shippedRound());
  }

  public static GateInput input(Candidate candidate, CorpusViews corpus) {
    return new GateInput(candidate, corpus, new Rollouts(candidate, corpus, new RolloutCache(100)));
  }

  public static GateInput input(Candidate candidate) {
    return input(candidate, BridgeWeb.create());
  }
}
