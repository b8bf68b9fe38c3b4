package io.hopsmith.agents.search;

import io.hopsmith.schemas.Block;
import io.hopsmith.schemas.Ids;
import io.hopsmith.schemas.Link;
import io.hopsmith.schemas.Page;
import io.hopsmith.schemas.Passage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Pages written for the tests, and their index. */
final class SmallCorpus {
  static final String SITE = "http://rivers.example/";

  private SmallCorpus() {}

  /** Rivers, a bridge and a mill; the rivers' pages have two passages. */
  static List<IndexedPage> rivers() {
    return List.of(
        page(
            "loire",
            "Loire",
            "The Loire is the longest river of France.",
            "It flows into the Atlantic at Saint-Nazaire."),
        page(
            "rhone",
            "Rhône",
            "The Rhône rises in a Swiss glacier.",
            "It flows into the Mediterranean."),
        page("po", "Po", "The Po crosses northern Italy.", "It ends in a wide delta."),
        page("bridge", "Bridge of Avignon", "The bridge once crossed the Rhône with 22 arches."),
        page("mill", "Mill", "Mills stood below the arches."));
  }

  /** A page whose passages are paragraphs of one section; its text links to the page after it. */
  static IndexedPage page(String name, String title, String... paragraphs) {
    String url = SITE + name;
    String id = Ids.of(url);
    Link link = new Link(SITE + name + "-next", "next", "");
    List<Block> blocks = new ArrayList<>();
    List<Passage> passages = new ArrayList<>();
    for (String text : paragraphs) {
      blocks.add(Block.text(Block.Kind.PARAGRAPH, 0, "", text, List.of(link)));
      passages.add(new Passage(id + "#" + passages.size(), id, url, title, "", text));
    }
    return new IndexedPage(page(id, url, title, blocks), title, passages);
  }

  private static Page page(String id, String url, String title, List<Block> blocks) {
    Link boilerplate = new Link(SITE + "imprint", "Imprint", "");
    return new Page(
        id,
        url,
        url + "?canonical",
        "rivers.example",
        List.of(url + "-old"),
        200,
        Instant.EPOCH,
        Ids.sha256(url),
        "text/html",
        "UTF-8",
        "en",
        "unknown",
        "allowed: no robots.txt",
        title,
        title,
        List.of(),
        List.of(),
        Page.About.NOTHING,
        blocks,
        List.of(),
        List.of(boilerplate));
  }

  /** Writes all shards and gives back the index folder. */
  static Path write(Path index, List<IndexedPage> pages, int shards, SentenceEmbedder embedder) {
    IndexShardWriter writer = new IndexShardWriter(embedder);
    try {
      for (int i = 0; i < shards; i++) {
        int shard = i;
        writer.write(
            IndexShards.directory(index, shard, shards),
            pages.stream().filter(p -> Ids.shard(p.page().id(), shards) == shard).toList());
      }
      return index;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
