package io.hopsmith.agents.crawl;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Parts of URLs that say who asks or where a visitor came from, and not what is asked for: servers
 * that put them into links give every visit a web of its own.
 */
final class Sessions {
  private static final Pattern IN_PATH =
      Pattern.compile(";(jsessionid|phpsessid|sid)=[^/;?]*", Pattern.CASE_INSENSITIVE);

  private static final Pattern ALWAYS =
      Pattern.compile(
          "(jsessionid|phpsessid|aspsessionid\\w*|cfid|cftoken|utm_\\w+|gclid|dclid|fbclid|msclkid"
              + "|yclid|mc_cid|mc_eid)(=.*)?",
          Pattern.CASE_INSENSITIVE);

  /** Names that mean other things too: only with a value such as sessions have. */
  private static final Pattern WITH_LONG_VALUE =
      Pattern.compile(
          "(sid|sess|session|session_?id|zenid|oscsid)=(?=[a-z_-]*\\d)[a-z0-9_-]{16,}",
          Pattern.CASE_INSENSITIVE);

  private Sessions() {}

  /** A path without what names a session. */
  static String outOfPath(String path) {
    return path.indexOf(';') < 0 ? path : IN_PATH.matcher(path).replaceAll("");
  }

  /** The parameters of a query, without question mark, that are about what is asked for. */
  static String outOfQuery(String query) {
    return Arrays.stream(query.split("&"))
        .filter(parameter -> !isOne(parameter))
        .collect(Collectors.joining("&"));
  }

  private static boolean isOne(String parameter) {
    return ALWAYS.matcher(parameter).matches() || WITH_LONG_VALUE.matcher(parameter).matches();
  }
}
