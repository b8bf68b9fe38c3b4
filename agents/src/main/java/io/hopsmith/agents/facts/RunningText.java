package io.hopsmith.agents.facts;

import io.hopsmith.schemas.Block;
import io.hopsmith.schemas.Page;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Learns from paragraphs how names are written within sentences: which take "the" ("the Vasa
 * Museum"), and which are ordinary nouns in lower case ("holmium"). Names that no sentence has are
 * written by their form ({@link Names#inText}).
 *
 * <p>Cost: one look-up for each word of the corpus' paragraphs, a few where a name may begin.
 */
final class RunningText {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
  private static final Pattern STOP = Pattern.compile("[.!?:;()\"“”|]");
  private static final int MOST_WORDS = 6;

  /** A name with capitals past its first word is a title, though the words be a common phrase. */
  private static final Pattern TITLE = Pattern.compile(" \\p{Lu}.* \\p{Lu}");

  /** Words of which the first alone has a capital, as it would at the head of a list. */
  private static final Pattern COMMON_WORDS =
      Pattern.compile("\\p{Lu}[\\p{Ll}'’-]+(?: [\\p{Ll}'’-]+)+");

  /** Uses that show an ordinary noun. */
  private static final int SEVERAL = 2;

  private record Word(String key, int start, int end) {}

  /** Uses of a name within sentences: all, those after "the", those in lower case. */
  private static final class Uses {
    private int all;
    private int definite;
    private int lower;
  }

  private final Set<String> names;
  private final Set<String> beginnings = new HashSet<>();
  private final Map<String, Uses> uses = new HashMap<>();

  /**
   * Reads the pages for the names.
   *
   * @param names as {@link Names#key} writes them
   */
  RunningText(List<Page> pages, Collection<String> names) {
    this.names = Set.copyOf(names);
    this.names.forEach(name -> beginnings.add(name.split(" ")[0]));
    for (Page page : pages) {
      page.blocks().stream()
          .filter(block -> block.kind() == Block.Kind.PARAGRAPH)
          .forEach(block -> read(block.text()));
    }
  }

  private void read(String text) {
    List<Word> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      words.add(new Word(Names.key(matcher.group()), matcher.start(), matcher.end()));
    }
    for (int at = 0; at < words.size(); at++) {
      if (beginnings.contains(words.get(at).key())) {
        at += Math.max(0, read(text, words, at) - 1);
      }
    }
  }

  /** Notes the longest name that begins at a word; returns how many words it has, or 0. */
  private int read(String text, List<Word> words, int at) {
    for (int n = Math.min(MOST_WORDS, words.size() - at); n > 0; n--) {
      String key = String.join(" ", words.subList(at, at + n).stream().map(Word::key).toList());
      if (names.contains(key)) {
        note(key, text, words, at, n);
        return n;
      }
    }
    return 0;
  }

  private void note(String key, String text, List<Word> words, int at, int n) {
    Word first = words.get(at);
    Word last = words.get(at + n - 1);
    boolean opens =
        at == 0 || STOP.matcher(text.substring(words.get(at - 1).end(), first.start())).find();
    String before = opens ? "" : word(text, words.get(at - 1));
    boolean goesOn =
        at + n < words.size()
            && words.get(at + n).start() == last.end() + 1
            && Character.isUpperCase(text.charAt(words.get(at + n).start()));
    boolean partOfMore = goesOn || isCapital(before); // "The" within a sentence begins a title
    if (opens || partOfMore) {
      return;
    }
    String written = text.substring(first.start(), last.end());
    Uses seen = uses.computeIfAbsent(key, k -> new Uses());
    seen.all++;
    seen.definite += before.equals("the") ? 1 : 0;
    seen.lower += written.equals(written.toLowerCase(Locale.ROOT)) ? 1 : 0;
  }

  private static String word(String text, Word word) {
    return text.substring(word.start(), word.end());
  }

  private static boolean isCapital(String word) {
    return !word.isEmpty() && Character.isUpperCase(word.charAt(0));
  }

  /** The name as running text writes it. */
  String write(String name) {
    Uses seen = uses.get(Names.key(name));
    if (seen == null) {
      return Names.inText(name);
    }
    int enough = COMMON_WORDS.matcher(name).matches() ? 1 : SEVERAL;
    if (seen.all >= enough && seen.lower * 2 > seen.all && !TITLE.matcher(name).find()) {
      return name.toLowerCase(Locale.ROOT);
    }
    boolean definite = seen.definite * 2 > seen.all && !name.startsWith("The ");
    return definite ? "the " + name : Names.alwaysTakesArticle(name) ? Names.inText(name) : name;
  }
}
