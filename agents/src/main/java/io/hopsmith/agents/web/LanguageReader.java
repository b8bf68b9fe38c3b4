package io.hopsmith.agents.web;

import com.github.pemistahl.lingua.api.IsoCode639_1;
import com.github.pemistahl.lingua.api.Language;
import com.github.pemistahl.lingua.api.LanguageDetector;
import com.github.pemistahl.lingua.api.LanguageDetectorBuilder;
import io.hopsmith.schemas.Block;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds a page's language. What the page declares holds unless its running text is long enough to
 * tell and tells otherwise. Frequent words are looked at first; detection knows twelve languages,
 * but its models take seconds to load, once per JVM at first use.
 */
final class LanguageReader {
  static final String UNKNOWN = "und";

  private static final int LEAST_CHARS = 200;

  /** Fewer leave the names of a list to tell, and these are of any language. */
  private static final int LEAST_RUNNING_WORDS = 12;

  private static final int MOST_CHARS = 3_000;
  private static final int MOST_DETECTED_CHARS = 800;
  private static final Language[] LANGUAGES = {
    Language.ENGLISH, Language.GERMAN, Language.FRENCH, Language.SPANISH, Language.ITALIAN,
    Language.PORTUGUESE, Language.DUTCH, Language.SWEDISH, Language.POLISH, Language.RUSSIAN,
    Language.CHINESE, Language.JAPANESE
  };
  private static final Set<String> DETECTABLE =
      java.util.Arrays.stream(LANGUAGES).map(LanguageReader::code).collect(Collectors.toSet());

  /** Loaded on first use. */
  private static final class Detector {
    private static final LanguageDetector INSTANCE =
        LanguageDetectorBuilder.fromLanguages(LANGUAGES).withLowAccuracyMode().build();

    private Detector() {}

    /** The library's reads are not documented as safe for several threads. */
    private static synchronized Language detect(String text) {
      return INSTANCE.detectLanguageOf(text);
    }
  }

  private LanguageReader() {}

  /**
   * The language as ISO 639-1 code.
   *
   * @param declared language tag of the page; may be empty
   * @param blocks the main content
   */
  static String language(String declared, List<Block> blocks) {
    String said = primary(declared);
    if (!said.isEmpty() && !DETECTABLE.contains(said)) {
      return said;
    }
    String running = text(blocks, true);
    String sample = said.isEmpty() ? running + text(blocks, false) : running;
    String otherwise = said.isEmpty() ? UNKNOWN : said;
    if (said.isEmpty()
        && Words.count(running) < LEAST_RUNNING_WORDS
        && Words.count(sample) >= LEAST_RUNNING_WORDS) {
      return FunctionWords.language(sample, said).orElse(UNKNOWN);
    }
    return Prose.weight(sample) < LEAST_CHARS
        ? otherwise
        : FunctionWords.language(running, said).or(() -> detected(sample)).orElse(otherwise);
  }

  private static Optional<String> detected(String sample) {
    int most = Math.min(sample.length(), MOST_DETECTED_CHARS);
    Language found = Detector.detect(sample.substring(0, most));
    return found == Language.UNKNOWN ? Optional.empty() : Optional.of(code(found));
  }

  private static String primary(String tag) {
    String first = tag.strip().split("[-_,;]", 2)[0].toLowerCase(Locale.ROOT);
    return first.matches("[a-z]{2}") ? first : "";
  }

  private static String code(Language language) {
    IsoCode639_1 code = language.getIsoCode639_1();
    return code.toString();
  }

  /** Running text, or the rest: names and numbers of tables and lists say little. */
  private static String text(List<Block> blocks, boolean running) {
    StringBuilder text = new StringBuilder();
    for (Block block : blocks) {
      if (text.length() < MOST_CHARS && isRunning(block) == running) {
        text.append(block.text()).append(' ');
      }
    }
    return text.toString();
  }

  private static boolean isRunning(Block block) {
    String text = block.kind() == Block.Kind.KEY_VALUE ? block.value() : block.text();
    return block.kind() != Block.Kind.TABLE_ROW && Words.count(text) >= 12;
  }
}
