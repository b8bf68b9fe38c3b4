package io.hopsmith.pipelines.config;

/**
 * One thing that is wrong with a configuration.
 *
 * @param origin where the value was written: {@code build.yaml:12}, {@code --set}, {@code --out},
 *     or the file alone
 * @param key the key's path, such as {@code crawl.include[0]}; empty when it concerns the whole
 *     file
 * @param message what is wrong and what is allowed
 */
public record ConfigProblem(String origin, String key, String message) {

  /** One line for a person: origin, key, message. */
  @Override
  public String toString() {
    return key.isEmpty() ? origin + ": " + message : origin + ": " + key + ": " + message;
  }
}
