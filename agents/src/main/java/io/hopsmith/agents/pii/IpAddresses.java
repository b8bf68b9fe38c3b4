package io.hopsmith.agents.pii;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.InetAddressValidator;

/**
 * IP addresses of somebody: not those that every network has (loopback, private, link-local), nor
 * masks. Versions and numbers of chapters look like them: four numbers count where the text around
 * calls them an address, or else where no word for a version does and one of them is over 99, but
 * not where they could be one number with dots between its thousands.
 */
final class IpAddresses {
  private static final InetAddressValidator ADDRESSES = InetAddressValidator.getInstance();

  private static final Pattern FOUR =
      Pattern.compile(
          "(?<![\\p{L}\\d.:-])(?<![\\d],)\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}"
              + "(?![\\p{L}\\d]|[.,-]\\d)");

  private static final Pattern COLONS =
      Pattern.compile(
          "(?<![\\p{L}\\d:.])(?=[0-9A-Fa-f:]*:[0-9A-Fa-f:]*:)"
              + "[0-9A-Fa-f]{1,4}(?:::?[0-9A-Fa-f]{1,4}){2,7}(?![\\p{L}\\d:])");

  private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}(?:\\.\\d{3}){3}");

  private static final Pattern CALLED =
      Pattern.compile(
          "(?:\\bIP(?:v4)?s?|\\baddress(?:es)?|\\bhosts?|\\bservers?|\\bping)\\b[^.\\d]{0,20}$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern VERSION =
      Pattern.compile(
          "(?:\\bv(?:er(?:sion)?)?s?|\\breleases?|\\bbuild|\\bfirmware|\\bkernel|\\bsections?"
              + "|\\bchapters?|\\bclauses?|\\bfigures?|\\btables?|\\bparagraphs?|§+|\\bEC|\\bOID)"
              + "[.:]?\\s*$",
          Pattern.CASE_INSENSITIVE);

  private static final int CONTEXT = 40;
  private static final int UNLIKE_A_VERSION = 100;

  /** Digits of the shortest address that is not taken for a ratio or a score. */
  private static final int FEWEST_OF_SIXTH = 8;

  private IpAddresses() {}

  static void find(String text, List<Span> found) {
    Matcher fours = FOUR.matcher(text);
    while (fours.find()) {
      String before = text.substring(Math.max(0, fours.start() - CONTEXT), fours.start());
      if (ADDRESSES.isValidInet4Address(fours.group())
          && isSomebodys(fours.group())
          && (isMeant(fours.group(), before) || hasPort(text, fours.end()))) {
        found.add(new Span(PersonalData.IP, fours.start(), fours.end()));
      }
    }
    Matcher colons = COLONS.matcher(text);
    while (colons.find()) {
      if (isSixth(colons.group())) {
        found.add(new Span(PersonalData.IP, colons.start(), colons.end()));
      }
    }
  }

  private static boolean isMeant(String address, String before) {
    if (CALLED.matcher(before).find()) {
      return true;
    }
    return !VERSION.matcher(before).find()
        && !THOUSANDS.matcher(address).matches()
        && Arrays.stream(octets(address)).anyMatch(octet -> octet >= UNLIKE_A_VERSION);
  }

  private static boolean hasPort(String text, int end) {
    return end + 1 < text.length()
        && text.charAt(end) == ':'
        && Character.isDigit(text.charAt(end + 1));
  }

  private static boolean isSomebodys(String address) {
    int[] octets = octets(address);
    return switch (octets[0]) {
      case 0, 10, 127, 255 -> false;
      case 169 -> octets[1] != 254;
      case 172 -> octets[1] < 16 || octets[1] > 31;
      case 192 -> octets[1] != 168;
      default -> octets[0] < 224;
    };
  }

  private static int[] octets(String address) {
    return Arrays.stream(address.split("\\.")).mapToInt(Integer::parseInt).toArray();
  }

  /**
   * Times and ratios have no empty group and fewer than eight; link-local addresses are nobody's.
   */
  private static boolean isSixth(String address) {
    return (address.contains("::") || address.chars().filter(c -> c == ':').count() == 7)
        && address.replace(":", "").length() >= FEWEST_OF_SIXTH
        && !address.toLowerCase(Locale.ROOT).startsWith("fe80")
        && ADDRESSES.isValidInet6Address(address);
  }
}
