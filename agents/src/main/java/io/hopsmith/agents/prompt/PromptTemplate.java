package io.hopsmith.agents.prompt;

import io.hopsmith.schemas.Ids;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A prompt with places to be filled: {@code {{name}}}. Immutable.
 *
 * @param name file name of the resource, e.g. {@code solver.en.txt}
 * @param text the prompt as it is written
 */
public record PromptTemplate(String name, String text) {
  private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");

  /**
   * A resource beside a class, in a language where there is one and else in English.
   *
   * @param name e.g. {@code solver}, for {@code prompts/solver.en.txt}
   * @param language ISO 639-1 code
   */
  public static PromptTemplate of(Class<?> beside, String name, String language) {
    String file = "prompts/" + name + "." + language + ".txt";
    try (InputStream resource = beside.getResourceAsStream(file)) {
      if (resource == null) {
        if (language.equals("en")) {
          throw new IllegalArgumentException("there is no prompt " + file);
        }
        return of(beside, name, "en");
      }
      return new PromptTemplate(
          name + "." + language + ".txt",
          new String(resource.readAllBytes(), StandardCharsets.UTF_8).strip());
    } catch (IOException e) {
      throw new UncheckedIOException("the prompt " + file + " cannot be read", e);
    }
  }

  /** Hash of the text: what a row says of the prompt that made it. */
  public String hash() {
    return name + ":" + Ids.of(text);
  }

  /** Whether it has a place of a name. */
  public boolean has(String place) {
    return text.contains("{{" + place + "}}");
  }

  /**
   * The prompt with every place filled. Values are taken as they are, places in them included.
   *
   * @throws IllegalArgumentException when values and places are not the same
   */
  public String render(Map<String, String> values) {
    TreeSet<String> unused = new TreeSet<>(values.keySet());
    StringBuilder rendered = new StringBuilder();
    Matcher place = PLACE.matcher(text);
    while (place.find()) {
      String value = values.get(place.group(1));
      if (value == null) {
        throw new IllegalArgumentException(
            "%s: nothing is given for {{%s}}".formatted(name, place.group(1)));
      }
      unused.remove(place.group(1));
      place.appendReplacement(rendered, Matcher.quoteReplacement(value));
    }
    if (!unused.isEmpty()) {
      throw new IllegalArgumentException("%s: there is no place for %s".formatted(name, unused));
    }
    return place.appendTail(rendered).toString();
  }
}
