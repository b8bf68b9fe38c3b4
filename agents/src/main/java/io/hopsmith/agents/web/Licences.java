package io.hopsmith.agents.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/**
 * Reads the licence that a page declares for itself: a rel=license link, JSON-LD, Dublin Core, in
 * this order, else the one Creative Commons licence that it links to. Those of its pictures and
 * films are none of its own. Identifiers are formed as in the SPDX licence list; of the versions
 * that Creative Commons ported to countries, that list names only some.
 */
final class Licences {
  static final String UNKNOWN = "unknown";

  private static final Evaluator LINKS = Selector.evaluatorOf("[rel*=license i]");
  private static final Evaluator OF_MEDIA =
      Selector.evaluatorOf("figure, figcaption, [itemtype*=Object], [class~=(?i)caption|credit]");
  private static final Evaluator RIGHTS =
      Selector.evaluatorOf(
          "meta[name~=(?i)^(dc|dcterms)\\.(rights|license)(\\.license)?$],"
              + " meta[name~=(?i)^(license|licence|copyright-license|rights-standard)$],"
              + " meta[itemprop=license], link[itemprop=license]");

  private static final Pattern CREATIVE_COMMONS =
      Pattern.compile(
          "creativecommons\\.org/licen[sc]es/([a-z+-]+)/(\\d\\.\\d)(?:/([a-z]{2}|igo)\\b)?");
  private static final Pattern NAMED =
      Pattern.compile("\\bcc[ -](by(?:-(?:nc|nd|sa))*)[ -](\\d\\.\\d)\\b");
  private static final Pattern SPELLED =
      Pattern.compile(
          "creative commons attribution\\b([a-z\\s-]*?)\\s*(?:licen[sc]e,? )?(?:v|version )?(\\d\\.\\d)");

  private record Known(Pattern url, String spdx) {}

  private static final List<Known> KNOWN =
      List.of(
          known("creativecommons\\.org/publicdomain/zero/1\\.0", "CC0-1.0"),
          known("creativecommons\\.org/licenses/publicdomain", "CC-PDDC"),
          known("^cc0(?:[ -]1\\.0)?(?: universal)?$", "CC0-1.0"),
          known("creativecommons\\.org/publicdomain/mark/1\\.0", "CC-PDM-1.0"),
          known("gnu\\.org/(?:licenses|copyleft)/fdl(?:-1\\.3)?\\b", "GFDL-1.3-or-later"),
          known("gnu\\.org/licenses/gpl(?:-3\\.0)?\\b", "GPL-3.0-only"),
          known("apache\\.org/licenses/license-2\\.0", "Apache-2.0"),
          known("opensource\\.org/licenses?/mit\\b", "MIT"),
          known("opensource\\.org/licenses?/bsd-3-clause\\b", "BSD-3-Clause"),
          known("nationalarchives\\.gov\\.uk/doc/open-government-licence/version/3", "OGL-UK-3.0"),
          known("opendatacommons\\.org/licenses/odbl", "ODbL-1.0"),
          known("opendatacommons\\.org/licenses/by\\b", "ODC-By-1.0"),
          known("opendatacommons\\.org/licenses/pddl", "PDDL-1.0"));

  private Licences() {}

  private static Known known(String url, String spdx) {
    return new Known(Pattern.compile(url), spdx);
  }

  /** SPDX id, else the URL declared, else {@code unknown}. */
  static String of(Dom dom, JsonLd jsonLd, ReadingBudget budget) {
    return declared(linked(dom, budget))
        .or(() -> declared(jsonLd.first("license").stream().toList()))
        .or(() -> declared(rights(dom)))
        .or(() -> onlyCommons(dom, budget))
        .orElse(UNKNOWN);
  }

  private static List<String> linked(Dom dom, ReadingBudget budget) {
    return dom.with("rel", LINKS)
        .filter(
            link -> link.attr("rel").toLowerCase(Locale.ROOT).matches("(.*\\s)?license(\\s.*)?"))
        .filter(link -> isOfPage(link, budget))
        .map(link -> link.absUrl("href"))
        .toList();
  }

  private static boolean isOfPage(Element link, ReadingBudget budget) {
    budget.step();
    return link.closest(OF_MEDIA) == null;
  }

  private static List<String> rights(Dom dom) {
    return Stream.concat(dom.named("meta", RIGHTS), dom.named("link", RIGHTS))
        .map(e -> e.nameIs("link") ? e.absUrl("href") : e.attr("content"))
        .toList();
  }

  private static Optional<String> onlyCommons(Dom dom, ReadingBudget budget) {
    List<String> found =
        dom.with("href").stream()
            .filter(link -> link.nameIs("a") && isCommons(link.attr("href")))
            .filter(link -> isOfPage(link, budget))
            .flatMap(link -> identify(link.attr("href")).stream())
            .filter(id -> id.startsWith("CC"))
            .distinct()
            .toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  private static boolean isCommons(String href) {
    return href.toLowerCase(Locale.ROOT).contains("creativecommons.org/");
  }

  private static Optional<String> declared(List<String> values) {
    return values.stream().flatMap(value -> identify(value.strip()).stream()).findFirst();
  }

  /** The SPDX id of a licence's URL or usual name; other URLs as they are. */
  static Optional<String> identify(String value) {
    String lower = value.toLowerCase(Locale.ROOT);
    Matcher commons = CREATIVE_COMMONS.matcher(lower);
    if (commons.find()) {
      String port = commons.group(3) == null ? "" : "-" + commons.group(3);
      return Optional.of(spdx(commons.group(1), commons.group(2) + port));
    }
    Matcher named = NAMED.matcher(lower.replace(" ", "-").replaceFirst("cc-", "cc "));
    if (named.find()) {
      return Optional.of(spdx(named.group(1), named.group(2)));
    }
    Matcher spelled = SPELLED.matcher(lower);
    if (spelled.find()) {
      return Optional.of(spdx(terms(spelled.group(1)), spelled.group(2)));
    }
    return KNOWN.stream()
        .filter(known -> known.url().matcher(lower).find())
        .map(Known::spdx)
        .findFirst()
        .or(() -> lower.matches("https?://\\S+") ? Optional.of(value) : Optional.empty());
  }

  /** The terms that follow "attribution", in the order that SPDX gives them. */
  private static String terms(String words) {
    String letters = words.replaceAll("[\\s-]", "");
    return "by"
        + (letters.contains("noncommercial") ? "-nc" : "")
        + (letters.contains("noderiv") ? "-nd" : "")
        + (letters.contains("sharealike") ? "-sa" : "");
  }

  private static String spdx(String terms, String version) {
    String ordered = terms.equals("by-nd-nc") ? "by-nc-nd" : terms;
    return "CC-" + ordered.toUpperCase(Locale.ROOT) + "-" + version.toUpperCase(Locale.ROOT);
  }
}
