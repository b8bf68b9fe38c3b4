package io.hopsmith.agents.agent;

import io.hopsmith.schemas.Link;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which of a page's links a model is shown. Pure. */
final class LinkChoice {
  /** Of three letters or more; Chinese characters, without spaces between words, by themselves. */
  private static final Pattern WORD =
      Pattern.compile("\\p{IsHan}|[\\p{L}\\p{N}&&[^\\p{IsHan}]]{3,}");

  private LinkChoice() {}

  /** At most so many, one to each URL: those that share words with the goal first. */
  static List<Link> of(List<Link> links, String goal, int most) {
    Map<String, Link> byUrl = new LinkedHashMap<>();
    links.stream()
        .filter(link -> !link.anchor().isBlank())
        .forEach(link -> byUrl.putIfAbsent(link.url(), link));
    List<Link> ordered = new ArrayList<>(byUrl.values());
    Set<String> wanted = words(goal);
    ordered.sort(Comparator.comparingLong(link -> -shared(link, wanted)));
    return ordered.subList(0, Math.min(most, ordered.size()));
  }

  private static long shared(Link link, Set<String> wanted) {
    return words(link.anchor() + " " + link.sentence()).stream().filter(wanted::contains).count();
  }

  private static Set<String> words(String text) {
    return WORD.matcher(text.toLowerCase(Locale.ROOT))
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toSet());
  }
}
