package io.hopsmith.agents.facts;

import io.hopsmith.schemas.Entity;
import java.util.regex.Pattern;

/**
 * Tells things that have a name and what they are for their titles, the name alone being that of a
 * place or of something else: nobody is born in Lindow railway station because that is called
 * Lindow on the maps of its line.
 */
final class CalledAfter {
  /** Kinds of things that are seldom meant by the place's name, unless a link says so. */
  private static final Pattern SELDOM_MEANT =
      Pattern.compile(
          "(?:.* )?(?:station|stop|airport|club|school|university|college|museum|bridge|castle|church|cave"
              + "|mine|line|company|hotel)");

  private CalledAfter() {}

  /** Whether the words are such a thing's title without what it is. */
  static boolean is(Entity entity, String words) {
    String rest = rest(entity, words);
    return entity.types().stream().anyMatch(type -> rest.equals(type) || rest.endsWith(" " + type));
  }

  /** The same of a kind that hardly anybody means who says the place's name. */
  static boolean isSeldomMeant(Entity entity, String words) {
    return is(entity, words) && SELDOM_MEANT.matcher(rest(entity, words)).matches();
  }

  private static String rest(Entity entity, String words) {
    String title = Names.key(Names.plain(entity.name()));
    String name = Names.key(words) + " ";
    return title.startsWith(name) ? title.substring(name.length()) : "";
  }
}
