package io.hopsmith.schemas;

import java.util.List;
import java.util.Objects;

/**
 * What pages are about, or what several pages name though none is about it.
 *
 * @param id {@link Ids#of} of the id of its first page, or of its name
 * @param name the name used in questions
 * @param aliases other names: inverted forms, redirects, anchor texts, JSON-LD alternate names
 * @param types lower-case class nouns, most specific first ("suspension bridge", "bridge")
 * @param pageIds pages about the entity, the main one first; none where it is only named
 * @param inText the name as running text writes it: "the Danube", "holmium"
 * @param side where the split puts it
 */
public record Entity(
    String id,
    String name,
    List<String> aliases,
    List<String> types,
    List<String> pageIds,
    String inText,
    Side side) {

  public Entity {
    Objects.requireNonNull(side, "side");
    aliases = List.copyOf(aliases);
    types = List.copyOf(types);
    pageIds = List.copyOf(pageIds);
  }

  /** Whether some page is about it. */
  public boolean hasPage() {
    return !pageIds.isEmpty();
  }

  /** The same entity on the given side. */
  public Entity on(Side newSide) {
    return new Entity(id, name, aliases, types, pageIds, inText, newSide);
  }
}
