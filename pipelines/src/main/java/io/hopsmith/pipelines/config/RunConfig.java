package io.hopsmith.pipelines.config;

import io.hopsmith.agents.agent.ModelSettings;
import io.hopsmith.agents.engines.EngineSpec;
import io.hopsmith.agents.engines.Engines.Mix;
import io.hopsmith.agents.engines.SiteRules;
import io.hopsmith.agents.fetch.FetchSettings;
import io.hopsmith.agents.web.ReadingLimits;
import io.hopsmith.generators.PlayRecipe;
import io.hopsmith.pipelines.benchmark.BenchmarkSource;
import io.hopsmith.pipelines.remote.RemoteSettings;
import io.hopsmith.schemas.Seed;
import io.hopsmith.validators.balance.BalanceSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Everything that a run is told, checked and with defaults filled in. Paths are absolute. The
 * meaning of each key is described in {@code config.schema.json}; units and ranges are repeated
 * here only where the type does not say them.
 *
 * @param id hash of all settings except where output goes, in which other formats and under which
 *     licence, and how many threads work; equal ids and equal pages give equal rows
 * @param run the run as a whole
 * @param seeds where crawling starts; at least one, only URLs and folders
 * @param languages ISO 639-1 codes of the languages used; at least one
 * @param crawl how pages are fetched
 * @param pii personal data in pages
 * @param index how passages are made searchable
 * @param search how agents search the web
 * @param generate how questions are made
 * @param verify when a question is good enough
 * @param models which parts language models play
 * @param decontaminate benchmarks whose questions no row may ask
 * @param split training and evaluation sides
 * @param balance how many rows may be alike
 * @param publish what is published of the rows
 * @param output what is written where
 * @param exports formats that the dataset is published in besides its own
 */
public record RunConfig(
    String id,
    Run run,
    List<Seed> seeds,
    List<String> languages,
    Crawl crawl,
    Pii pii,
    Index index,
    Search search,
    Generate generate,
    Verify verify,
    ModelSettings models,
    List<BenchmarkSource> decontaminate,
    Split split,
    BalanceSettings balance,
    Publish publish,
    Output output,
    List<String> exports) {

  public RunConfig {
    exports = List.copyOf(exports);
    seeds = List.copyOf(seeds);
    languages = List.copyOf(languages);
    decontaminate = List.copyOf(decontaminate);
  }

  /**
   * The same, adding a version to a dataset, in a folder that is kept nowhere else.
   *
   * @param dataset one of {@code publish.previous}, whose content is part of the run's id
   */
  public RunConfig appendingTo(Path dataset) {
    Publish added =
        new Publish(publish.review(), publish.previous(), publish.licence(), Optional.of(dataset));
    return new RunConfig(
        id,
        run,
        seeds,
        languages,
        crawl,
        pii,
        index,
        search,
        generate,
        verify,
        models,
        decontaminate,
        split,
        balance,
        added,
        new Output(output.folder(), output.shards(), RemoteSettings.NONE),
        exports);
  }

  /**
   * The run as a whole.
   *
   * @param seed of every random choice
   * @param asOf clock of every row; empty for real fetch times
   * @param workers threads, at least 1
   * @param atATime elements that a stage works on at a time where language models are asked, so
   *     that most of them wait; else 1
   */
  public record Run(String name, long seed, Optional<Instant> asOf, int workers, int atATime) {}

  /**
   * How pages are fetched.
   *
   * @param hostsFolder folder of virtual hosts that are served in-process
   * @param urlsPerPattern URLs of a series that gave no new text
   * @param limits bounds on one answer
   * @param reading bounds on the page in it
   * @param reach which servers may be asked
   * @param contact address added to the user agent; may be empty
   * @param include patterns one of which must be found in a URL, if there are any
   * @param exclude patterns none of which may be found in a URL
   * @param sites sites allowed besides those of the seeds
   * @param followSites whether any site that a page links to is allowed
   * @param archive what is kept of answers, and used of those that were
   * @param nearDuplicates similarity from which pages are refused as copies; empty to keep all
   */
  public record Crawl(
      Optional<Path> hostsFolder,
      int maxPagesPerSite,
      int maxDepth,
      int rounds,
      Duration delay,
      Duration maxCrawlDelay,
      int parallel,
      int retries,
      int maxBytes,
      Duration connectTimeout,
      Duration readTimeout,
      int maxRedirects,
      int urlsPerPattern,
      FetchSettings.Limits limits,
      ReadingLimits reading,
      FetchSettings.Reach reach,
      String userAgent,
      String contact,
      List<Pattern> include,
      List<Pattern> exclude,
      List<String> sites,
      boolean followSites,
      Archive archive,
      OptionalDouble nearDuplicates) {
    public Crawl {
      include = List.copyOf(include);
      exclude = List.copyOf(exclude);
      sites = List.copyOf(sites);
    }
  }

  /**
   * What is kept of answers, and used of those that were.
   *
   * @param warc whether answers are kept as WARC files
   * @param previous archive of an earlier run
   * @param revisitAfter age from which on its answers are asked for again
   */
  public record Archive(boolean warc, Optional<Path> previous, Duration revisitAfter) {}

  /**
   * Personal data in pages.
   *
   * @param mask whether it is replaced before a page is stored
   */
  public record Pii(boolean mask) {}

  /**
   * How passages are made searchable.
   *
   * @param maxTokens word pieces of a passage that are embedded
   */
  public record Index(int shards, int maxTokens) {}

  /**
   * How agents search the web.
   *
   * @param engines in the order in which they are asked; at least one
   * @param mix how several answer as one
   * @param topK hits that a search shows
   * @param rules which pages are shown and opened
   * @param recencyDays greatest age of pages that are searched for; empty for any age
   */
  public record Search(
      List<EngineSpec> engines, Mix mix, int topK, SiteRules rules, OptionalInt recencyDays) {
    public Search {
      engines = List.copyOf(engines);
    }
  }

  /**
   * How questions are made.
   *
   * @param generators names of {@code QuestionGenerator}s, at least one
   * @param play what self-play is told
   */
  public record Generate(
      List<String> generators,
      int attemptsPerSeed,
      int targetRows,
      int maxRounds,
      int minHops,
      int maxHops,
      PlayRecipe play) {
    public Generate {
      generators = List.copyOf(generators);
    }
  }

  /**
   * When a question is good enough.
   *
   * @param margin share by which stated numbers are widened for the uniqueness test
   * @param bothMustAgree whether both search solvers must give the gold answer, not just one
   */
  public record Verify(
      int closedBookSamples,
      double margin,
      int maxCalls,
      int minWords,
      int maxWords,
      boolean bothMustAgree) {}

  /**
   * Training and evaluation sides.
   *
   * @param evalShare share of rows on the evaluation side, 0 to 0.5
   * @param tolerance how far the share may be off
   */
  public record Split(double evalShare, double tolerance) {}

  /**
   * What is published of the rows that passed the gates.
   *
   * @param review what people said of rows; no part of {@link RunConfig#id}
   * @param previous datasets whose rows are not published again
   * @param licence identifier of the licence to publish under; no part of {@link RunConfig#id}
   * @param base the one of {@code previous} that the rows are added to as a new version
   */
  public record Publish(
      Optional<Path> review, List<Path> previous, Optional<String> licence, Optional<Path> base) {
    public Publish {
      previous = List.copyOf(previous);
    }
  }

  /**
   * What is written where.
   *
   * @param folder the run's working folder
   * @param shards files per side of the main table
   * @param remote where complete stages are kept besides
   */
  public record Output(Path folder, int shards, RemoteSettings remote) {}
}
