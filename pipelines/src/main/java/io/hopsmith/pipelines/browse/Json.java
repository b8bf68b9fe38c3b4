package io.hopsmith.pipelines.browse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.hopsmith.pipelines.report.Html;
import java.net.URI;
import java.util.Locale;

/** Values of a row as HTML. Pure; every text is escaped. */
final class Json {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Json() {}

  /** The fields of an object as a list of terms. */
  static String terms(JsonNode object) {
    StringBuilder terms = new StringBuilder("<dl>");
    object
        .properties()
        .forEach(
            field ->
                terms
                    .append("<dt>")
                    .append(Html.text(field.getKey()))
                    .append("</dt><dd>")
                    .append(value(field.getValue()))
                    .append("</dd>"));
    return terms.append("</dl>").toString();
  }

  private static String value(JsonNode value) {
    if (value.isContainerNode()) {
      return value.isEmpty()
          ? "<span class=\"soft\">none</span>"
          : "<pre tabindex=\"0\">%s</pre>".formatted(Html.text(value.toPrettyString()));
    }
    return address(value.asText());
  }

  /** A text; one that is a web address leads there, and says nothing about where from. */
  static String address(String text) {
    return isWebAddress(text)
        ? "<a href=\"%s\" rel=\"noopener noreferrer nofollow\" target=\"_blank\">%s</a>"
            .formatted(Html.text(text), Html.text(text))
        : Html.text(text);
  }

  /** A text that is JSON, laid out; any other as it is. */
  static String pretty(String text) {
    try {
      return MAPPER.readTree(text).toPrettyString();
    } catch (JsonProcessingException e) {
      return text;
    }
  }

  private static boolean isWebAddress(String text) {
    try {
      URI uri = URI.create(text);
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      return uri.getHost() != null && (scheme.equals("http") || scheme.equals("https"));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
