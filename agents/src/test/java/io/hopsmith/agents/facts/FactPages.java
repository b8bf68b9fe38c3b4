package io.hopsmith.agents.facts;

import io.hopsmith.agents.web.FetchedDocument;
import io.hopsmith.agents.web.HtmlPageReader;
import io.hopsmith.agents.web.UnreadablePageException;
import io.hopsmith.schemas.Entity;
import io.hopsmith.schemas.Fact;
import io.hopsmith.schemas.Page;
import io.hopsmith.schemas.Value;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** Small pages for the tests of facts, read as crawled pages are. */
final class FactPages {
  private FactPages() {}

  /** A page at {@code http://SITE/PATH} with a title and a body. */
  static Page page(String address, String title, String body) {
    String html =
        "<html lang=en><title>"
            + title
            + "</title><main><h1>"
            + title
            + "</h1>"
            + body
            + "</main></html>";
    return read(address, html);
  }

  static Page read(String address, String html) {
    byte[] body = html.getBytes(StandardCharsets.UTF_8);
    try {
      return new HtmlPageReader()
          .read(
              new FetchedDocument(
                  "http://" + address,
                  List.of(),
                  200,
                  "text/html",
                  body,
                  Instant.EPOCH,
                  "allowed"));
    } catch (UnreadablePageException e) {
      throw new IllegalStateException("a test's own page at " + address, e);
    }
  }

  /** The facts of all pages, each as {@code subject | property | value}. */
  static List<String> facts(Page... pages) {
    List<Page> all = List.of(pages);
    List<Entity> entities = EntityResolver.resolve(all);
    EntityTable table = new EntityTable(entities, all);
    FactReader reader = new FactReader(table);
    return all.stream()
        .flatMap(page -> reader.read(page).stream())
        .filter(fact -> !fact.property().equals("type"))
        .map(fact -> words(fact, table))
        .toList();
  }

  /** The quotes of the facts of a property; each stands in its page. */
  static List<String> quotes(String property, Page... pages) {
    List<Page> all = List.of(pages);
    FactReader reader = new FactReader(new EntityTable(EntityResolver.resolve(all), all));
    return all.stream()
        .flatMap(
            page ->
                reader.read(page).stream()
                    .filter(fact -> fact.property().equals(property))
                    .filter(fact -> page.text().contains(fact.quote())))
        .map(Fact::quote)
        .toList();
  }

  private static String words(Fact fact, EntityTable table) {
    String subject = table.byId(fact.subject()).orElseThrow().name();
    return subject + " | " + fact.property() + " | " + words(fact.value(), table);
  }

  /** {@code @Name} for an entity, {@code yyyymmdd} for a date, number and unit, or the text. */
  static String words(Value value, EntityTable table) {
    return switch (value.kind()) {
      case ENTITY -> "@" + table.byId(value.entity()).orElseThrow().name();
      case DATE -> Long.toString((long) value.number());
      case QUANTITY -> FactBase.answerKey(value);
      case TEXT -> value.text();
    };
  }
}
