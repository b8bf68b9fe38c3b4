package io.hopsmith.agents.facts;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Forms of names: for comparing, for reading aloud, out of titles and addresses. */
public final class Names {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern INVERTED =
      Pattern.compile(
          "^([^,]{2,60}), ((?:The|North|South|East|West|Sir|Dame|Lord|Saint)|[^,]{2,50} of(?: the)?)$");
  private static final Pattern TRAILING_PARENTHESIS = Pattern.compile("^(.+?)\\s*\\(([^()]+)\\)$");

  private static final Pattern WITH_ARTICLE =
      Pattern.compile(
          "^(?!The )\\p{Lu}.*\\b(?:Kingdom|Republic|Emirates|States|Netherlands|Islands|Union|Federation"
              + "|Sea|Ocean|Gulf|Canal|Channel|Desert|Mountains|Alps|Andes|Highlands|Nobel Prize|Academy"
              + "|Empire|Strait|River|Museum|Theatre|Theater|Gallery|Opera House|Bridge|Tower|Chapel|Keep|Gate|Building|Monument|Memorial|Fountain|House of Representatives|Prize"
              + "|(?:Air |Defen[cs]e |Armed |Police |Security |Special |Naval |Ground )Forces?|Guard|Command|Army|Navy"
              + "|Gendarmerie|Marine Corps|Philippines|Maldives|Bahamas|Seychelles|(?<!['’]s )Church)$"
              + "|^(?:Army|Navy|Air Force|Coast Guard|Marine Corps|National Guard|Gendarmerie|West Bank)$"
              + "|^(?:\\p{Lu}[\\p{L}-]* )*(?:(?:National|State|Federal|Military|Royal|Metropolitan) Police"
              + "|(?:Police|Armed|Ground|Land|Mobile|Security|Defen[cs]e) Forces?|Strip|Territory|Territories|Indies|Corps"
              + "|Directorate|Brigade|Plateau|Peninsula|Archipelago|Basin|Delta|Institute|Institution|Parliament|Senate|Congress)$"
              + "|^(?:\\p{Lu}[\\p{L}'-]* )*(?:Republic|Kingdom|Union|Federation|Commonwealth|Principality|Sultanate|Emirate"
              + "|Duchy|States|State|Institute|Ministry|Department|Directorate) of .*"
              + "|^(?:University|Kingdom|Republic|Gulf|Bay|Isle|Strait|Sea|Firth|House|Museum|Palace|Bank|Church|Society|Andes|Alps|Mountains|Highlands) of .*|^Nobel Prize .*|^Royal Society$|^River .*|^(?:US|USA|UK|EU|UAE|UN)$");

  /** Names of which lists leave the article out. */
  private static final Pattern ALWAYS_WITH_ARTICLE =
      Pattern.compile(
          "(?!The ).* (?:Kingdom|Republic|Emirates|States|Islands|Union|Federation|Strip|Territory|Territories|Indies)"
              + "|(?!The )(?:.* )?(?:Republic|Kingdom|Union|Federation|Commonwealth|Principality|States|State) of .*"
              + "|West Bank|Philippines|Netherlands|Maldives|Bahamas|Seychelles");

  private Names() {}

  /** Key for comparing: no accents, case, punctuation or leading article; words by one space. */
  public static String key(String name) {
    if (name.chars().allMatch(c -> c < 128)) {
      return asciiKey(name);
    }
    String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
    String words = NOT_WORD.matcher(plain).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    return words.startsWith("the ") ? words.substring(4) : words;
  }

  /** The same for the common case, without the cost of normalising. */
  private static String asciiKey(String name) {
    StringBuilder key = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean upper = c >= 'A' && c <= 'Z';
      if (upper || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
        key.append(upper ? (char) (c + 32) : c);
      } else if (key.length() > 0 && key.charAt(key.length() - 1) != ' ') {
        key.append(' ');
      }
    }
    String words = key.toString().stripTrailing();
    return words.startsWith("the ") ? words.substring(4) : words;
  }

  /**
   * Turns an inverted name round: "Gambia, The" to "The Gambia", "Korea, North" to "North Korea".
   */
  public static String upright(String name) {
    Matcher matcher = INVERTED.matcher(name);
    return matcher.matches() ? matcher.group(2) + " " + matcher.group(1) : name;
  }

  /** The name without a disambiguating parenthesis at its end. */
  public static String plain(String name) {
    Matcher matcher = TRAILING_PARENTHESIS.matcher(name);
    return matcher.matches() ? matcher.group(1) : name;
  }

  /** The name as running text writes it: "the United Kingdom", "the Red Sea", "Lake Geneva". */
  public static String inText(String name) {
    return WITH_ARTICLE.matcher(name.split(",", 2)[0]).matches() ? "the " + name : name;
  }

  /**
   * Whether a name is a common noun with capitals, which always has its article, though lists leave
   * it out: "Czech Republic", "Philippines".
   */
  static boolean alwaysTakesArticle(String name) {
    return ALWAYS_WITH_ARTICLE.matcher(name).matches();
  }

  /** The disambiguating parenthesis: "Busted (song)" gives "song". */
  static Optional<String> qualifier(String name) {
    Matcher matcher = TRAILING_PARENTHESIS.matcher(name);
    return matcher.matches() ? Optional.of(matcher.group(2)) : Optional.empty();
  }

  /**
   * Whether a link's words name what it leads to: a word in common, or its initials. "French" that
   * leads to France does not.
   */
  static boolean refersTo(String words, String name) {
    List<String> known = List.of(key(name).split(" "));
    String key = key(words);
    String initials =
        known.stream()
            .map(word -> word.substring(0, Math.min(1, word.length())))
            .collect(Collectors.joining());
    return Stream.of(key.split(" ")).anyMatch(word -> word.length() > 1 && known.contains(word))
        || key.replace(" ", "").equals(initials);
  }

  /** The last path segment of an address as words; empty when it has none. */
  static String ofUrl(String url) {
    String path = url.replaceAll("[?#].*$", "").replaceAll("/$", "");
    String segment = path.substring(path.lastIndexOf('/') + 1).replaceAll("\\.[A-Za-z]{2,5}$", "");
    try {
      return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8)
          .replace('_', ' ')
          .replace('-', ' ')
          .strip();
    } catch (IllegalArgumentException e) {
      return ""; // not a percent-encoded name: an address that names nothing
    }
  }
}
