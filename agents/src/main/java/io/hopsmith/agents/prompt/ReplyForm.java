package io.hopsmith.agents.prompt;

import io.hopsmith.schemas.Ids;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The form that a reply is to have, as a JSON schema: for models that can be bound to one.
 * Immutable.
 *
 * @param name what it is called, e.g. {@code question}
 * @param schema the JSON schema of an object
 */
public record ReplyForm(String name, String schema) {

  /**
   * A resource beside a class.
   *
   * @param name e.g. {@code question}, for {@code prompts/question.schema.json}
   */
  public static ReplyForm of(Class<?> beside, String name) {
    String file = "prompts/" + name + ".schema.json";
    try (InputStream resource = beside.getResourceAsStream(file)) {
      if (resource == null) {
        throw new IllegalArgumentException("there is no schema " + file);
      }
      return new ReplyForm(
          name, new String(resource.readAllBytes(), StandardCharsets.UTF_8).strip());
    } catch (IOException e) {
      throw new UncheckedIOException("the schema " + file + " cannot be read", e);
    }
  }

  /** Hash of the schema: what a row says of the form that its question was given in. */
  public String hash() {
    return name + ".schema.json:" + Ids.of(schema);
  }
}
