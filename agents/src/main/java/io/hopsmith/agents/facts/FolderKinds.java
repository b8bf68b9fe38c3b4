package io.hopsmith.agents.facts;

import io.hopsmith.schemas.Page;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What kind of thing a page is about where the page itself does not say, by how a site orders its
 * pages: several in one folder whose names begin alike ("Department of Botany") or end alike
 * ("Crowhurst Hall") are of that kind, or else all are what the folder is called ("/courses/").
 *
 * <p>Cost: one pass over the pages.
 */
final class FolderKinds {
  /** Pages of a folder by which its name is taken for their kind. */
  private static final int LEAST_IN_FOLDER = 5;

  /** Pages of a folder whose names share the word for their kind. */
  private static final int LEAST_ALIKE = 2;

  private static final Pattern FOLDER =
      Pattern.compile("(?i)(?:^|.*/)([a-z]+(?:[-_][a-z]+)?)/[^/]+/?");

  /** "Department of Botany", "Ministry for Fisheries"; not "History of Botany". */
  private static final Pattern KIND_BEFORE =
      Pattern.compile(
          "(?:The )?(?:\\p{Lu}\\p{Ll}+ )?(Abbey|Academy|Agency|Archbishop|Bank|Battle|Bay|Bishop|Board|Bureau|Cape|Cathedral"
              + "|Cent(?:re|er)|Chamber|Church|College|Commission|Council|Count|County|Court|Department|Diocese|District|Division"
              + "|Duchess|Duchy|Duke|Earl|Faculty|Falls|Gulf|Institute|Island|Isle|Kingdom|Lake|Library|Ministry|Mount|Museum"
              + "|Observatory|Office|Order|Palace|Parish|Port|Principality|Province|Republic|School|Sea|Section|Siege|Society"
              + "|Strait|Sultanate|Treaty|University) (?:of|for) .+");

  /** Nouns that names of places and institutions end in. */
  private static final Pattern KIND_BEHIND =
      Pattern.compile(
          ".+ (Abbey|Academy|Airport|Archive|Arena|Bank|Bay|Bridge|Building|Bureau|Canal|Castle|Cathedral|Chapel|Church"
              + "|Clinic|College|Court|Dam|Festival|Forest|Gallery|Garden|Glacier|Hall|Harbour|Hospital|Hotel|House|Hut|Inn"
              + "|Institute|Island|Laboratory|Lake|Library|Lighthouse|Mill|Mine|Monastery|Mountain|Museum|Observatory"
              + "|Orchestra|Palace|Park|Pass|Peak|Pier|Prize|Quarry|Railway|Reservoir|River|School|Society|Stadium|Station"
              + "|Street|Theatre|Tower|Trail|Tunnel|University|Valley|Viaduct|Waterfall|Windmill|Wood)");

  /** Plural words by which folders are called that say nothing of what their pages are about. */
  private static final Set<String> NO_KINDS =
      Set.of(
          "page",
          "article",
          "new",
          "news",
          "post",
          "doc",
          "document",
          "file",
          "image",
          "photo",
          "picture",
          "video",
          "tag",
          "category",
          "item",
          "topic",
          "entry",
          "story",
          "blog",
          "archive",
          "content",
          "detail",
          "view",
          "service",
          "link",
          "site",
          "section",
          "attachment",
          "term",
          "node",
          "user",
          "asset",
          "resource",
          "download",
          "index",
          "wiki",
          "listing",
          "result",
          "record",
          "release",
          "field",
          "template",
          "include",
          "upload",
          "status",
          "thread",
          "forum",
          "message",
          "comment",
          "note",
          "feature",
          "guide",
          "help",
          "faq",
          "press",
          "series",
          "sport",
          "class",
          "function",
          "method",
          "module",
          "api",
          "object",
          "type",
          "profile",
          "collection",
          "appendix",
          "basic",
          "analytic",
          "static",
          "statistic",
          "geo",
          "physic",
          "politic",
          "work",
          "highlight",
          "insight",
          "update",
          "review",
          "report",
          "product",
          "en",
          "us",
          "fact",
          "thing",
          "life",
          "bio",
          "biography");

  private final Map<String, Integer> inFolder = new HashMap<>();
  private final Map<String, Integer> alike = new HashMap<>();
  private final TitleReader titles;

  FolderKinds(List<Page> pages, TitleReader titles) {
    this.titles = titles;
    for (Page page : pages) {
      Optional<String> name = titles.nameOf(page);
      if (name.isPresent()) {
        inFolder.merge(folderOf(page), 1, Integer::sum);
        nounOf(name.get()).ifPresent(noun -> alike.merge(key(page, noun), 1, Integer::sum));
      }
    }
  }

  /** The lower-case class noun; empty where the site's order says none. */
  Optional<String> of(Page page) {
    return titles
        .nameOf(page)
        .flatMap(FolderKinds::nounOf)
        .filter(noun -> alike.get(key(page, noun)) >= LEAST_ALIKE)
        .or(() -> calledAs(page));
  }

  private Optional<String> calledAs(Page page) {
    String folder = folderOf(page);
    Matcher matcher = FOLDER.matcher(folder + "/x");
    if (inFolder.getOrDefault(folder, 0) < LEAST_IN_FOLDER || !matcher.matches()) {
      return Optional.empty();
    }
    String words = matcher.group(1).toLowerCase(Locale.ROOT).replaceAll("[-_]", " ");
    String noun = Nouns.singular(words);
    String last = noun.substring(noun.lastIndexOf(' ') + 1);
    return noun.equals(words) || last.length() < 3 || NO_KINDS.contains(last)
        ? Optional.empty()
        : Optional.of(noun);
  }

  private static Optional<String> nounOf(String name) {
    String plain = Names.plain(name);
    Matcher before = KIND_BEFORE.matcher(plain);
    Matcher behind = KIND_BEHIND.matcher(plain);
    return before.matches()
        ? Optional.of(before.group(1).toLowerCase(Locale.ROOT))
        : behind.matches()
            ? Optional.of(behind.group(1).toLowerCase(Locale.ROOT))
            : Optional.empty();
  }

  private static String key(Page page, String noun) {
    return folderOf(page) + " " + noun;
  }

  /** Host and path up to the last slash; a page that is itself a folder is in the one above. */
  private static String folderOf(Page page) {
    URI url = URI.create(page.url());
    String path = url.getRawPath() == null ? "/" : url.getRawPath().replaceFirst("(?<=.)/$", "");
    return url.getHost() + path.substring(0, path.lastIndexOf('/') + 1).replaceFirst("/$", "");
  }
}
