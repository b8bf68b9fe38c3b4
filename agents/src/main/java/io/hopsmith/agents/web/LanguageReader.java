package io.hopsmith.agents.web;

import com.github.pemistahl.lingua.api.IsoCode639_1;
import com.github.pemistahl.lingua.api.Language;
import com.github.pemistahl.lingua.api.LanguageDetector;
import com.github.pemistahl.lingua.api.LanguageDetectorBuilder;
import io.hopsmith.schemas.Block;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds a page's language. What the page declares holds unless the text is long enough to tell and
 * tells otherwise. Detection knows twelve languages; its models load once per JVM at first use.
 */
final class LanguageReader {
  static final String UNKNOWN = "und";

  private static final int LEAST_CHARS = 200;
  private static final int MOST_CHARS = 800;
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
    String sample = sample(blocks);
    boolean canTell =
        sample.length() >= LEAST_CHARS && (said.isEmpty() || DETECTABLE.contains(said));
    if (canTell) {
      Language found = Detector.detect(sample);
      if (found != Language.UNKNOWN) {
        return code(found);
      }
    }
    return said.isEmpty() ? UNKNOWN : said;
  }

  private static String primary(String tag) {
    String first = tag.strip().split("[-_,;]", 2)[0].toLowerCase(Locale.ROOT);
    return first.matches("[a-z]{2}") ? first : "";
  }

  private static String code(Language language) {
    IsoCode639_1 code = language.getIsoCode639_1();
    return code.toString();
  }

  /** Running text first: names and numbers of tables say little about a language. */
  private static String sample(List<Block> blocks) {
    StringBuilder sample = new StringBuilder();
    collect(blocks, sample, true);
    collect(blocks, sample, false);
    return sample.substring(0, Math.min(sample.length(), MOST_CHARS));
  }

  private static void collect(List<Block> blocks, StringBuilder sample, boolean running) {
    for (Block block : blocks) {
      if (sample.length() >= MOST_CHARS) {
        return;
      }
      if (isRunning(block) == running) {
        sample.append(block.text()).append(' ');
      }
    }
  }

  private static boolean isRunning(Block block) {
    String text = block.kind() == Block.Kind.KEY_VALUE ? block.value() : block.text();
    return block.kind() != Block.Kind.TABLE_ROW && Words.count(text) >= 12;
  }
}
