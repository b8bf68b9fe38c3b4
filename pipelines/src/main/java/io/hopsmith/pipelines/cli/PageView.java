package io.hopsmith.pipelines.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.hopsmith.schemas.Block;
import io.hopsmith.schemas.Link;
import io.hopsmith.schemas.Page;
import java.util.ArrayList;
import java.util.List;

/**
 * A page as {@code read --json} prints it: what the pipeline makes of it, with lists and tables put
 * together again. Texts that the page does not give are empty.
 *
 * @param source what was asked for: a URL or the path of a file
 * @param url where the page was read, after redirects
 * @param canonical the address that the page calls its own and that is believed, else {@code url}
 * @param title text of the title element
 * @param headline text of the first heading that names the page
 * @param byline names of its authors
 * @param published ISO 8601, perhaps the year or month alone
 * @param modified as {@code published}, of the last change
 * @param language ISO 639-1, {@code und} when unknown
 * @param licence SPDX id or URL, {@code unknown} when the page declares none
 * @param charset that it was decoded with
 * @param breadcrumbs from the outermost level to the page's parent
 * @param names further names of what it is about
 * @param types of what it is about
 * @param text the main text: a line for each block
 * @param lists items in order, list by list
 * @param tables rows under their headers, table by table
 * @param pairs labels with their values
 * @param links all links, boilerplate included
 * @param jsonLd objects of the page
 */
record PageView(
    String source,
    String url,
    String canonical,
    String title,
    String headline,
    String byline,
    String published,
    String modified,
    String language,
    String licence,
    String charset,
    List<String> breadcrumbs,
    List<String> names,
    List<String> types,
    String text,
    List<List<Item>> lists,
    List<Table> tables,
    List<Pair> pairs,
    List<Link> links,
    List<JsonNode> jsonLd) {

  /** A list's item and how deep it is nested, from 1. */
  record Item(int level, String text) {}

  /**
   * A table of data.
   *
   * @param context its caption or the nearest heading; may be empty
   * @param headers of the columns; may be empty texts
   */
  record Table(String context, List<String> headers, List<List<String>> rows) {}

  /** A label with its value, and the label around both; may be empty. */
  record Pair(String context, String label, String value) {}

  /** What is shown of a page. */
  static PageView of(String source, Page page) {
    return new PageView(
        source,
        page.url(),
        page.canonicalUrl(),
        page.title(),
        page.headline(),
        page.about().byline(),
        page.about().published(),
        page.about().modified(),
        page.language(),
        page.licence(),
        page.charset(),
        page.about().breadcrumbs(),
        page.names(),
        page.types(),
        page.text(),
        lists(page.blocks()),
        tables(page.blocks()),
        pairs(page.blocks()),
        page.links(),
        page.jsonLd().stream().map(PageView::json).toList());
  }

  /** Items that follow one another are one list. */
  private static List<List<Item>> lists(List<Block> blocks) {
    List<List<Item>> lists = new ArrayList<>();
    boolean open = false;
    for (Block block : blocks) {
      boolean item = block.kind() == Block.Kind.LIST_ITEM;
      if (item && !open) {
        lists.add(new ArrayList<>());
      }
      if (item) {
        lists.get(lists.size() - 1).add(new Item(block.level(), block.text()));
      }
      open = item;
    }
    return lists;
  }

  /** Rows that follow one another under the same headers are one table. */
  private static List<Table> tables(List<Block> blocks) {
    List<Table> tables = new ArrayList<>();
    Block above = null;
    for (Block block : blocks) {
      if (block.kind() == Block.Kind.TABLE_ROW) {
        if (above == null || !isOneTable(above, block)) {
          tables.add(new Table(block.context(), block.headers(), new ArrayList<>()));
        }
        tables.get(tables.size() - 1).rows().add(block.cells());
      }
      above = block.kind() == Block.Kind.TABLE_ROW ? block : null;
    }
    return tables;
  }

  private static boolean isOneTable(Block above, Block row) {
    return above.context().equals(row.context()) && above.headers().equals(row.headers());
  }

  private static List<Pair> pairs(List<Block> blocks) {
    return blocks.stream()
        .filter(block -> block.kind() == Block.Kind.KEY_VALUE)
        .map(block -> new Pair(block.context(), block.label(), block.value()))
        .toList();
  }

  private static JsonNode json(String text) {
    try {
      return Json.mapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a page holds JSON-LD that is no JSON: " + text, e);
    }
  }
}
