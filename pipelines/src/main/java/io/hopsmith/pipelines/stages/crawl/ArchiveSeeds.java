package io.hopsmith.pipelines.stages.crawl;

import io.hopsmith.agents.crawl.Urls;
import io.hopsmith.schemas.Seed;
import java.util.Optional;

/** How an archive names the seeds that filled it. */
public final class ArchiveSeeds {
  private static final String SITEMAP = "sitemap:";

  private ArchiveSeeds() {}

  /** The name of a seed; empty for one that is not on the network. */
  public static Optional<String> named(Seed seed) {
    return switch (seed.kind()) {
      case URL -> Optional.of(seed.value());
      case SITEMAP -> Optional.of(SITEMAP + seed.value());
      case FOLDER, WARC, ENTITY -> Optional.empty();
    };
  }

  /** The seed of a name. An archive may come from anywhere: it names nothing on this disk. */
  static Optional<Seed> seed(String name) {
    boolean sitemap = name.startsWith(SITEMAP);
    return Urls.normalise(sitemap ? name.substring(SITEMAP.length()) : name)
        .map(url -> new Seed(sitemap ? Seed.Kind.SITEMAP : Seed.Kind.URL, url));
  }
}
