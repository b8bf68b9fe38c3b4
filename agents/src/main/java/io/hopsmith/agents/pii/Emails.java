package io.hopsmith.agents.pii;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * E-mail addresses: a local part, an at sign or "(at)" for it, and a host name (RFC 5321, section
 * 4.1.2, without quoted local parts and addresses in brackets). A handle such as
 * {@code @name@host.example} is none.
 */
final class Emails {
  private static final String LABEL = "[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?";
  private static final String LOCAL =
      "(?<![\\p{L}\\p{N}._%+'@-])[\\p{L}\\p{N}_%+][\\p{L}\\p{N}._%+'-]{0,63}";

  private static final Pattern PLAIN =
      Pattern.compile(LOCAL + "@(?:" + LABEL + "\\.)+\\p{L}{2,24}(?![\\p{L}\\p{N}@-])");

  private static final Pattern SPELLED =
      Pattern.compile(
          LOCAL
              + "\\s?[\\[({]\\s?at\\s?[\\])}]\\s?(?:"
              + LABEL
              + "(?:\\.|\\s?[\\[({]\\s?dot\\s?[\\])}]\\s?))+\\p{L}{2,24}(?![\\p{L}\\p{N}@-])",
          Pattern.CASE_INSENSITIVE);

  private Emails() {}

  static void find(String text, List<Span> found) {
    if (text.indexOf('@') >= 0) {
      find(PLAIN.matcher(text), found);
    }
    if (text.contains("at)") || text.contains("at]") || text.contains("AT]")) {
      find(SPELLED.matcher(text), found);
    }
  }

  private static void find(Matcher addresses, List<Span> found) {
    while (addresses.find()) {
      found.add(new Span(PersonalData.EMAIL, addresses.start(), addresses.end()));
    }
  }
}
