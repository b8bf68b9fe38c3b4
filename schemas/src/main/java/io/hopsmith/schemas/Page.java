package io.hopsmith.schemas;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A fetched page and what was read from it.
 *
 * @param id {@link Ids#of} of the canonical URL
 * @param url the URL that answered, after redirects
 * @param canonicalUrl what the page calls its own URL, or {@code url}
 * @param site registrable domain of the host (host itself for IP addresses and localhost)
 * @param redirectedFrom URLs that led here by redirects, oldest first
 * @param status HTTP status of the final answer; 200 for files
 * @param fetchedAt when the answer arrived, or the run's {@code as_of}
 * @param sha256 hex SHA-256 of the body as received
 * @param contentType media type without parameters, lower case
 * @param charset charset that the body was decoded with
 * @param language ISO 639-1 code found, {@code und} when unknown
 * @param licence SPDX id or URL that the page declares, {@code unknown} otherwise
 * @param robots the robots decision that let the page be fetched, e.g. {@code allowed: no
 *     robots.txt}
 * @param title text of the title element
 * @param headline text of the first h1; may be empty
 * @param names further names the page gives its subject (JSON-LD name and alternateName, og:title)
 * @param types types the page gives its subject (JSON-LD {@code @type}, breadcrumb ancestors)
 * @param about what the page says of itself as a document
 * @param blocks main content in reading order
 * @param jsonLd JSON-LD objects as compact JSON text
 * @param links all links of the page, boilerplate included, in order, without duplicates of (url,
 *     anchor)
 */
public record Page(
    String id,
    String url,
    String canonicalUrl,
    String site,
    List<String> redirectedFrom,
    int status,
    Instant fetchedAt,
    String sha256,
    String contentType,
    String charset,
    String language,
    String licence,
    String robots,
    String title,
    String headline,
    List<String> names,
    List<String> types,
    About about,
    List<Block> blocks,
    List<String> jsonLd,
    List<Link> links) {

  /**
   * What a page says of itself as a document.
   *
   * @param byline names of its authors as the page writes them, joined by {@code ", "}; may be
   *     empty
   * @param published date it says it was published, ISO 8601, perhaps the year or month alone; may
   *     be empty
   * @param modified date it says it was last changed, as precise as the page says; may be empty
   * @param breadcrumbs its place in its site from the outermost level to its parent, without home
   */
  public record About(String byline, String published, String modified, List<String> breadcrumbs) {
    /** A page that says nothing of itself. */
    public static final About NOTHING = new About("", "", "", List.of());

    public About {
      breadcrumbs = List.copyOf(breadcrumbs);
    }

    /** When it was published, or else last changed; may be empty. */
    public String date() {
      return published.isEmpty() ? modified : published;
    }
  }

  public Page {
    redirectedFrom = List.copyOf(redirectedFrom);
    names = List.copyOf(names);
    types = List.copyOf(types);
    blocks = List.copyOf(blocks);
    jsonLd = List.copyOf(jsonLd);
    links = List.copyOf(links);
  }

  /** The same page with these URLs as the ones that led here, oldest first. */
  public Page withRedirectedFrom(List<String> urls) {
    return new Page(
        id,
        url,
        canonicalUrl,
        site,
        urls,
        status,
        fetchedAt,
        sha256,
        contentType,
        charset,
        language,
        licence,
        robots,
        title,
        headline,
        names,
        types,
        about,
        blocks,
        jsonLd,
        links);
  }

  /** The same page with other blocks and links, such as with links resolved or lines left out. */
  public Page withLinks(List<Block> newBlocks, List<Link> newLinks) {
    return new Page(
        id,
        url,
        canonicalUrl,
        site,
        redirectedFrom,
        status,
        fetchedAt,
        sha256,
        contentType,
        charset,
        language,
        licence,
        robots,
        title,
        headline,
        names,
        types,
        about,
        newBlocks,
        jsonLd,
        newLinks);
  }

  /** The same page without what takes room: names, types, blocks, JSON-LD and links. */
  public Page withoutContent() {
    return new Page(
        id,
        url,
        canonicalUrl,
        site,
        redirectedFrom,
        status,
        fetchedAt,
        sha256,
        contentType,
        charset,
        language,
        licence,
        robots,
        title,
        headline,
        List.of(),
        List.of(),
        about,
        List.of(),
        List.of(),
        List.of());
  }

  /** The same page with other text; the links lead where they led. */
  public Page withText(
      String newTitle,
      String newHeadline,
      List<String> newNames,
      About newAbout,
      List<Block> newBlocks,
      List<String> newJsonLd,
      List<Link> newLinks) {
    return new Page(
        id,
        url,
        canonicalUrl,
        site,
        redirectedFrom,
        status,
        fetchedAt,
        sha256,
        contentType,
        charset,
        language,
        licence,
        robots,
        newTitle,
        newHeadline,
        newNames,
        types,
        newAbout,
        newBlocks,
        newJsonLd,
        newLinks);
  }

  /** The same page whose links lead where {@code target} puts what they led to. */
  public Page withTargets(UnaryOperator<String> target) {
    return withLinks(
        blocks.stream().map(block -> block.withLinks(to(target, block.links()))).toList(),
        to(target, links).stream().distinct().toList());
  }

  private static List<Link> to(UnaryOperator<String> target, List<Link> links) {
    return links.stream()
        .map(link -> new Link(target.apply(link.url()), link.anchor(), link.sentence()))
        .toList();
  }

  /** The main content: one line per block. Quotes are verbatim parts of one line. */
  public String text() {
    return blocks.stream().map(Block::text).collect(Collectors.joining("\n"));
  }

  /** The main content as a person reads it: one line per block, each with what governs it. */
  public List<String> readings() {
    return blocks.stream().map(Block::reading).toList();
  }

  /** Links of the main content in reading order, each pair of target and anchor once. */
  public List<Link> mainLinks() {
    Map<String, Link> main = new LinkedHashMap<>();
    for (Block block : blocks) {
      block.links().forEach(link -> main.putIfAbsent(link.url() + "\0" + link.anchor(), link));
    }
    return List.copyOf(main.values());
  }
}
