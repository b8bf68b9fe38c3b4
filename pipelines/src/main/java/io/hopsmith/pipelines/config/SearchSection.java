package io.hopsmith.pipelines.config;

import com.fasterxml.jackson.databind.JsonNode;
import io.hopsmith.agents.engines.Blocklist;
import io.hopsmith.agents.engines.EngineSpec;
import io.hopsmith.agents.engines.EngineSpec.Kind;
import io.hopsmith.agents.engines.Engines.Mix;
import io.hopsmith.agents.engines.QueryPrices;
import io.hopsmith.agents.engines.SitePattern;
import io.hopsmith.agents.engines.SiteRules;
import io.hopsmith.agents.pace.PaceLimits;
import io.hopsmith.agents.secret.SecretRef;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/** Makes the section {@code search} of a tree that passed every check. */
final class SearchSection {
  private static final PaceLimits STANDARD = PaceLimits.of(8);
  private static final Duration WHERE_OTHERS_CAN_HELP = Duration.ofSeconds(30);
  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final String FILE = "file:";

  private SearchSection() {}

  /**
   * The section.
   *
   * @param leaks lines of the file {@code search.blocklist}
   */
  static RunConfig.Search of(JsonNode search, Path folder, List<String> leaks) {
    List<EngineSpec> engines = new ArrayList<>();
    boolean isAlone = search.get("engines").size() == 1;
    for (JsonNode engine : search.get("engines")) {
      engines.add(engine(engine, folder, isAlone ? STANDARD.patience() : WHERE_OTHERS_CAN_HELP));
    }
    JsonNode days = search.path("recency_days");
    return new RunConfig.Search(
        engines,
        Mix.valueOf(search.get("mix").asText().toUpperCase(Locale.ROOT)),
        search.get("top_k").asInt(),
        new SiteRules(
            sites(search.get("allow")),
            sites(search.get("deny")),
            Blocklist.shipped().with(Blocklist.parse(leaks))),
        days.isNumber() ? OptionalInt.of(days.asInt()) : OptionalInt.empty());
  }

  private static EngineSpec engine(JsonNode engine, Path folder, Duration patience) {
    Kind kind = Kind.of(engine.get("kind").asText());
    return new EngineSpec(
        kind,
        engine.path("url").asText(kind.standardUrl()),
        engine.has("key") ? secret(engine.get("key").asText(), folder) : SecretRef.NONE,
        engine.path("engine_id").asText(""),
        new PaceLimits(
            engine.path("in_flight").asInt(STANDARD.inFlight()),
            engine.path("requests_per_minute").asInt(0),
            0,
            STANDARD.attempts(),
            patience),
        TIMEOUT,
        engine.path("price_per_query").asDouble(QueryPrices.of(kind)));
  }

  /** A file is named as all others are: seen from the configuration. */
  private static SecretRef secret(String reference, Path folder) {
    return new SecretRef(
        reference.startsWith(FILE)
            ? FILE + folder.resolve(reference.substring(FILE.length())).normalize()
            : reference);
  }

  private static List<SitePattern> sites(JsonNode list) {
    List<SitePattern> sites = new ArrayList<>();
    list.forEach(site -> sites.add(new SitePattern(site.asText())));
    return sites;
  }
}
