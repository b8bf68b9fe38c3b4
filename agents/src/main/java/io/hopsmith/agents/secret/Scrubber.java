package io.hopsmith.agents.secret;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Takes secrets out of texts that are written somewhere: those that were looked up in this process,
 * and what has the form of a key. Safe for use by several threads.
 */
public final class Scrubber {
  /** What stands in a secret's place. */
  public static final String MASK = "[secret]";

  /** Shorter texts are no keys, and stand in other words. */
  private static final int SHORTEST = 6;

  private static final Pattern TOKEN =
      Pattern.compile(
          "\\b(?:sk-[A-Za-z0-9_-]{16,}|AKIA[A-Z0-9]{16}|AIza[A-Za-z0-9_-]{30,}"
              + "|gh[pousr]_[A-Za-z0-9]{30,}|github_pat_\\w{30,}|glpat-[\\w-]{20}"
              + "|hf_[A-Za-z0-9]{30,}|tvly-[A-Za-z0-9-]{16,}|xox[abprs]-[A-Za-z0-9-]{10,}"
              + "|eyJ[\\w-]{10,}\\.eyJ[\\w-]{10,})");
  private static final Pattern BEARER = Pattern.compile("(?i)\\b(Bearer|Basic)\\s+[\\w.+/=~-]{8,}");
  private static final Pattern LOGIN =
      Pattern.compile("\\b([a-z][a-z+.-]*://[^/@\\s:]*):[^/@\\s]+@");
  private static final Pattern QUERY =
      Pattern.compile("(?i)([?&](?:key|api_?key|token|password)=)[^&\\s\"]+");

  private static final Set<String> KNOWN = ConcurrentHashMap.newKeySet();

  private Scrubber() {}

  /** From now on this secret is taken out of texts. */
  static void learn(String secret) {
    if (secret.length() >= SHORTEST) {
      KNOWN.add(secret);
    }
  }

  /** Whether a text has, or holds, something of the form of a key, or a login with its password. */
  public static boolean isLikeSecret(String text) {
    return TOKEN.matcher(text).find() || LOGIN.matcher(text).find();
  }

  /** The text with {@link #MASK} in place of every secret. */
  public static String scrubbed(String text) {
    String clean = text;
    for (String secret : KNOWN) {
      clean = clean.replace(secret, MASK);
    }
    clean = TOKEN.matcher(clean).replaceAll(MASK);
    clean = BEARER.matcher(clean).replaceAll("$1 " + MASK);
    clean = LOGIN.matcher(clean).replaceAll("$1:" + MASK + "@");
    return QUERY.matcher(clean).replaceAll("$1" + MASK);
  }
}
