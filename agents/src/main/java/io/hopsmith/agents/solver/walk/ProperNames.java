package io.hopsmith.agents.solver.walk;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Names in a line of text, told by their capitals. */
final class ProperNames {
  private static final Pattern NAME =
      Pattern.compile(
          "\\p{Lu}[\\p{L}\\p{M}'’.-]+(?:(?: (?:of|the|and|de|la|du|von|di|al))* (?:d['’])?\\p{Lu}[\\p{L}\\p{M}'’.-]+)*");

  /** A full stop that ends no abbreviation. */
  private static final Pattern END_OF_SENTENCE = Pattern.compile("(?<=\\p{Ll}{2})\\.$");

  private ProperNames() {}

  /** The names of some lines in order, without repetition, at most so many. */
  static List<String> in(List<String> lines, int most) {
    Set<String> names = new LinkedHashSet<>();
    for (String line : lines) {
      String said = line.substring(line.indexOf(':') + 1);
      NAME.matcher(said)
          .results()
          .map(MatchResult::group)
          .map(name -> END_OF_SENTENCE.matcher(name).replaceFirst(""))
          .forEach(names::add);
    }
    return names.stream().limit(most).toList();
  }

  /** Whether a title is one of the names, or one with a remark in parentheses, or in full. */
  static boolean isTitled(String title, List<String> names) {
    String bare = title.replaceFirst("\\s*\\([^()]*\\)$", "");
    String plain = bare.toLowerCase(Locale.ROOT);
    return names.contains(initials(bare))
        || names.stream()
            .map(name -> name.toLowerCase(Locale.ROOT))
            .anyMatch(name -> plain.equals(name) || plain.equals("the " + name));
  }

  /** "US" for "United States"; empty for a single word. */
  private static String initials(String title) {
    String initials = title.replaceAll("\\B\\w|[^\\p{Lu}]", "");
    return initials.length() > 1 ? initials : "";
  }
}
