package io.hopsmith.pipelines.config;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Checks that the languages of a configuration are codes of ISO 639-1. */
final class LanguageCodes {
  private static final JsonPointer LANGUAGES = JsonPointer.compile("/languages");
  private static final Set<String> CODES = Set.of(Locale.getISOLanguages());

  private LanguageCodes() {}

  /**
   * Notes a problem for each text that is no code. Goes before the schema, which knows no codes.
   */
  static void check(ConfigTree tree) {
    JsonNode list = tree.at(LANGUAGES);
    for (int i = 0; i < list.size(); i++) {
      String text = list.get(i).asText();
      if (list.get(i).isTextual() && !CODES.contains(text)) {
        tree.problem(
            LANGUAGES.appendIndex(i),
            "'%s' is no ISO 639-1 code%s; allowed: a two-letter ISO 639-1 code such as en"
                .formatted(
                    text, meant(text).map(code -> "; did you mean " + code + "?").orElse("")));
      }
    }
  }

  /** From {@code EN}, {@code en-US}, {@code eng}, {@code English} or the country {@code jp}. */
  private static Optional<String> meant(String text) {
    String word = text.strip().toLowerCase(Locale.ROOT);
    String tag = word.replaceFirst("[-_].*$", "");
    if (CODES.contains(tag)) {
      return Optional.of(tag);
    }
    Map<String, String> names = new TreeMap<>();
    for (String code : CODES) {
      names.put(Locale.forLanguageTag(code).getDisplayLanguage(Locale.ENGLISH), code);
      threeLetters(code).ifPresent(three -> names.put(three, code));
    }
    return Optional.ofNullable(names.get(word))
        .or(() -> onlyLanguageOf(word))
        .or(() -> word.length() < 4 ? Optional.empty() : nearest(word, names));
  }

  private static Optional<String> nearest(String word, Map<String, String> names) {
    return Spelling.nearest(word, names.keySet()).map(names::get);
  }

  private static Optional<String> threeLetters(String code) {
    try {
      return Optional.of(Locale.forLanguageTag(code).getISO3Language());
    } catch (MissingResourceException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> onlyLanguageOf(String country) {
    List<String> spoken =
        Arrays.stream(Locale.getAvailableLocales())
            .filter(locale -> locale.getCountry().equalsIgnoreCase(country))
            .map(Locale::getLanguage)
            .filter(CODES::contains)
            .distinct()
            .toList();
    return spoken.size() == 1 ? Optional.of(spoken.get(0)) : Optional.empty();
  }
}
