package io.hopsmith.agents.facts;

import io.hopsmith.schemas.Block;
import io.hopsmith.schemas.Entity;
import io.hopsmith.schemas.Fact;
import io.hopsmith.schemas.Link;
import io.hopsmith.schemas.Page;
import io.hopsmith.schemas.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads relations that a page's layout states: items of a list under a heading that names them
 * ("Notable alumni", "Track listing"), and captions like "from the album X". Only items that lead
 * to a known entity count.
 */
final class LayoutReader {
  private static final Pattern CAPTION =
      Pattern.compile("^from the (?<type>[a-z]{3,20}) (?<name>.{1,80})$");
  private static final Pattern ITEM_START = Pattern.compile("^(?:\\d{1,3}[.)]\\s*)?[\"“'‘]?$");
  private static final Pattern LIST_NAME = Pattern.compile("[a-z][a-z'-]+(?: [a-z'-]+){0,2}");

  /** What a site says of its lists: "in our collections", "of this family". */
  private static final Pattern OF_THE_SITE =
      Pattern.compile(" (?:in|of|on|at|from|by|for) (?:our|this|these)\\b.*| (?:here|\\(\\d+\\))$");

  private static final Pattern ATTRIBUTE = Pattern.compile("^(?:top|full|complete|entire|all) ");

  /** What was done to all that is listed: "species described". */
  private static final Pattern PARTICIPLE =
      Pattern.compile(" (?:[a-z]{3,}ed|held|known|made|written|built|sung|led|taught|found)$");

  /** Nouns that mean several without an ending. */
  private static final Set<String> COLLECTIVE =
      Set.of(
          "species",
          "series",
          "cast",
          "crew",
          "squad",
          "roster",
          "personnel",
          "discography",
          "filmography",
          "bibliography",
          "line-up");

  private static final String TRACKS = "track listing";

  /** Headings of lists that say nothing about the page's subject. */
  private static final Set<String> NOT_A_RELATION =
      Set.of(
          "references",
          "notes",
          "sources",
          "links",
          "footnotes",
          "citations",
          "versions",
          "categories",
          "languages",
          "pages",
          "articles",
          "topics",
          "comments",
          "details",
          "others",
          "readings",
          "results",
          "statistics",
          "charts",
          "covers",
          "contents",
          "appearances",
          "lists");

  /** Headers of the column that names what a table lists. */
  private static final Set<String> NAMES = Set.of("name", "title");

  /** What is listed under a noun that means several. */
  private static final Map<String, Set<String>> MEMBERS =
      Map.of(
          "squad", Set.of("player"),
          "roster", Set.of("player"),
          "cast", Set.of("actor", "actress", "performer"),
          "filmography", Set.of("film", "movie"),
          "discography", Set.of("album", "single", "record"),
          "bibliography", Set.of("book", "work"));

  /** Lists whose rows name what else was there. */
  private static final Pattern OF_EVENTS =
      Pattern.compile(
          "(?:.* )?(?:awards|honours|honors|prizes|nominations|medals|matches|games|fixtures|elections|seasons|episodes)");

  private final EntityTable entities;

  LayoutReader(EntityTable entities) {
    this.entities = entities;
  }

  /**
   * Facts about the page's subject, in reading order.
   *
   * @param blocks those of the page that are about it
   */
  List<Fact> read(Page page, List<Block> blocks, Entity subject) {
    List<Fact> facts = new ArrayList<>();
    for (Block block : blocks) {
      caption(page, subject, block, facts);
      item(page, subject, block, facts);
    }
    return facts;
  }

  private void caption(Page page, Entity subject, Block block, List<Fact> facts) {
    Matcher caption = CAPTION.matcher(block.text());
    if (caption.matches()) {
      linked(block, caption.group("name"))
          .ifPresent(value -> facts.add(fact(page, subject, caption.group("type"), value, block)));
    }
  }

  private void item(Page page, Entity subject, Block block, List<Fact> facts) {
    boolean numbered =
        block.kind() == Block.Kind.PARAGRAPH && block.text().matches("^\\d{1,3}[.)] .*");
    boolean row = block.kind() == Block.Kind.TABLE_ROW;
    if (block.level() > 1 || !(numbered || row || block.kind() == Block.Kind.LIST_ITEM)) {
      return;
    }
    Optional<String> property = listName(block.section());
    if (property.isPresent()) {
      block.links().stream()
          .filter(
              link ->
                  row
                      ? isListed(block, link, property.get())
                      : startsWith(block.text(), link.anchor()))
          .findFirst()
          .flatMap(link -> linked(block, link.anchor()))
          .ifPresent(value -> facts.add(fact(page, subject, property.get(), value, block)));
    }
  }

  /**
   * Whether the link is all that a cell says, in a column of what the list's name says, or of
   * names: under "Awards" a table also has the film that each was for.
   */
  private static boolean isListed(Block row, Link link, String list) {
    int column = row.cells().indexOf(link.anchor());
    boolean headed = row.headers().stream().anyMatch(header -> !header.isBlank());
    if (column < 0 || !headed) {
      return column >= 0 && !OF_EVENTS.matcher(list).matches();
    }
    if (column >= row.headers().size()) {
      return false;
    }
    String header = Nouns.singular(row.headers().get(column).toLowerCase(Locale.ROOT));
    String listed = Nouns.singular(head(list));
    return header.endsWith(listed)
        || NAMES.contains(header)
        || MEMBERS.getOrDefault(listed, Set.of()).contains(header);
  }

  private static String head(String list) {
    String listed = PARTICIPLE.matcher(list).replaceFirst("");
    return listed.substring(listed.lastIndexOf(' ') + 1);
  }

  private static boolean startsWith(String text, String anchor) {
    int at = anchor.isBlank() ? -1 : text.indexOf(anchor);
    return at >= 0 && ITEM_START.matcher(text.substring(0, at)).matches();
  }

  /** The heading right below the page's title, where it is a plural that names the items. */
  private static Optional<String> listName(String section) {
    String[] path = section.split(" > ");
    if (path.length < 2) {
      return Optional.empty();
    }
    String said = Properties.of("", path[1]).toLowerCase(Locale.ROOT);
    String name = ATTRIBUTE.matcher(OF_THE_SITE.matcher(said).replaceAll("")).replaceFirst("");
    String head = head(name);
    boolean several =
        Nouns.isPlural(PARTICIPLE.matcher(name).replaceFirst("")) || COLLECTIVE.contains(head);
    boolean names = name.equals(TRACKS) || (several && !NOT_A_RELATION.contains(head));
    return names && LIST_NAME.matcher(name).matches() ? Optional.of(name) : Optional.empty();
  }

  /** The entity behind the link that says the name, or part of it. */
  private Optional<Value> linked(Block block, String name) {
    for (Link link : block.links()) {
      Optional<Entity> target =
          link.anchor().isBlank() || !name.contains(link.anchor())
              ? Optional.empty()
              : entities.byUrl(link.url());
      if (target.isPresent()) {
        return Optional.of(Value.entity(link.anchor(), target.get().id()));
      }
    }
    return Optional.empty();
  }

  private static Fact fact(Page page, Entity subject, String property, Value value, Block block) {
    return FactReader.fact(
        subject, property, Fact.Source.LINK, value, FactReader.quote(block, value), page);
  }
}
