package io.hopsmith.agents.secret;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Says where a secret is and is none itself: {@code env:NAME} or {@code file:PATH}. It may be
 * written, sent to workers and shown; the secret is looked up where it is used.
 *
 * @param text the reference
 */
public record SecretRef(String text) implements Serializable {
  private static final Pattern FORM = Pattern.compile("env:[A-Za-z_][A-Za-z0-9_]*|file:.+");

  public SecretRef {
    if (!isReference(text)) {
      throw new IllegalArgumentException(
          "a secret is given as env:NAME or file:PATH, never as itself");
    }
  }

  /** Whether a text has the form of a reference. */
  public static boolean isReference(String text) {
    return FORM.matcher(text).matches();
  }

  /**
   * The secret, without white space around it; from now on the {@link Scrubber} knows it.
   *
   * @throws MissingSecretException when there is none, or only white space
   */
  public String value() {
    return value(System::getenv);
  }

  String value(UnaryOperator<String> environment) {
    String secret = (isFile() ? fromFile() : fromEnvironment(environment)).strip();
    if (secret.isEmpty()) {
      throw new MissingSecretException(text + " is empty; put the key there");
    }
    Scrubber.learn(secret);
    return secret;
  }

  private boolean isFile() {
    return text.startsWith("file:");
  }

  private String fromEnvironment(UnaryOperator<String> environment) {
    String name = text.substring("env:".length());
    String value = environment.apply(name);
    if (value == null) {
      throw new MissingSecretException(
          "the environment variable %s is not set; set it to the key".formatted(name));
    }
    return value;
  }

  private String fromFile() {
    Path file = Path.of(text.substring("file:".length()));
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new MissingSecretException(
          "the file %s with the key cannot be read: %s".formatted(file, e.getMessage()));
    }
  }
}
