package io.hopsmith.pipelines.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.agents.engines.EngineSpec;
import io.hopsmith.agents.engines.EngineSpec.Kind;
import io.hopsmith.agents.engines.Engines.Mix;
import io.hopsmith.agents.engines.QueryPrices;
import io.hopsmith.agents.fetch.FetchSettings;
import io.hopsmith.agents.web.ReadingLimits;
import io.hopsmith.generators.PlayRecipe;
import io.hopsmith.pipelines.remote.RemoteSettings;
import io.hopsmith.schemas.Seed;
import io.hopsmith.validators.balance.BalanceSettings;
import io.hopsmith.validators.balance.Trait;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigLoaderTest {
  private static final String SEEDS = "seeds: [http://a.example/]\n";

  @TempDir private Path folder;

  @Test
  void fillsDefaults() throws Exception {
    RunConfig config = load(SEEDS + "run: {workers: 3}\ncrawl:\n");
    assertThat(config.run()).isEqualTo(new RunConfig.Run("hopsmith", 1, Optional.empty(), 3, 1));
    assertThat(config.seeds()).containsExactly(new Seed(Seed.Kind.URL, "http://a.example/"));
    assertThat(config.languages()).containsExactly("en");
    assertThat(config.crawl())
        .isEqualTo(
            new RunConfig.Crawl(
                Optional.empty(),
                1000,
                10,
                2,
                Duration.ofSeconds(1),
                Duration.ofSeconds(30),
                16,
                2,
                5_000_000,
                Duration.ofSeconds(10),
                Duration.ofSeconds(20),
                5,
                200,
                FetchSettings.defaults().limits(),
                ReadingLimits.defaults(),
                new FetchSettings.Reach(List.of(80, 443), List.of()),
                "Hopsmith",
                "",
                List.of(),
                List.of(),
                List.of(),
                false,
                new RunConfig.Archive(false, Optional.empty(), Duration.ZERO),
                OptionalDouble.of(0.8)));
    assertThat(config.pii()).isEqualTo(new RunConfig.Pii(true));
    assertThat(config.index()).isEqualTo(new RunConfig.Index(4, 96));
    assertThat(config.generate())
        .isEqualTo(
            new RunConfig.Generate(
                List.of("explore-evolve", "self-play"),
                4,
                200,
                5,
                2,
                4,
                PlayRecipe.ofThemes(5, 7)));
    assertThat(config.verify()).isEqualTo(new RunConfig.Verify(4, 0.1, 40, 8, 160, true));
    assertThat(config.split()).isEqualTo(new RunConfig.Split(0.1, 0.02));
    assertThat(config.output())
        .isEqualTo(new RunConfig.Output(folder.resolve("out/hopsmith"), 4, RemoteSettings.NONE));
    assertThat(config.exports()).isEmpty();
  }

  @Test
  void exportsAreNoPartOfWhatRowsDependOn() throws Exception {
    RunConfig config = load(SEEDS + "exports: [verl, react]\n");
    assertThat(config.exports()).containsExactly("verl", "react");
    assertThat(config.id()).isEqualTo(load(SEEDS).id());
  }

  @Test
  void aRunMayBePublishedUnderAnotherLicence() throws Exception {
    RunConfig config = load(SEEDS + "publish: {licence: cc-by-4.0}\n");
    assertThat(config.publish().licence()).contains("cc-by-4.0");
    assertThat(config.id()).isEqualTo(load(SEEDS).id());
  }

  @Test
  void searchesTheRunsOwnPagesUnlessTold() throws Exception {
    RunConfig.Search search = load(SEEDS).search();
    assertThat(search.engines()).extracting(EngineSpec::kind).containsExactly(Kind.LOCAL);
    assertThat(search.mix()).isEqualTo(Mix.FIRST);
    assertThat(search.topK()).isEqualTo(10);
    assertThat(search.recencyDays()).isEmpty();
    assertThat(search.rules().refusal("http://a.example/")).isEmpty();
    assertThat(search.rules().refusal("http://a.example/hotpotqa")).isPresent();
  }

  @Test
  void readsEnginesWithTheirPricesKeysAndRules() throws Exception {
    Files.writeString(folder.resolve("leaks.txt"), "leak.example | answers\n");
    RunConfig.Search search =
        load(SEEDS
                + """
                    search:
                      engines:
                      - {kind: searxng, url: 'http://localhost:8888/search', in_flight: 2}
                      - {kind: google, key: 'file:keys/google', engine_id: abc,
                         requests_per_minute: 90, price_per_query: 0.5}
                      - {kind: brave, key: 'env:BRAVE'}
                      mix: fused
                      recency_days: 30
                      deny: [b.example]
                      blocklist: leaks.txt
                    """)
            .search();
    assertThat(search.engines())
        .extracting(EngineSpec::host)
        .containsExactly("localhost:8888", "www.googleapis.com", "api.search.brave.com");
    assertThat(search.engines())
        .extracting(EngineSpec::pricePerQuery)
        .containsExactly(0.0, 0.5, QueryPrices.of(Kind.BRAVE));
    EngineSpec google = search.engines().get(1);
    assertThat(google.key().text()).isEqualTo("file:" + folder.resolve("keys/google"));
    assertThat(google.engineId()).isEqualTo("abc");
    assertThat(google.limits().requestsPerMinute()).isEqualTo(90);
    assertThat(search.engines().get(0).limits().inFlight()).isEqualTo(2);
    assertThat(search.mix()).isEqualTo(Mix.FUSED);
    assertThat(search.recencyDays()).hasValue(30);
    assertThat(search.rules().refusal("http://b.example/")).isPresent();
    assertThat(search.rules().refusal("http://leak.example/")).isPresent();
  }

  @Test
  void readsCapsAndSharesWhichArePartOfTheIdentityWhereSet() throws Exception {
    RunConfig plain = load(SEEDS);
    assertThat(plain.balance()).isEqualTo(BalanceSettings.NONE);
    assertThat(load(SEEDS + "balance: {most_loss: 0.1}\n").id()).isEqualTo(plain.id());
    RunConfig balanced =
        load(SEEDS + "balance: {most_per: {theme: 5, site: 9}, hops: {2: 0.5, 3: 0.25}}\n");
    assertThat(balanced.balance())
        .isEqualTo(
            new BalanceSettings(
                Map.of(Trait.THEME, 5, Trait.SITE, 9),
                Map.of(Trait.HOPS, new TreeMap<>(Map.of("2", 0.5, "3", 0.25))),
                0.4));
    assertThat(balanced.id()).isNotEqualTo(plain.id());
  }

  @Test
  void keepsNearDuplicatesWhereTold() throws Exception {
    RunConfig config =
        load(SEEDS + "crawl: {near_duplicates: {reject: false}}\npii: {mask: false}\n");
    assertThat(config.crawl().nearDuplicates()).isEmpty();
    assertThat(config.pii().mask()).isFalse();
  }

  @Test
  void typesSettingsOfTheCommandLineByTheRulesOfYaml() throws Exception {
    RunConfig config =
        load(
            SEEDS + "crawl: {include: [a, b]}\n",
            "run.name='7'",
            "run.seed=0x10",
            "run.as_of=2026-02-03T04:05:06+01:00",
            "crawl.follow_sites=true",
            "split.eval_share=0.25",
            "languages=[de, fr]",
            "crawl.include[1]=c",
            "crawl.include[2]=d=e",
            "crawl.exclude[0]=f",
            "seeds=['http://b.example/']",
            "crawl.contact=");
    assertThat(config.run().name()).isEqualTo("7");
    assertThat(config.run().seed()).isEqualTo(16);
    assertThat(config.run().asOf()).contains(Instant.parse("2026-02-03T03:05:06Z"));
    assertThat(config.crawl().followSites()).isTrue();
    assertThat(config.split().evalShare()).isEqualTo(0.25);
    assertThat(config.languages()).containsExactly("de", "fr");
    assertThat(config.crawl().include())
        .extracting(Pattern::pattern)
        .containsExactly("a", "c", "d=e");
    assertThat(config.crawl().exclude()).extracting(Pattern::pattern).containsExactly("f");
    assertThat(config.seeds()).containsExactly(new Seed(Seed.Kind.URL, "http://b.example/"));
    assertThat(config.crawl().contact()).isEmpty();
  }

  @Test
  void takesTheLaterOfTwoSettings() throws Exception {
    assertThat(load(SEEDS, "run.seed=2", "run.seed=3").run().seed()).isEqualTo(3);
  }

  @Test
  void resolvesReferencesToKeysAndEnvironment() throws Exception {
    RunConfig config =
        load(
            """
            run: {name: "${WHO}-${run.seed}", seed: "${NUMBER}"}
            seeds: ["${crawl.base}a.html"]
            crawl: {base: "http://${WHO}.example", include: ["^${crawl.base}a"], contact: "$${x"}
            """);
    assertThat(config.run().name()).isEqualTo("me-42");
    assertThat(config.run().seed()).isEqualTo(42);
    assertThat(config.seeds()).containsExactly(new Seed(Seed.Kind.URL, "http://me.example/a.html"));
    assertThat(config.crawl().include())
        .extracting(Pattern::pattern)
        .containsExactly("^http://me.example/a");
    assertThat(config.crawl().contact()).isEqualTo("${x");
  }

  @Test
  void readsFoldersAndListsOfSeedsRelativeToTheirFile() throws Exception {
    Files.createDirectories(folder.resolve("more/pages"));
    Files.writeString(folder.resolve("more/pages/a.html"), "<p>a");
    Files.writeString(
        folder.resolve("more/list.txt"),
        """
        # two
        http://b.example/x#part # a page
        file:pages

        http://a.example/
        sitemap:https://c.example/
        """);
    RunConfig config = load("seeds: [http://a.example/, 'list:more/list.txt', 'file:more']\n");
    assertThat(config.seeds())
        .containsExactly(
            new Seed(Seed.Kind.URL, "http://a.example/"),
            new Seed(Seed.Kind.URL, "http://b.example/x#part"),
            new Seed(Seed.Kind.FOLDER, folder.resolve("more/pages").toString()),
            new Seed(Seed.Kind.SITEMAP, "https://c.example/"),
            new Seed(Seed.Kind.FOLDER, folder.resolve("more").toString()));
  }

  @Test
  void givesEqualIdsToEqualSettingsWhereverTheOutputGoes() throws Exception {
    RunConfig first = load(SEEDS + "run: {seed: 1, workers: 1}\noutput: {folder: one}\n");
    RunConfig same =
        load(
            "output: {folder: two, shards: 4}\n" + SEEDS,
            "run.workers=2",
            "crawl.warc=true",
            "crawl.parallel=3");
    RunConfig other = load(SEEDS, "run.seed=2");
    assertThat(same.id()).isEqualTo(first.id());
    assertThat(other.id()).isNotEqualTo(first.id());
  }

  @Test
  void readsTheUsersThemesAndScaffoldsAsPartOfTheSettings() throws Exception {
    String line = "two | chain | thing | 0 any 1 | Which?";
    Files.writeString(folder.resolve("themes.txt"), "[kites]\nbox kites: kite\n");
    Files.writeString(folder.resolve("more.txt"), line);
    String yaml =
        SEEDS
            + "generate: {themes: {file: themes.txt}, scaffolds: {file: more.txt, share: 0.25},"
            + " recency_cut_off: 2025-06-30}\n";

    RunConfig config = load(yaml);

    assertThat(config.generate().play())
        .isEqualTo(
            new PlayRecipe(
                5, 7, List.of("[kites]", "box kites: kite"), 0.25, List.of(line), "2025-06-30"));
    Files.writeString(folder.resolve("more.txt"), line.replace("any", "maker"));
    assertThat(load(yaml).id()).isNotEqualTo(config.id());
  }

  private RunConfig load(String yaml, String... settings)
      throws IOException, InvalidConfigException {
    Path file = Files.writeString(folder.resolve("run.yaml"), yaml);
    Map<String, String> environment = Map.of("WHO", "me", "NUMBER", "42");
    return new ConfigLoader(name -> Optional.ofNullable(environment.get(name)))
        .load(file, List.of(settings));
  }
}
