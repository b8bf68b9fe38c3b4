package io.hopsmith.generators.english;

import io.hopsmith.agents.facts.FactBase;
import io.hopsmith.schemas.Entity;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Names as a sentence has them: without what a catalogue adds in brackets where nothing else has
 * the name, and with surnames that a page shouts written as names are.
 */
final class DisplayNames {
  private static final Pattern QUALIFIED = Pattern.compile("(.+?) \\(([^()]+)\\)");

  private static final Pattern OFFICE =
      Pattern.compile(
          ".*\\b(?:President|Premier|Minister|Emperor|Empress|King|Queen|Prince|Princess|Sultan|Sheikh|Emir|Amir"
              + "|Governor|Governor-General|Chancellor|Chairman|Speaker|Commissioner|Administrator"
              + "|Captain|General|Colonel|Marshal|Secretary|Ambassador)\\b.*");

  /** Words in capitals, but no numerals and no abbreviations: "Ada VAN QUILL", "al-QUILL". */
  private static final Pattern SHOUTED =
      Pattern.compile(
          "(?<=\\p{Ll}[.]? |\\p{Lu}[.] |\\p{Ll}-)(?![IVXL]+\\b)"
              + "(?!(?:USA|USSR|UAE|NATO|UNESCO|UNICEF|ASEAN|OPEC|EU|UN|UK|US)\\b)"
              + "(?:(?:EL|AL|BIN|BEN|DE|DA|DI|DU|LA|LE|VAN|VON) )?"
              + "(?=\\p{Lu}*[AEIOUYÁÉÍÓÚÄÖÜ])(?:\\p{Lu}{3,}|\\p{Lu}{2}(?= \\p{Lu}\\p{Ll}))\\b"
              + "(?: (?![IVXL]+\\b)\\p{Lu}{2,}\\b)*");

  /** Those that go on behind a particle: "DeQUILL". */
  private static final Pattern BEHIND_PARTICLE =
      Pattern.compile("(?<=\\b(?:De|Di|Du|La|Le|Mc|Mac|Van|O')\\p{Lu})\\p{Lu}{2,}\\b");

  private final Map<String, Integer> bearers = new HashMap<>();

  DisplayNames(FactBase facts) {
    for (Entity entity : facts.entities()) {
      bearers.merge(bare(entity.name()).toLowerCase(Locale.ROOT), 1, Integer::sum);
    }
  }

  private static String bare(String name) {
    Matcher qualified = QUALIFIED.matcher(name);
    return qualified.matches() ? qualified.group(1) : name;
  }

  /** "Long Night" for "Long Night (album)"; "the album Long Night" where a song has the name. */
  String of(Entity entity) {
    return written(entity, entity.inText(), name -> name);
  }

  /** The same of something that has a title, which stands between quotation marks. */
  String titled(Entity entity) {
    return written(entity, entity.name(), title -> '"' + title + '"');
  }

  private String written(Entity entity, String full, UnaryOperator<String> style) {
    Matcher qualified = QUALIFIED.matcher(full);
    if (!qualified.matches()) {
      return style.apply(full);
    }
    String name = style.apply(qualified.group(1));
    if (bearers.getOrDefault(bare(entity.name()).toLowerCase(Locale.ROOT), 0) < 2) {
      return name;
    }
    String kind = qualified.group(2).toLowerCase(Locale.ROOT);
    return entity.types().contains(kind) ? "the " + kind + " " + name : style.apply(full);
  }

  /** "Prime Minister Ada Quill" for "Prime Minister Ada QUILL". */
  static String calm(String text) {
    if (!OFFICE.matcher(text).matches()) {
      return text;
    }
    String calm =
        SHOUTED
            .matcher(text)
            .replaceAll(found -> Matcher.quoteReplacement(capitalised(found.group())));
    return BEHIND_PARTICLE.matcher(calm).replaceAll(rest -> rest.group().toLowerCase(Locale.ROOT));
  }

  private static String capitalised(String shouted) {
    return Stream.of(shouted.split(" "))
        .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(" "));
  }
}
