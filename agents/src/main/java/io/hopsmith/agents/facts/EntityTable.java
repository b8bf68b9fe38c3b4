package io.hopsmith.agents.facts;

import io.hopsmith.schemas.Entity;
import io.hopsmith.schemas.Page;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All entities of a corpus, found by id, by page, by address or by an unambiguous name. */
public final class EntityTable {
  private final Map<String, Entity> byId = new HashMap<>();
  private final Map<String, Entity> byUrl = new HashMap<>();
  private final Map<String, Entity> byPage = new HashMap<>();
  private final Map<String, Entity> byName = new HashMap<>();
  private final Set<String> ambiguous = new HashSet<>();
  private final List<Entity> entities;

  /**
   * Builds the look-ups.
   *
   * @param pages the pages that the entities' page ids refer to; others are ignored
   */
  public EntityTable(Collection<Entity> entities, Collection<Page> pages) {
    this.entities = List.copyOf(entities);
    for (Entity entity : entities) {
      byId.put(entity.id(), entity);
      entity.pageIds().forEach(page -> byPage.put(page, entity));
      addName(entity.name(), entity);
      entity.aliases().forEach(alias -> addName(alias, entity));
    }
    for (Page page : pages) {
      Entity entity = byPage.get(page.id());
      if (entity != null) {
        byUrl.put(page.url(), entity);
        byUrl.put(page.canonicalUrl(), entity);
        page.redirectedFrom().forEach(url -> byUrl.put(url, entity));
      }
    }
  }

  private void addName(String name, Entity entity) {
    String key = Names.key(name);
    Entity other = byName.putIfAbsent(key, entity);
    if (other != null && !other.id().equals(entity.id())) {
      ambiguous.add(key);
    }
  }

  /** All entities in the order given. */
  public List<Entity> all() {
    return entities;
  }

  /** The entity of an id. */
  public Optional<Entity> byId(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The entity that a page is about. */
  public Optional<Entity> byPage(String pageId) {
    return Optional.ofNullable(byPage.get(pageId));
  }

  /** The entity whose page a link leads to. */
  public Optional<Entity> byUrl(String url) {
    return Optional.ofNullable(byUrl.get(url));
  }

  /** The one entity of that name; empty when there is none or more than one. */
  public Optional<Entity> byName(String name) {
    String key = Names.key(name);
    return ambiguous.contains(key) ? Optional.empty() : Optional.ofNullable(byName.get(key));
  }
}
