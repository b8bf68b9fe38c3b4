package io.hopsmith.pipelines.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which licences what was published under others may be passed on under: of Creative Commons, NC
 * stays NC, SA stays the same licence or a later version of it, ND allows no other, and whoever has
 * to be named cannot be left out by a waiver. Who declares nothing reserves all rights, and terms
 * that are not known here may forbid anything.
 *
 * @see <a
 *     href="https://creativecommons.org/faq/#can-i-combine-material-under-different-creative-commons-licenses-in-my-work">what
 *     Creative Commons says of mixing</a>
 */
final class LicenceTerms {
  private static final Pattern CREATIVE_COMMONS =
      Pattern.compile("cc-by(-nc)?(-sa|-nd)?-(\\d)\\.\\d");
  private static final List<String> WAIVERS = List.of("cc0-1.0", "pddl");
  private static final List<String> NOTICES = List.of("mit", "apache-2.0", "odc-by");
  private static final List<String> OWN_ALONE = List.of("gfdl", "odbl");

  private LicenceTerms() {}

  /**
   * Which of the declared licences exclude the wanted one, each with why; none if it may be.
   *
   * @param wanted identifier of a licence
   * @param declared identifiers or names as {@link DatasetLicence} has them
   */
  static List<String> excluding(String wanted, List<String> declared) {
    List<String> excluding = new ArrayList<>();
    for (String source : declared) {
      String why = why(wanted, source);
      if (!why.isEmpty()) {
        excluding.add(source + ": " + why);
      }
    }
    return excluding;
  }

  private static String why(String wanted, String source) {
    if (source.equals(wanted) || WAIVERS.contains(source)) {
      return "";
    }
    Matcher commons = CREATIVE_COMMONS.matcher(source);
    if (commons.matches()) {
      return why(wanted, commons);
    }
    if (OWN_ALONE.contains(source)) {
      return "allows no other licence";
    }
    if (NOTICES.contains(source)) {
      return WAIVERS.contains(wanted) ? "its authors must be named" : "";
    }
    return source.equals("unknown")
        ? "declares no licence, so all rights are reserved"
        : "its terms are not known";
  }

  private static String why(String wanted, Matcher source) {
    if (WAIVERS.contains(wanted)) {
      return "its authors must be named";
    }
    String kind = source.group(2) == null ? "" : source.group(2);
    Matcher target = CREATIVE_COMMONS.matcher(wanted);
    boolean commons = target.matches();
    if (kind.equals("-nd")) {
      return "allows no other licence";
    }
    if (source.group(1) != null && !(commons && target.group(1) != null)) {
      return "forbids commercial use, which the other allows";
    }
    boolean sameKind =
        commons
            && kind.equals(target.group(2) == null ? "" : target.group(2))
            && (source.group(1) == null) == (target.group(1) == null)
            && target.group(3).compareTo(source.group(3)) >= 0;
    return kind.equals("-sa") && !sameKind
        ? "allows no other licence than itself and its later versions"
        : "";
  }
}
