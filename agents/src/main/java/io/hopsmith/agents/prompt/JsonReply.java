package io.hopsmith.agents.prompt;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The JSON object that a model's reply holds, whatever stands around it: thoughts, a fence, a
 * greeting. Forgives what models get wrong in writing JSON: comments, single quotes, commas at the
 * end, line breaks in texts. Pure.
 */
public final class JsonReply {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private static final Pattern BEGUN = Pattern.compile("\\{\\s*(?:[\"']|\\w+\\s*:)");

  private JsonReply() {}

  /**
   * The last complete object of the outermost level in a reply, behind its thoughts; empty where
   * there is none, e.g. because the reply is cut short.
   */
  public static Optional<JsonNode> object(String reply) {
    String text = withoutThoughts(reply);
    Optional<JsonNode> last = Optional.empty();
    int from = text.indexOf('{');
    while (from >= 0) {
      int end = endOf(text, from);
      if (end < 0 && BEGUN.matcher(text).region(from, text.length()).lookingAt()) {
        return last; // cut short: what stands within it is not what was asked for
      }
      Optional<JsonNode> object =
          end < 0 ? Optional.empty() : parsed(text.substring(from, end + 1));
      last = object.isPresent() ? object : last;
      from = text.indexOf('{', object.isPresent() ? end + 1 : from + 1);
    }
    return last;
  }

  /** A reply without what a reasoning model wrote between think tags. */
  public static String withoutThoughts(String reply) {
    int end = reply.lastIndexOf("</think>");
    return end < 0 ? reply : reply.substring(end + "</think>".length());
  }

  private static Optional<JsonNode> parsed(String text) {
    try {
      JsonNode node = JSON.readTree(text);
      return node != null && node.isObject() ? Optional.of(node) : Optional.empty();
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  /** Where the brace is closed that opens at a place; -1 where it is not. */
  private static int endOf(String text, int from) {
    int depth = 0;
    boolean quoted = false;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted) {
        if (c == '\\') {
          i++;
        } else if (c == '"') {
          quoted = false;
        }
      } else if (c == '"') {
        quoted = true;
      } else if (c == '{') {
        depth++;
      } else if (c == '}' && --depth == 0) {
        return i;
      }
    }
    return -1;
  }
}
