package io.hopsmith.agents.prompt;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The JSON object that a model's reply holds, whatever stands around it: thoughts, a fence, a
 * greeting. Forgives what models get wrong in writing JSON: comments, single and curly quotes,
 * commas at the end, line breaks in texts, words of Python. Pure.
 */
public final class JsonReply {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
          .build();

  private static final Pattern BEGUN = Pattern.compile("\\{\\s*(?:[\"'“]|\\w+\\s*:)");
  private static final Pattern PYTHON =
      Pattern.compile("(?<=[:\\[,]\\s{0,9})(True|False|None)(?=\\s*[,\\]}])");
  private static final Pattern CURLY =
      Pattern.compile("(?<=[{\\[,:]\\s{0,9})[“”]|[“”](?=\\s*[:,}\\]])");
  private static final int LONGEST_FAULT = 120;

  private JsonReply() {}

  /**
   * What was found.
   *
   * @param object the object; empty where there is none
   * @param fault why what looks like one is none; empty where nothing does
   */
  public record Found(Optional<JsonNode> object, String fault) {}

  /** See {@link #find}. */
  public static Optional<JsonNode> object(String reply) {
    return find(reply).object();
  }

  /**
   * The last complete object of the outermost level in a reply, behind its thoughts; none where the
   * last that begins is cut short or broken: what stands within it is not what was asked for.
   */
  public static Found find(String reply) {
    String text = withoutThoughts(reply);
    Found found = in(text);
    String mended = mended(text);
    return found.object().isPresent() || mended.equals(text) ? found : in(mended);
  }

  private static Found in(String text) {
    Found last = new Found(Optional.empty(), "");
    int from = text.indexOf('{');
    while (from >= 0) {
      Outcome outcome = read(text, from);
      if (outcome.node().isPresent()) {
        last = new Found(outcome.node(), "");
        from = text.indexOf('{', from + outcome.length());
      } else if (BEGUN.matcher(text).region(from, text.length()).lookingAt()) {
        return last.object().isPresent() ? last : new Found(Optional.empty(), outcome.fault());
      } else {
        from = text.indexOf('{', from + 1);
      }
    }
    return last;
  }

  private record Outcome(Optional<JsonNode> node, int length, String fault) {}

  private static Outcome read(String text, int from) {
    String rest = text.substring(from);
    try (JsonParser parser = JSON.createParser(rest)) {
      JsonNode node = JSON.readTree(parser);
      return new Outcome(Optional.of(node), (int) parser.currentLocation().getCharOffset(), "");
    } catch (JsonEOFException e) {
      return new Outcome(Optional.empty(), 0, "it ends before its JSON object does");
    } catch (JsonProcessingException e) {
      return new Outcome(Optional.empty(), 0, fault(rest, e));
    } catch (IOException e) {
      throw new UncheckedIOException("a text cannot be read", e);
    }
  }

  /** What is wrong, and the line before the place. */
  private static String fault(String text, JsonProcessingException e) {
    int at = (int) Math.max(0, Math.min(text.length(), e.getLocation().getCharOffset()));
    String before = text.substring(Math.max(0, at - 30), at).replaceAll("\\s+", " ");
    String why = e.getOriginalMessage().replaceAll("\\s+", " ");
    return "its JSON is broken behind '%s': %s"
        .formatted(before, why.substring(0, Math.min(LONGEST_FAULT, why.length())));
  }

  private static String mended(String text) {
    String quoted = CURLY.matcher(text).replaceAll("\"");
    return PYTHON
        .matcher(quoted)
        .replaceAll(
            word ->
                switch (word.group(1)) {
                  case "True" -> "true";
                  case "False" -> "false";
                  default -> "null";
                });
  }

  /** A reply without what a reasoning model wrote between think tags. */
  public static String withoutThoughts(String reply) {
    int end = reply.lastIndexOf("</think>");
    return end < 0 ? reply : reply.substring(end + "</think>".length());
  }
}
