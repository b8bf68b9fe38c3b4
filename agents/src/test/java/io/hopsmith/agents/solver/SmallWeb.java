package io.hopsmith.agents.solver;

import io.hopsmith.agents.search.CorpusIndex;
import io.hopsmith.agents.search.IndexShardWriter;
import io.hopsmith.agents.search.IndexShards;
import io.hopsmith.agents.search.IndexedPage;
import io.hopsmith.agents.search.SentenceEmbedder;
import io.hopsmith.agents.tools.PageView;
import io.hopsmith.agents.tools.SearchHit;
import io.hopsmith.agents.tools.Tools;
import io.hopsmith.schemas.Block;
import io.hopsmith.schemas.Ids;
import io.hopsmith.schemas.Page;
import io.hopsmith.schemas.Passage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A web of some pages held in memory, searched by shared words weighted by rarity. */
public final class SmallWeb implements Tools {
  /**
   * A question about the web.
   *
   * @param text the question
   * @param gold its answer
   */
  public record Question(String text, String gold) {}

  private final Map<String, PageView> pages = new LinkedHashMap<>();
  private final Map<String, Set<String>> words = new LinkedHashMap<>();

  private SmallWeb() {}

  /** The pages of the resource small-web.txt. */
  public static SmallWeb load() {
    return read(resource("small-web.txt"));
  }

  /** Pages written as "= title" followed by their lines. */
  public static SmallWeb read(String text) {
    SmallWeb web = new SmallWeb();
    for (String page : text.split("(?m)^= ")) {
      if (!page.startsWith("#") && !page.isBlank()) {
        web.add(
            page.lines().findFirst().orElseThrow(),
            page.lines().skip(1).collect(Collectors.joining("\n")));
      }
    }
    return web;
  }

  /**
   * Countries of which three that export amber, wool and honey border each other; others that
   * export these border but one of them.
   */
  public static final SmallWeb RING =
      read(
          """
            = Avar
            Avar is a country. Capital: Arn.
            Border countries: Brem, Corl
            Export goods: amber, tin
            = Brem
            Brem is a country. Capital: Bran.
            Border countries: Avar, Dorv
            Export goods: honey
            = Corl
            Corl is a country. Capital: Cair.
            Border countries: Avar, Elm
            Export goods: cork
            = Dorv
            Dorv is a country. Capital: Dun.
            Border countries: Brem, Elm, Fenn
            Export goods: amber
            = Elm
            Elm is a country. Capital: Eska.
            Border countries: Corl, Dorv, Fenn
            Export goods: wool
            = Fenn
            Fenn is a country. Capital: Fyr.
            Border countries: Dorv, Elm
            Export goods: honey
            """);

  /** What can be told of {@link #RING} by all three of its borders alone. */
  public static final Question OF_RING =
      new Question(
          "A country exports wool. Another country borders that country and exports amber. A third"
              + " country borders the first country, borders the second country and exports honey."
              + " What is the name of the third country?",
          "Fenn");

  /** The questions of the resource small-web-questions.txt. */
  public static List<Question> questions() {
    return resource("small-web-questions.txt")
        .lines()
        .map(line -> line.split(" \\| "))
        .map(parts -> new Question(parts[0], parts[1]))
        .toList();
  }

  private static String resource(String name) {
    try (var in = SmallWeb.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static String url(String title) {
    return "http://small.test/" + title.replace(' ', '_');
  }

  private void add(String title, String text) {
    pages.put(url(title), PageView.plain(url(title), title, text, List.of()));
    words.put(url(title), Set.copyOf(words(title + " " + text)));
  }

  /** The same web with only some of its pages. */
  public SmallWeb only(Predicate<String> title) {
    SmallWeb some = new SmallWeb();
    pages.values().stream()
        .filter(page -> title.test(page.title()))
        .forEach(page -> some.add(page.title(), page.text()));
    return some;
  }

  @Override
  public List<SearchHit> search(String query, Ranking ranking, int limit) {
    List<String> wanted = words(query);
    List<SearchHit> hits = new ArrayList<>();
    for (PageView page : pages.values()) {
      Set<String> present = words.get(page.url());
      double score = wanted.stream().filter(present::contains).mapToDouble(this::weight).sum();
      if (score > 0) {
        hits.add(new SearchHit(page.url(), page.title(), page.text(), score));
      }
    }
    hits.sort(Comparator.comparingDouble(SearchHit::score).reversed());
    return hits.subList(0, Math.min(limit, hits.size()));
  }

  private double weight(String word) {
    long with = words.values().stream().filter(each -> each.contains(word)).count();
    return Math.log(1 + pages.size() / (with + 0.5));
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
        .filter(w -> !w.isEmpty())
        .distinct()
        .toList();
  }

  /** A real index of the pages, one passage each. */
  public CorpusIndex index(Path folder, SentenceEmbedder embedder) {
    List<IndexedPage> indexed = pages.values().stream().map(SmallWeb::indexed).toList();
    try {
      new IndexShardWriter(embedder).write(IndexShards.directory(folder, 0, 1), indexed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return CorpusIndex.open(folder, embedder);
  }

  private static IndexedPage indexed(PageView view) {
    String id = Ids.of(view.url());
    List<Block> blocks =
        view.text()
            .lines()
            .map(line -> Block.text(Block.Kind.PARAGRAPH, 0, "", line, List.of()))
            .toList();
    Page page =
        new Page(
            id,
            view.url(),
            view.url(),
            "small.test",
            List.of(),
            200,
            Instant.EPOCH,
            Ids.sha256(view.text()),
            "text/html",
            "UTF-8",
            "en",
            "unknown",
            "allowed",
            view.title(),
            view.title(),
            List.of(),
            List.of(),
            Page.About.NOTHING,
            blocks,
            List.of(),
            List.of());
    Passage passage = new Passage(id + "#0", id, view.url(), view.title(), "", view.text());
    return new IndexedPage(page, view.title(), List.of(passage));
  }

  @Override
  public Optional<PageView> browse(String url) {
    return Optional.ofNullable(pages.get(url));
  }
}
