package io.hopsmith.generators.english;

import java.util.regex.Pattern;

/** "a" or "an", by how the next word sounds. */
final class Articles {
  private static final Pattern SILENT_H = Pattern.compile("^(?:hour|honest|honou?r|heir).*");
  private static final Pattern Y_OR_W_SOUND =
      Pattern.compile(
          "^(?:uni(?!n|m[aop])|us[aeu]|uti|ura|uro|eu|ewe|one\\b|once\\b|ubi|uk\\b|ukr|u-|uv\\b).*");
  private static final Pattern SPELLED_VOWEL =
      Pattern.compile("^(?:[AEFHILMNORSX]|[AEFHILMNORSX][A-Z0-9-]+)(?:\\b.*)?$");
  private static final Pattern VOWEL =
      Pattern.compile("^(?:[aeiouàáâäåæèéêëìíîïòóôöøùúûü]|8|11\\b|18\\b).*");

  private Articles() {}

  /** The noun phrase with its indefinite article. */
  static String indefinite(String noun) {
    String lower = noun.toLowerCase(java.util.Locale.ROOT);
    boolean vowel = VOWEL.matcher(lower).matches() && !Y_OR_W_SOUND.matcher(lower).matches();
    boolean an =
        vowel || SILENT_H.matcher(lower).matches() || SPELLED_VOWEL.matcher(noun).matches();
    return (an ? "an " : "a ") + noun;
  }
}
