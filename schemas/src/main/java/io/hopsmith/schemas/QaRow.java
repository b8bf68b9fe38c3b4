package io.hopsmith.schemas;

import java.util.List;
import java.util.Objects;

/**
 * A published question, the row of the main table {@code qa}.
 *
 * @param id hash of question and answer
 * @param generator see {@link Candidate#generator}
 * @param mode see {@link Candidate#mode}
 * @param family kind of reasoning, see {@link Family}, in lower case
 * @param language ISO 639-1 code
 * @param seed name of the entity that the walk started from
 * @param themes themes that the question was grounded in
 * @param question the question
 * @param answer the gold answer
 * @param answerType {@code entity}, {@code date}, {@code quantity} or {@code text}
 * @param aliases other spellings that count as right
 * @param rounds every round with its verdicts and what solvers made of it
 * @param constraints the shipped question's clues with their evidence; none where a language model
 *     wrote it
 * @param hops the chain of inferences with their evidence
 * @param nHops number of hops
 * @param nPages number of different pages among hops and constraints
 * @param nSites number of different sites among them
 * @param recencyDate latest date that the evidence pages give for themselves; may be empty
 * @param closedBook how often the closed-book solver was right
 * @param goldEvidence how often a solver with the evidence among distractors was right
 * @param searchSolvers one entry per search solver
 * @param agreement whether all search solvers gave the gold answer
 * @param alternatives wrong answers that solvers gave, each shown not to fit
 * @param unique whether the constraints have exactly one solution in the indexed corpus; without
 *     constraints, whether every wrong answer that was given was looked up and found not to fit
 * @param passRate share of search rollouts that were right, over all rounds
 * @param difficulty {@code easy}, {@code medium} or {@code hard}
 * @param contamination the nearest question of the benchmarks that the run was told of
 * @param split the side, {@code train} or {@code eval}
 * @param groupId id of the group that shares pages, answers or entities
 * @param provenance where it came from
 * @param schemaVersion version of this record's meaning
 */
public record QaRow(
    String id,
    String generator,
    String mode,
    String family,
    String language,
    String seed,
    List<String> themes,
    String question,
    String answer,
    String answerType,
    List<String> aliases,
    List<Round> rounds,
    List<Constraint> constraints,
    List<Hop> hops,
    int nHops,
    int nPages,
    int nSites,
    String recencyDate,
    Probe closedBook,
    Probe goldEvidence,
    List<SolverResult> searchSolvers,
    boolean agreement,
    List<String> alternatives,
    boolean unique,
    double passRate,
    String difficulty,
    Contamination contamination,
    Side split,
    String groupId,
    Provenance provenance,
    int schemaVersion) {

  /**
   * Version that this code writes, of this record and of all that is published beside it. It rises
   * whenever a column is added or its meaning changes. Columns are added and not renamed, retyped
   * or given another meaning, so that files of earlier versions can be read: what they lack is
   * empty. A file of a version is kept with the tests for ever.
   */
  public static final int SCHEMA_VERSION = 7;

  /** Oldest version whose files can be read; before it columns were renamed. */
  public static final int OLDEST_READABLE_VERSION = 3;

  /**
   * Result of repeated attempts.
   *
   * @param n attempts
   * @param k right ones
   * @param model who tried
   */
  public record Probe(int n, int k, String model) {}

  /**
   * One search solver's attempt.
   *
   * @param model who tried
   * @param answer what it said
   * @param correct whether that is right
   * @param calls tool calls used
   * @param tHit see {@link Trajectory#answerSeenAt}
   */
  public record SolverResult(String model, String answer, boolean correct, int calls, int tHit) {}

  /**
   * How near a question comes to a benchmark; a row that repeats one is not published.
   *
   * @param nearest name of the benchmark and of its item; empty if the run was told of none
   * @param overlap likeness of the two questions in meaning, the cosine of their vectors, to three
   *     digits; 0 if the run was told of none
   */
  public record Contamination(String nearest, double overlap) {
    /** Compared with no benchmark. */
    public static final Contamination NONE = new Contamination("", 0);
  }

  /**
   * Where a row came from.
   *
   * @param runId name of the run
   * @param codeVersion version of the program
   * @param promptHashes hashes of the prompt resources used; empty for the embedded engine
   * @param models models or embedded roles used
   * @param randomSeed the run's seed
   * @param costUsd what the rollouts behind its verdicts cost when they were paid for
   * @param licences distinct licences that the evidence pages declare
   */
  public record Provenance(
      String runId,
      String codeVersion,
      List<String> promptHashes,
      List<String> models,
      long randomSeed,
      double costUsd,
      List<String> licences) {
    public Provenance {
      promptHashes = List.copyOf(promptHashes);
      models = List.copyOf(models);
      licences = List.copyOf(licences);
    }
  }

  public QaRow {
    Objects.requireNonNull(contamination, "contamination");
    Objects.requireNonNull(split, "split");
    themes = List.copyOf(themes);
    aliases = List.copyOf(aliases);
    rounds = List.copyOf(rounds);
    constraints = List.copyOf(constraints);
    hops = List.copyOf(hops);
    searchSolvers = List.copyOf(searchSolvers);
    alternatives = List.copyOf(alternatives);
  }

  /** The same row in this group, compared with benchmarks. */
  public QaRow published(String group, Contamination compared) {
    return new QaRow(
        id,
        generator,
        mode,
        family,
        language,
        seed,
        themes,
        question,
        answer,
        answerType,
        aliases,
        rounds,
        constraints,
        hops,
        nHops,
        nPages,
        nSites,
        recencyDate,
        closedBook,
        goldEvidence,
        searchSolvers,
        agreement,
        alternatives,
        unique,
        passRate,
        difficulty,
        compared,
        split,
        group,
        provenance,
        schemaVersion);
  }
}
