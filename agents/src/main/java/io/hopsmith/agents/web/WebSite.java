package io.hopsmith.agents.web;

import crawlercommons.domains.EffectiveTldFinder;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** The site that a URL belongs to. */
final class WebSite {
  private WebSite() {}

  /** Registrable domain; the host itself for addresses and hosts without one; else the scheme. */
  static String of(String url) {
    try {
      URI uri = new URI(url.replace(" ", "%20"));
      String host = uri.getHost();
      if (host == null || host.isEmpty()) {
        return Optional.ofNullable(uri.getScheme()).orElse("");
      }
      return Optional.ofNullable(EffectiveTldFinder.getAssignedDomain(host, true, false))
          .orElse(host);
    } catch (URISyntaxException e) {
      return url.replaceFirst("^[a-z]+://([^/:?#]*).*", "$1"); // a URL as servers accept it
    }
  }
}
