package io.hopsmith.agents.engines;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * Which pages of the web an agent may see, of all that it finds and all that it opens.
 *
 * @param allow if not empty, only these
 * @param deny and none of these
 * @param blocklist nor of these
 */
public record SiteRules(List<SitePattern> allow, List<SitePattern> deny, Blocklist blocklist)
    implements Serializable {

  /** Why a page is kept from an agent. */
  public enum Kept {
    NOT_ALLOWED,
    DENIED,
    LEAKS_BENCHMARK,
    TOO_OLD,
    NO_WEB_ADDRESS
  }

  /**
   * A page that is kept out.
   *
   * @param detail for a person, with the key that says so
   */
  public record Refusal(Kept kept, String detail) {}

  public SiteRules {
    allow = List.copyOf(allow);
    deny = List.copyOf(deny);
  }

  /** All pages but those of the shipped blocklist. */
  public static SiteRules shipped() {
    return new SiteRules(List.of(), List.of(), Blocklist.shipped());
  }

  /** Why a URL is kept out; empty where it is not. */
  public Optional<Refusal> refusal(String url) {
    Optional<Blocklist.Entry> leak = blocklist.find(url);
    if (leak.isPresent()) {
      return refused(
          Kept.LEAKS_BENCHMARK,
          "blocked by %s: %s".formatted(leak.get().place().text(), leak.get().reason()));
    }
    Optional<SitePattern> denied = deny.stream().filter(site -> site.matches(url)).findFirst();
    if (denied.isPresent()) {
      return refused(Kept.DENIED, "denied by search.deny %s".formatted(denied.get().text()));
    }
    if (!allow.isEmpty() && allow.stream().noneMatch(site -> site.matches(url))) {
      return refused(Kept.NOT_ALLOWED, "none of search.allow has it");
    }
    return Optional.empty();
  }

  private static Optional<Refusal> refused(Kept kept, String detail) {
    return Optional.of(new Refusal(kept, detail));
  }
}
