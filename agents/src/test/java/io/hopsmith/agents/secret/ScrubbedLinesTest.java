package io.hopsmith.agents.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ScrubbedLinesTest {
  private static final String SECRET = "pa55-of-the-scrubbing-test";

  private final ByteArrayOutputStream seen = new ByteArrayOutputStream();
  private final PrintStream log = ScrubbedLines.over(seen);

  private String seen() {
    return seen.toString(StandardCharsets.UTF_8);
  }

  @Test
  void takesSecretsOutOfWholeLinesHoweverTheyAreWritten() {
    Scrubber.learn(SECRET);
    log.println("asked with " + SECRET + " of 城");
    for (String part : SECRET.split("-")) {
      log.append(part).append('-');
    }
    log.write('\n');
    log.printf("Authorization: Bearer %s%n", "abcdefghijklmnop");
    assertThat(seen())
        .doesNotContain(SECRET)
        .doesNotContain("abcdefghijklmnop")
        .contains("asked with [secret] of 城\n")
        .contains("Authorization: Bearer [secret]\n");
  }

  @Test
  void showsWhatHasNoEndWhenFlushed() {
    log.print("12 of 40\r");
    log.flush();
    assertThat(seen()).isEqualTo("12 of 40\r");
  }

  @Test
  void takesThemOutOfTracesOfExceptions() {
    Scrubber.learn(SECRET);
    new IllegalStateException("at http://h/?key=" + SECRET).printStackTrace(log);
    assertThat(seen()).contains("IllegalStateException").doesNotContain(SECRET);
  }
}
