package io.hopsmith.pipelines.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What the model is told before the question, the same in every export of one kind. */
final class Prompts {
  /** For chat templates that say what tools there are: {@code system.txt}. */
  static final String SYSTEM = read("system.txt");

  /** For conversations in plain text: {@code react.txt}, with the tools and the tags. */
  static final String REACT = read("react.txt").replace("${tools}", ToolSchemas.functions());

  private Prompts() {}

  private static String read(String resource) {
    try (InputStream in = Prompts.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(resource + " cannot be read", e);
    }
  }
}
