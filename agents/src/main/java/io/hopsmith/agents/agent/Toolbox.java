package io.hopsmith.agents.agent;

import com.fasterxml.jackson.databind.JsonNode;
import io.hopsmith.agents.agent.PageReader.Reading;
import io.hopsmith.agents.prompt.Untrusted;
import io.hopsmith.agents.solver.Aside;
import io.hopsmith.agents.solver.Attempt;
import io.hopsmith.agents.tools.PageView;
import io.hopsmith.agents.tools.SearchHit;
import io.hopsmith.agents.tools.Tools;
import io.hopsmith.schemas.Link;
import io.hopsmith.schemas.Trajectory;
import io.hopsmith.schemas.Trajectory.Usage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The tools of one rollout as a model calls them, by name with JSON arguments: {@code
 * search{queries[]}}, {@code browse{url, goal}}, {@code find{url, pattern}}. A URL can be browsed
 * only if a search, a page or the caller has offered it, so that text of a page cannot make one up.
 * A call made before is answered as repeated. For one thread.
 */
public final class Toolbox {
  static final String SEARCH = "search";
  static final String BROWSE = "browse";
  static final String FIND = "find";

  private static final Pattern BROWSES = Pattern.compile("browse|open|visit|read|fetch");
  private static final int MOST_QUERIES = 5;
  private static final int LINKS_SHOWN = 15;

  private final Tools tools;
  private final Gear gear;

  /** Offered URLs by their form without fragment and last slash, which models add and drop. */
  private final Map<String, String> offered = new HashMap<>();

  private final Map<String, Integer> made = new HashMap<>();
  private final Set<String> opened = new LinkedHashSet<>();
  private final List<Aside> asides = new ArrayList<>();
  private Usage usage = Usage.NONE;

  /**
   * Tools for a rollout.
   *
   * @param seeds URLs that may be browsed from the beginning
   */
  public Toolbox(Tools tools, Gear gear, List<String> seeds) {
    this.tools = tools;
    this.gear = gear;
    seeds.forEach(this::offer);
  }

  /**
   * What a call brings.
   *
   * @param text what the model is shown
   * @param wellFormed whether it was a call of a tool at all, with arguments that it takes
   */
  public record Observation(String text, boolean wellFormed) {}

  /** URLs of the pages that were read so far, in order. */
  public Set<String> opened() {
    return Collections.unmodifiableSet(opened);
  }

  /** What searches took so far. */
  public Usage usage() {
    return usage;
  }

  /** What others did so far who search and read pages for it, in order, each with its usage. */
  public List<Aside> asides() {
    return List.copyOf(asides);
  }

  /** The tool that a name means, as models vary it: {@code web_search}, {@code open_page}. */
  static Optional<String> tool(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.contains(SEARCH)) {
      return Optional.of(SEARCH);
    }
    if (BROWSES.matcher(lower).find()) {
      return Optional.of(BROWSE);
    }
    return lower.contains(FIND) ? Optional.of(FIND) : Optional.empty();
  }

  /** Answers a call. */
  public Observation call(String called, String written) {
    Optional<String> tool = tool(called);
    if (tool.isEmpty()) {
      return malformed("there is no tool '" + called + "'; tools: search, browse, find");
    }
    String name = tool.get();
    Optional<JsonNode> object = CallArguments.of(name, written);
    if (object.isEmpty()) {
      return malformed("the arguments of " + name + " are no JSON object: write " + form(name));
    }
    String key = name + " " + object.get();
    Integer before = made.putIfAbsent(key, made.size() + 1);
    if (before != null) {
      return new Observation(
          "You made this very call before, as call %d; its result stands above. Try something else."
              .formatted(before),
          true);
    }
    return switch (name) {
      case SEARCH -> search(object.get());
      case BROWSE -> browse(object.get());
      default -> find(object.get());
    };
  }

  private static String form(String name) {
    return switch (name) {
      case BROWSE -> "{\"url\": \"...\", \"goal\": \"...\"}";
      case FIND -> "{\"url\": \"...\", \"pattern\": \"...\"}";
      default -> "{\"queries\": [\"...\"]}";
    };
  }

  private static Observation malformed(String message) {
    return new Observation(message, false);
  }

  private Observation search(JsonNode arguments) {
    List<String> queries = queries(arguments);
    if (queries.isEmpty()) {
      return malformed("search wants queries: write " + form(SEARCH));
    }
    List<String> answers = new ArrayList<>();
    int room = gear.limits().observation() / queries.size();
    queries.forEach(query -> answers.add(answer(query, room)));
    return new Observation(String.join("\n\n", answers), true);
  }

  private String answer(String query, int room) {
    List<SearchHit> hits = tools.search(query, Tools.Ranking.FUSED, gear.limits().hits());
    hits.forEach(hit -> offer(hit.url()));
    usage = usage.plus(new Usage(0, 0, 0, tools.usdPerSearch(), 0));
    return gear.explorer()
        .flatMap(explorer -> report(explorer, query, hits, room))
        .orElseGet(() -> ResultText.of(query, hits, room));
  }

  /** What somebody who searches for the model reports; empty where that is nothing. */
  private Optional<String> report(
      DeepExplorer explorer, String query, List<SearchHit> hits, int room) {
    DeepExplorer.Finding finding =
        explorer.find(query, hits, ResultText.of(query, hits, gear.limits().observation()), tools);
    asides.add(finding.aside());
    finding.opened().forEach(this::offer);
    if (finding.report().isBlank()) {
      return Optional.empty();
    }
    return Optional.of(ResultText.reported(query, finding, hits, room));
  }

  /** Queries as they should be given, and as models give them otherwise. */
  private static List<String> queries(JsonNode arguments) {
    List<String> queries = new ArrayList<>();
    JsonNode given = arguments.has("queries") ? arguments.get("queries") : arguments.path("query");
    if (given.isTextual()) {
      queries.add(given.asText().strip());
    }
    given.forEach(query -> queries.add(query.asText().strip()));
    queries.removeIf(String::isEmpty);
    return queries.stream().distinct().limit(MOST_QUERIES).toList();
  }

  private Observation browse(JsonNode arguments) {
    String url = arguments.path("url").asText().strip();
    if (url.isEmpty()) {
      return malformed("browse wants a URL: write " + form(BROWSE));
    }
    Optional<PageView> page = page(url);
    if (page.isEmpty()) {
      return refused(url);
    }
    String goal = arguments.path("goal").asText();
    Reading reading = gear.reader().read(page.get(), goal, gear.limits().observation());
    if (!gear.reader().name().isEmpty()) {
      asides.add(
          new Aside(
              Trajectory.PAGE_READER,
              gear.reader().name(),
              page.get().url(),
              new Attempt("", List.of(), reading.finding(), reading.usage())));
    }
    page.get().links().forEach(link -> offer(link.url()));
    return new Observation(shown(page.get(), reading, goal), true);
  }

  private Optional<PageView> page(String url) {
    Optional<PageView> page = Optional.ofNullable(offered.get(plain(url))).flatMap(tools::browse);
    page.ifPresent(read -> opened.add(read.url()));
    return page;
  }

  private void offer(String url) {
    offered.putIfAbsent(plain(url), url);
  }

  private static String plain(String url) {
    return url.replaceFirst("#.*$", "").replaceFirst("/$", "");
  }

  private Observation refused(String url) {
    return new Observation(
        offered.containsKey(plain(url))
            ? "This page cannot be read."
            : "This address was offered by no search result and no link; browse one that was.",
        true);
  }

  private static String shown(PageView page, Reading reading, String goal) {
    List<String> parts = new ArrayList<>();
    parts.add("Title: " + page.title());
    if (!reading.finding().isBlank()) {
      parts.add("Finding: " + reading.finding());
    }
    int end = -1;
    for (PageReader.Evidence evidence : reading.evidence()) {
      parts.add(
          (end < 0 || evidence.at() > end + 1 ? "[" + evidence.at() + "] " : "") + evidence.text());
      end = evidence.at() + evidence.text().length();
    }
    List<Link> links = LinkChoice.of(page.links(), goal, LINKS_SHOWN);
    if (!links.isEmpty()) {
      parts.add("Links:");
      links.forEach(link -> parts.add("- " + link.anchor() + ": " + link.url()));
    }
    return Untrusted.block(page.url(), String.join("\n", parts));
  }

  private Observation find(JsonNode arguments) {
    String url = arguments.path("url").asText().strip();
    String pattern = arguments.path("pattern").asText().strip();
    if (url.isEmpty() || pattern.isEmpty()) {
      return malformed("find wants a URL and a pattern: write " + form(FIND));
    }
    Optional<PageView> page = page(url);
    if (page.isEmpty()) {
      return refused(url);
    }
    String wanted = pattern.toLowerCase(Locale.ROOT);
    List<String> lines = new ArrayList<>();
    int room = gear.limits().observation();
    for (String line : page.get().lines()) {
      if (line.toLowerCase(Locale.ROOT).contains(wanted) && room > line.length()) {
        lines.add(line);
        room -= line.length() + 1;
      }
    }
    return new Observation(
        lines.isEmpty()
            ? "The page has no line with these words."
            : Untrusted.block(url, String.join("\n", lines)),
        true);
  }
}
