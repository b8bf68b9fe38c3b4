package io.hopsmith.pipelines.cli;

import io.hopsmith.agents.archive.ArchiveWriter;
import io.hopsmith.agents.crawl.CrawlRounds;
import io.hopsmith.agents.crawl.CrawlSettings;
import io.hopsmith.agents.crawl.Sites;
import io.hopsmith.agents.fetch.FetchSettings;
import io.hopsmith.agents.fetch.HostRoutes;
import io.hopsmith.agents.pii.MaskingReader;
import io.hopsmith.agents.web.HtmlPageReader;
import io.hopsmith.agents.web.ReadingLimits;
import io.hopsmith.pipelines.config.RunConfig;
import io.hopsmith.pipelines.stages.crawl.ArchiveSeeds;
import io.hopsmith.pipelines.stages.crawl.CrawlPlan;
import io.hopsmith.pipelines.stages.crawl.CrawlSource;
import io.hopsmith.pipelines.stages.crawl.CrawlStage;
import io.hopsmith.pipelines.stages.crawl.CrawlerSpec;
import io.hopsmith.schemas.Seed;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** What a configuration says of crawling. */
final class ConfiguredCrawl {
  private static final int CRAWL_SHARDS = 4;

  private ConfiguredCrawl() {}

  /** The stage that crawls what the configuration asks for. */
  static CrawlStage stage(RunConfig config, HostRoutes routes) {
    CrawlSettings settings = crawlSettings(config);
    CrawlRounds.Limits limits =
        new CrawlRounds.Limits(
            config.crawl().rounds(),
            config.crawl().followSites(),
            allowedSites(config),
            settings.scope());
    ReadingLimits reading = config.crawl().reading();
    RunConfig.Archive archive = config.crawl().archive();
    CrawlSource source =
        new CrawlSource.Network(
            routes, "", archive.previous().map(Path::toString).orElse(""), archive.revisitAfter());
    return new CrawlStage(
        new CrawlPlan(
            config.seeds(),
            limits,
            new CrawlerSpec(
                settings,
                source,
                config.pii().mask()
                    ? () -> new MaskingReader(new HtmlPageReader(reading))
                    : () -> new HtmlPageReader(reading)),
            config.crawl().nearDuplicates(),
            config.pii().mask(),
            CRAWL_SHARDS,
            archive.warc() ? Optional.of(about(config, settings)) : Optional.empty()));
  }

  private static ArchiveWriter.About about(RunConfig config, CrawlSettings settings) {
    return new ArchiveWriter.About(
        config.run().name(),
        "Hopsmith/" + ProgramVersion.text(),
        settings.fetch().userAgent(),
        config.seeds().stream().flatMap(seed -> ArchiveSeeds.named(seed).stream()).toList());
  }

  private static List<String> allowedSites(RunConfig config) {
    TreeSet<String> sites = new TreeSet<>(config.crawl().sites());
    config.seeds().stream()
        .filter(seed -> seed.kind() == Seed.Kind.URL || seed.kind() == Seed.Kind.SITEMAP)
        .forEach(seed -> sites.add(Sites.of(seed.value())));
    return List.copyOf(sites);
  }

  /** How the configuration wants servers asked, and what of them. */
  static CrawlSettings crawlSettings(RunConfig config) {
    RunConfig.Crawl crawl = config.crawl();
    CrawlSettings defaults = CrawlSettings.defaults();
    CrawlSettings settings =
        defaults
            .withLimits(
                new CrawlSettings.Limits(
                    crawl.maxPagesPerSite(),
                    crawl.maxDepth(),
                    crawl.maxBytes(),
                    crawl.maxRedirects(),
                    crawl.urlsPerPattern()))
            .withScope(
                new CrawlSettings.Scope(
                    crawl.include(), crawl.exclude(), defaults.scope().contentTypes()))
            .withFetch(fetchSettings(crawl));
    return config.run().asOf().map(settings::asOf).orElse(settings);
  }

  private static FetchSettings fetchSettings(RunConfig.Crawl crawl) {
    FetchSettings.Pace defaults = FetchSettings.defaults().pace();
    FetchSettings.Pace pace =
        new FetchSettings.Pace(
            crawl.delay(),
            crawl.maxCrawlDelay(),
            crawl.connectTimeout(),
            crawl.readTimeout(),
            crawl.retries(),
            defaults.retryWait(),
            crawl.parallel());
    return new FetchSettings(pace, crawl.limits(), crawl.reach(), userAgent(crawl));
  }

  private static String userAgent(RunConfig.Crawl crawl) {
    return crawl.contact().isEmpty()
        ? crawl.userAgent()
        : crawl.userAgent() + " (+" + crawl.contact() + ")";
  }
}
