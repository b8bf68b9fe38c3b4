package io.hopsmith.validators.hopnecessity;

import io.hopsmith.agents.judge.AnswerJudge;
import io.hopsmith.agents.tools.PageView;
import io.hopsmith.agents.tools.SearchHit;
import io.hopsmith.agents.tools.Tools;
import io.hopsmith.schemas.Hop;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * All pages that say what one hop rests on, where no facts tell: the hop's own page, and those that
 * a search for the hop brings of which some line has its answer and most words of its quote. Costs
 * a search a hop.
 */
final class QuotedElsewhere {
  private static final int HITS = 10;
  private static final double LEAST_COMMON = 0.6;
  private static final int SHORTEST_WORD = 3;
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  /** Chinese characters, which have no spaces between words, count as words. */
  private static final Pattern WORD = Pattern.compile("\\p{IsHan}|[\\p{L}\\p{N}&&[^\\p{IsHan}]]+");

  private final List<Hop> hops;
  private final Tools tools;
  private final AnswerJudge judge = new AnswerJudge();

  QuotedElsewhere(List<Hop> hops, Tools tools) {
    this.hops = List.copyOf(hops);
    this.tools = tools;
  }

  /** Addresses of the pages; at least the hop's own. */
  Set<String> pages(Hop hop) {
    Set<String> pages = new TreeSet<>(Set.of(hop.url()));
    Set<String> quoted = words(hop.quote());
    for (SearchHit hit : tools.search(hop.standalone(hops), Tools.Ranking.FUSED, HITS)) {
      if (!pages.contains(hit.url())
          && tools.browse(hit.url()).filter(page -> says(page, hop, quoted)).isPresent()) {
        pages.add(hit.url());
      }
    }
    return pages;
  }

  private boolean says(PageView page, Hop hop, Set<String> quoted) {
    boolean own = judge.isRight(page.title(), hop.answer(), List.of());
    return page.lines().stream()
        .filter(line -> own || judge.mentions(line, hop.answer(), List.of()))
        .anyMatch(line -> common(words(line + " " + page.title()), quoted) >= LEAST_COMMON);
  }

  private static double common(Set<String> line, Set<String> quoted) {
    return quoted.isEmpty()
        ? 0
        : (double) quoted.stream().filter(line::contains).count() / quoted.size();
  }

  private static Set<String> words(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
    return WORD.matcher(plain.toLowerCase(Locale.ROOT))
        .results()
        .map(MatchResult::group)
        .filter(word -> word.length() >= SHORTEST_WORD || HAN.matcher(word).matches())
        .collect(Collectors.toSet());
  }
}
