package io.hopsmith.validators.gate;

import io.hopsmith.agents.tools.PageView;
import io.hopsmith.agents.tools.SearchHit;
import io.hopsmith.agents.tools.Tools;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Bridges, rivers and cities for the gates' tests: a corpus held in memory. */
public record BridgeWeb(List<PageView> pages) implements CorpusViews, Tools {
  public static final String LIBERTY = "http://bridges.test/liberty";
  public static final String DANUBE = "http://rivers.test/danube";
  public static final String HUNGARY = "http://lands.test/hungary";

  public static BridgeWeb create() {
    return new BridgeWeb(
        List.of(
            page(
                LIBERTY,
                "Liberty Bridge",
                "Liberty Bridge is a bridge.\nOpened: 4 October 1896\nCrosses: Danube\nTotal length: 333 m"),
            page(
                "http://bridges.test/elisabeth",
                "Elisabeth Bridge",
                "Elisabeth Bridge is a bridge.\nOpened: 1964\nCrosses: Danube\nTotal length: 378 m"),
            page(
                "http://bridges.test/tower",
                "Tower Bridge",
                "Tower Bridge is a bridge.\nOpened: 30 June 1894\nCrosses: Thames\nTotal length: 244 m"),
            page(
                "http://bridges.test/forth",
                "Forth Bridge",
                "Forth Bridge is a bridge.\nOpened: 4 March 1890\nCrosses: Firth of Forth\nTotal length: 2,467 m"),
            page(DANUBE, "Danube", "The Danube is a river.\nLength: 2,850 km\nMouth: Black Sea"),
            page(
                "http://rivers.test/thames",
                "Thames",
                "The Thames is a river.\nLength: 346 km\nMouth: North Sea"),
            page(
                "http://rivers.test/forth",
                "Firth of Forth",
                "The Firth of Forth is an estuary.\nLength: 77 km"),
            page(HUNGARY, "Hungary", "Hungary is a country.\nCurrency: forint"),
            page("http://lands.test/austria", "Austria", "Austria is a country.\nCurrency: euro")));
  }

  private static PageView page(String url, String title, String text) {
    return PageView.plain(url, title, text, List.of());
  }

  /** The same corpus with one more page. */
  public BridgeWeb with(String url, String title, String text) {
    return new BridgeWeb(Stream.concat(pages.stream(), Stream.of(page(url, title, text))).toList());
  }

  /** The same corpus with one more line on a page. */
  public BridgeWeb saying(String url, String line) {
    return new BridgeWeb(
        pages.stream()
            .map(
                page ->
                    page.url().equals(url)
                        ? page(url, page.title(), page.text() + "\n" + line)
                        : page)
            .toList());
  }

  @Override
  public String id() {
    return "bridge-web";
  }

  @Override
  public Tools all() {
    return this;
  }

  @Override
  public Tools only(Set<String> urls) {
    return filtered(page -> urls.contains(page.url()));
  }

  @Override
  public Tools without(Set<String> urls) {
    return filtered(page -> !urls.contains(page.url()));
  }

  private BridgeWeb filtered(Predicate<PageView> kept) {
    return new BridgeWeb(pages.stream().filter(kept).toList());
  }

  @Override
  public List<SearchHit> search(String query, Ranking ranking, int limit) {
    Set<String> wanted = words(query).collect(Collectors.toSet());
    return pages.stream()
        .map(page -> new SearchHit(page.url(), page.title(), page.text(), score(wanted, page)))
        .filter(hit -> hit.score() > 0)
        .sorted(Comparator.comparingDouble(SearchHit::score).reversed())
        .limit(limit)
        .toList();
  }

  private double score(Set<String> wanted, PageView page) {
    Collection<String> present =
        words(page.title() + " " + page.text()).collect(Collectors.toSet());
    return wanted.stream().filter(present::contains).mapToDouble(word -> 1.0 / with(word)).sum();
  }

  private long with(String word) {
    return pages.stream()
        .filter(page -> words(page.title() + " " + page.text()).anyMatch(word::equals))
        .count();
  }

  private static Stream<String> words(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
        .filter(word -> !word.isEmpty());
  }

  @Override
  public Optional<PageView> browse(String url) {
    return pages.stream().filter(page -> page.url().equals(url)).findFirst();
  }
}
