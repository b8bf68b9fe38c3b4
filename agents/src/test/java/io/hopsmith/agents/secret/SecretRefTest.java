package io.hopsmith.agents.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretRefTest {
  @TempDir Path temp;

  @Test
  void readsASecretFromAFile() throws IOException {
    Path file = Files.writeString(temp.resolve("key"), "abcdef-123\n");
    assertThat(new SecretRef("file:" + file).value()).isEqualTo("abcdef-123");
  }

  @Test
  void refusesASecretInTheReferencesPlaceWithoutRepeatingIt() {
    assertThatThrownBy(() -> new SecretRef("sk-1234567890abcdef"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("env:NAME or file:PATH")
        .hasMessageNotContaining("1234567890");
  }

  @Test
  void saysWhichVariableIsNotSet() {
    assertThatThrownBy(() -> new SecretRef("env:NO_SUCH_KEY").value(name -> null))
        .isInstanceOf(MissingSecretException.class)
        .hasMessageContaining("NO_SUCH_KEY is not set");
  }

  @Test
  void saysWhichFileIsNotThereOrEmpty() throws IOException {
    assertThatThrownBy(() -> new SecretRef("file:" + temp.resolve("none")).value())
        .isInstanceOf(MissingSecretException.class)
        .hasMessageContaining("none");
    Path empty = Files.writeString(temp.resolve("empty"), " \n");
    assertThatThrownBy(() -> new SecretRef("file:" + empty).value())
        .isInstanceOf(MissingSecretException.class)
        .hasMessageContaining("empty");
  }
}
