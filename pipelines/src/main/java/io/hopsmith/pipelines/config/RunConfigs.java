package io.hopsmith.pipelines.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hopsmith.agents.agent.ModelSettings;
import io.hopsmith.agents.fetch.FetchSettings;
import io.hopsmith.agents.web.ReadingLimits;
import io.hopsmith.generators.PlayRecipe;
import io.hopsmith.pipelines.config.RunConfig.Crawl;
import io.hopsmith.pipelines.config.RunConfig.Generate;
import io.hopsmith.pipelines.config.RunConfig.Index;
import io.hopsmith.pipelines.config.RunConfig.Pii;
import io.hopsmith.pipelines.config.RunConfig.Run;
import io.hopsmith.pipelines.config.RunConfig.Split;
import io.hopsmith.pipelines.config.RunConfig.Verify;
import io.hopsmith.schemas.Ids;
import io.hopsmith.schemas.Seed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Makes the records from a tree that passed every check. */
final class RunConfigs {
  /** Keys of a model that say how it is reached and paid, not what it says. */
  private static final List<String> NOT_IN_ID =
      List.of(
          "key",
          "timeout_s",
          "in_flight",
          "requests_per_minute",
          "tokens_per_minute",
          "attempts",
          "patience_s",
          "price");

  private static final int QUESTIONS_AT_A_TIME = 64;

  private RunConfigs() {}

  static RunConfig of(JsonNode root, List<Seed> seeds, Path folder) {
    Generate generate = generate(root.get("generate"), folder);
    Path output = folder.resolve(root.get("output").get("folder").asText()).normalize();
    ModelSettings models = ModelConfigs.of(root, folder, output);
    List<String> leaks = lines(root.get("search").get("blocklist"), folder);
    List<String> files = new ArrayList<>(BenchmarkEntries.hashes(root, folder));
    files.addAll(leaks);
    files.addAll(PublishSection.hashes(root.get("publish"), folder));
    return new RunConfig(
        id(root, generate.play(), files),
        run(root.get("run"), !models.roles().isEmpty()),
        seeds,
        texts(root.get("languages")),
        crawl(root.get("crawl"), folder),
        new Pii(root.get("pii").get("mask").asBoolean()),
        index(root.get("index")),
        SearchSection.of(root.get("search"), folder, leaks),
        generate,
        verify(root.get("verify")),
        models,
        BenchmarkEntries.of(root, folder),
        new Split(
            root.get("split").get("eval_share").asDouble(),
            root.get("split").get("tolerance").asDouble()),
        BalanceSection.of(root.get("balance")),
        PublishSection.of(root.get("publish"), folder),
        OutputSection.of(root.get("output"), folder, output),
        texts(root.get("exports")));
  }

  /** Hash of the settings, and of the files whose content is one. */
  private static String id(JsonNode root, PlayRecipe play, List<String> named) {
    ObjectNode settings = root.deepCopy();
    settings.withObject("/output").remove(List.of("folder", "remote", "s3"));
    settings.withObject("/run").remove("workers");
    settings.withObject("/crawl").remove("warc");
    settings.withObject("/crawl").remove("parallel");
    settings.remove(List.of("store", "budget", "exports"));
    BalanceSection.keepWhatIsSet(settings);
    PublishSection.keepWhatChangesRows(settings);
    settings.get("models").forEach(model -> ((ObjectNode) model).remove(NOT_IN_ID));
    List<String> files =
        Stream.of(play.moreThemes(), play.moreScaffolds(), named).flatMap(List::stream).toList();
    String keys = sorted(settings).toString();
    return files.isEmpty() ? Ids.of(keys) : Ids.of(keys, String.join("\n", files));
  }

  private static JsonNode sorted(JsonNode node) {
    if (!(node instanceof ObjectNode section)) {
      return node;
    }
    ObjectNode sorted = section.objectNode();
    section.properties().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(entry -> sorted.set(entry.getKey(), sorted(entry.getValue())));
    return sorted;
  }

  private static Run run(JsonNode run, boolean asks) {
    int wished = run.get("workers").asInt();
    int workers = wished == 0 ? Runtime.getRuntime().availableProcessors() : wished;
    Optional<Instant> asOf =
        Optional.ofNullable(run.get("as_of"))
            .map(time -> OffsetDateTime.parse(time.asText()).toInstant());
    return new Run(
        run.get("name").asText(),
        run.get("seed").asLong(),
        asOf,
        workers,
        asks ? (wished == 0 ? QUESTIONS_AT_A_TIME : wished) : 1);
  }

  private static Crawl crawl(JsonNode crawl, Path folder) {
    return new Crawl(
        Optional.ofNullable(crawl.get("hosts_folder"))
            .map(path -> folder.resolve(path.asText()).normalize()),
        crawl.get("max_pages_per_site").asInt(),
        crawl.get("max_depth").asInt(),
        crawl.get("rounds").asInt(),
        Duration.ofMillis(crawl.get("delay_ms").asLong()),
        Duration.ofMillis(crawl.get("max_crawl_delay_ms").asLong()),
        crawl.get("parallel").asInt(),
        crawl.get("retries").asInt(),
        crawl.get("max_bytes").asInt(),
        Duration.ofMillis(crawl.get("connect_timeout_ms").asLong()),
        Duration.ofMillis(crawl.get("read_timeout_ms").asLong()),
        crawl.get("max_redirects").asInt(),
        crawl.get("limits").get("urls_per_pattern").asInt(),
        limits(crawl.get("limits")),
        reading(crawl.get("limits")),
        new FetchSettings.Reach(numbers(crawl.get("ports")), texts(crawl.get("open_hosts"))),
        crawl.get("user_agent").asText(),
        crawl.get("contact").asText(),
        patterns(crawl.get("include")),
        patterns(crawl.get("exclude")),
        texts(crawl.get("sites")),
        crawl.get("follow_sites").asBoolean(),
        new RunConfig.Archive(
            crawl.get("warc").asBoolean(),
            Optional.ofNullable(crawl.get("previous"))
                .map(path -> folder.resolve(path.asText()).normalize()),
            Duration.ofHours(crawl.get("revisit_after_hours").asLong())),
        nearDuplicates(crawl.get("near_duplicates")));
  }

  private static FetchSettings.Limits limits(JsonNode limits) {
    return new FetchSettings.Limits(
        limits.get("received_bytes").asInt(),
        limits.get("expansion").asInt(),
        limits.get("header_bytes").asInt(),
        Duration.ofMillis(limits.get("answer_ms").asLong()),
        limits.get("bytes_per_second").asInt());
  }

  private static OptionalDouble nearDuplicates(JsonNode nearDuplicates) {
    return nearDuplicates.get("reject").asBoolean()
        ? OptionalDouble.of(nearDuplicates.get("similarity").asDouble())
        : OptionalDouble.empty();
  }

  private static ReadingLimits reading(JsonNode limits) {
    return new ReadingLimits(
        limits.get("dom_nodes").asInt(),
        limits.get("dom_depth").asInt(),
        limits.get("attribute_chars").asInt(),
        Duration.ofMillis(limits.get("extraction_ms").asLong()));
  }

  private static Index index(JsonNode index) {
    return new Index(index.get("shards").asInt(), index.get("embedded_tokens").asInt());
  }

  private static Generate generate(JsonNode generate, Path folder) {
    return new Generate(
        texts(generate.get("generators")),
        generate.get("attempts_per_seed").asInt(),
        generate.get("target_rows").asInt(),
        generate.get("max_rounds").asInt(),
        generate.get("min_hops").asInt(),
        generate.get("max_hops").asInt(),
        new PlayRecipe(
            generate.get("themes").get("min").asInt(),
            generate.get("themes").get("max").asInt(),
            lines(generate.get("themes").get("file"), folder),
            generate.get("scaffolds").get("share").asDouble(),
            lines(generate.get("scaffolds").get("file"), folder),
            generate.path("recency_cut_off").asText("")));
  }

  /** Lines of a text file that was found to be readable; none where no file is named. */
  private static List<String> lines(JsonNode file, Path folder) {
    try {
      return file == null ? List.of() : TextFile.lines(folder.resolve(file.asText()));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file.asText() + " any more", e);
    }
  }

  private static Verify verify(JsonNode verify) {
    return new Verify(
        verify.get("closed_book_samples").asInt(),
        verify.get("margin").asDouble(),
        verify.get("max_calls").asInt(),
        verify.get("min_words").asInt(),
        verify.get("max_words").asInt(),
        verify.get("agreement").asText().equals("both"));
  }

  private static List<String> texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
  }

  private static List<Integer> numbers(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asInt).toList();
  }

  private static List<Pattern> patterns(JsonNode list) {
    return texts(list).stream().map(Pattern::compile).toList();
  }
}
