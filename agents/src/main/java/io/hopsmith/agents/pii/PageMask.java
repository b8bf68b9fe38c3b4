package io.hopsmith.agents.pii;

import io.hopsmith.schemas.Block;
import io.hopsmith.schemas.Link;
import io.hopsmith.schemas.Page;
import java.util.List;

/**
 * Masks the personal data of a page in all of its text: blocks, title, headline, names, byline,
 * breadcrumbs, JSON-LD and the anchors and sentences of links. URLs stay as they are. A name that
 * was nothing else goes.
 */
final class PageMask {
  private final Page page;
  private final Masks masks = new Masks();

  private PageMask(Page page) {
    this.page = page;
  }

  /** The page without personal data; the same object where it has none. */
  static Page of(Page page) {
    PageMask mask = new PageMask(page);
    mask.gather();
    return mask.masks.isEmpty() ? page : mask.masked();
  }

  private void gather() {
    page.blocks().forEach(this::gather);
    page.links().forEach(link -> masks.gather(link.anchor()));
    page.names().forEach(masks::gather);
    page.jsonLd().forEach(json -> JsonText.gather(json, masks));
    masks.gather(page.about().byline());
    page.about().breadcrumbs().forEach(masks::gather);
    masks.gather(page.title());
    masks.gather(page.headline());
  }

  /** A value counts with its label, and a cell with its header, wherever these stand. */
  private void gather(Block block) {
    masks.gather(block.text());
    masks.gather(block.context());
    if (block.kind() == Block.Kind.KEY_VALUE) {
      masks.gather(block.label() + ": " + block.value());
    }
    for (int i = 0; i < block.cells().size(); i++) {
      masks.gather(block.headers().get(i) + ": " + block.cells().get(i));
    }
  }

  private Page masked() {
    return page.withText(
        masks.mask(page.title()),
        masks.mask(page.headline()),
        all(page.names()).stream().filter(name -> !isToken(name)).toList(),
        about(page.about()),
        page.blocks().stream().map(this::block).toList(),
        page.jsonLd().stream().map(json -> JsonText.mask(json, masks)).toList(),
        links(page.links()));
  }

  private Page.About about(Page.About about) {
    return new Page.About(
        masks.mask(about.byline()), about.published(), about.modified(), all(about.breadcrumbs()));
  }

  private Block block(Block block) {
    return new Block(
        block.kind(),
        block.level(),
        masks.mask(block.section()),
        masks.mask(block.context()),
        masks.mask(block.label()),
        masks.mask(block.text()),
        masks.mask(block.value()),
        all(block.cells()),
        all(block.headers()),
        links(block.links()));
  }

  private List<Link> links(List<Link> links) {
    return links.stream()
        .map(link -> new Link(link.url(), masks.mask(link.anchor()), masks.mask(link.sentence())))
        .toList();
  }

  private List<String> all(List<String> texts) {
    return texts.stream().map(masks::mask).toList();
  }

  private static boolean isToken(String name) {
    for (PersonalData kind : PersonalData.values()) {
      if (name.strip().equals(kind.token())) {
        return true;
      }
    }
    return false;
  }
}
