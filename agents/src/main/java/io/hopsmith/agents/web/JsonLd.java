package io.hopsmith.agents.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/**
 * The JSON-LD objects of a page. Scripts that are no valid JSON are left out: they describe
 * nothing. Objects about the site, its pages' furniture or its publisher do not describe the page's
 * subject.
 */
final class JsonLd {
  private static final Evaluator SCRIPTS = Selector.evaluatorOf("script[type*=ld+json]");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MOST_OBJECTS = 200;
  private static final Set<String> NOT_THE_SUBJECT =
      Set.of(
          "BreadcrumbList",
          "WebSite",
          "WebPage",
          "SearchAction",
          "ImageObject",
          "ItemList",
          "SiteNavigationElement",
          "WPHeader",
          "WPFooter",
          "ListItem");

  /** Types of what one reads on a page, as opposed to what a page may be about. */
  private static final Pattern PAGE =
      Pattern.compile(".*(?:Page|Article|Posting|Report)|Review|Recipe|HowTo|WebSite|Dataset");

  private static final Set<String> ORGANISATIONS =
      Set.of("Organization", "NewsMediaOrganization", "Corporation", "Brand", "WebSite");

  private final List<JsonNode> objects = new ArrayList<>();

  private JsonLd() {}

  static JsonLd of(Dom dom) {
    JsonLd found = new JsonLd();
    dom.named("script", SCRIPTS).forEach(script -> parse(script.data()).ifPresent(found::add));
    return found;
  }

  private static Optional<JsonNode> parse(String text) {
    try {
      return Optional.ofNullable(JSON.readTree(text));
    } catch (JsonProcessingException e) {
      return Optional.empty(); // documented above
    }
  }

  private void add(JsonNode node) {
    if (node.isArray()) {
      node.forEach(this::add);
    } else if (node.has("@graph")) {
      add(node.get("@graph"));
    } else if (node.isObject() && !node.isEmpty() && objects.size() < MOST_OBJECTS) {
      objects.add(node);
    }
  }

  /** All objects as compact JSON, in order. */
  List<String> texts() {
    return objects.stream().map(JsonNode::toString).toList();
  }

  /** The objects that describe the page's subject. */
  private List<JsonNode> subjects() {
    List<JsonNode> subjects = new ArrayList<>();
    for (JsonNode object : objects) {
      JsonNode main = object.path("mainEntity").isObject() ? object.get("mainEntity") : object;
      if (types(main).stream().noneMatch(NOT_THE_SUBJECT::contains)) {
        subjects.add(main);
      }
    }
    return subjects;
  }

  /** Names and alternate names of the subject, in order. */
  List<String> names() {
    List<String> names = new ArrayList<>();
    for (JsonNode subject : subjects()) {
      names.addAll(strings(subject.path("name")));
      names.addAll(strings(subject.path("alternateName")));
    }
    return names.stream().map(VisibleText::of).toList();
  }

  /** Types of the subject as lower-case words ("music album"). */
  Set<String> types() {
    Set<String> words = new LinkedHashSet<>();
    subjects().forEach(subject -> types(subject).forEach(type -> words.add(words(type))));
    return words;
  }

  private static String words(String type) {
    return type.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }

  private static List<String> types(JsonNode node) {
    return strings(node.path("@type")).stream()
        .map(type -> type.substring(type.lastIndexOf('/') + 1))
        .toList();
  }

  /** Names of the items of the page's first breadcrumb, outermost first. */
  List<String> breadcrumb() {
    for (JsonNode object : objects) {
      if (types(object).contains("BreadcrumbList")) {
        List<JsonNode> items = new ArrayList<>();
        object.path("itemListElement").forEach(items::add);
        items.sort(Comparator.comparingInt(item -> item.path("position").asInt()));
        return items.stream().flatMap(item -> itemName(item).stream()).toList();
      }
    }
    return List.of();
  }

  private static List<String> itemName(JsonNode item) {
    return strings(item.has("name") ? item.get("name") : item.path("item").path("name"));
  }

  /** Names of the persons who wrote the page, in order; publishers are none. */
  List<String> authors() {
    for (JsonNode object : objects) {
      JsonNode author = object.has("author") ? object.get("author") : object.path("creator");
      List<String> names = isPage(object) ? personNames(author) : List.of();
      if (!names.isEmpty()) {
        return names;
      }
    }
    return List.of();
  }

  private List<String> personNames(JsonNode author) {
    if (author.isArray()) {
      List<String> names = new ArrayList<>();
      author.forEach(each -> names.addAll(personNames(each)));
      return names;
    }
    if (types(author).stream().anyMatch(ORGANISATIONS::contains)) {
      return List.of();
    }
    if (author.isObject()) {
      return strings(author.has("name") ? author.get("name") : named(author.path("@id")));
    }
    return strings(author);
  }

  /** The name of the object of this id, which a graph may describe elsewhere. */
  private JsonNode named(JsonNode id) {
    return objects.stream()
        .filter(object -> id.isTextual() && object.path("@id").equals(id))
        .map(object -> object.path("name"))
        .findFirst()
        .orElse(MissingNode.getInstance());
  }

  /**
   * First text of a field such as {@code "datePublished"} over the objects that are about a page: a
   * book's date is none of the page that describes it.
   */
  Optional<String> firstOfPage(String field) {
    return objects.stream()
        .filter(JsonLd::isPage)
        .flatMap(object -> strings(object.path(field)).stream())
        .findFirst();
  }

  private static boolean isPage(JsonNode object) {
    List<String> types = types(object);
    return types.isEmpty() || types.stream().anyMatch(type -> PAGE.matcher(type).matches());
  }

  /** First text of a field ({@code "license"}) over all objects but those about pictures, films. */
  Optional<String> first(String field) {
    return objects.stream()
        .filter(object -> types(object).stream().noneMatch(type -> type.endsWith("Object")))
        .flatMap(object -> strings(object.path(field)).stream())
        .findFirst();
  }

  /** Texts of a value: itself, its elements, or the id or URL of an object. */
  private static List<String> strings(JsonNode value) {
    List<String> texts = new ArrayList<>();
    if (value.isTextual() && !value.asText().isBlank()) {
      texts.add(value.asText().strip());
    } else if (value.isArray()) {
      value.forEach(element -> texts.addAll(strings(element)));
    } else if (value.isObject()) {
      JsonNode text = value.has("@value") ? value.get("@value") : value.path("@id");
      texts.addAll(strings(text.isTextual() ? text : value.path("url")));
    }
    return texts;
  }
}
