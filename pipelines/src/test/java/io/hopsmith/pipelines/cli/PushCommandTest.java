package io.hopsmith.pipelines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PushCommandTest {
  @TempDir private Path run;

  @BeforeEach
  void publish() throws IOException {
    SampleDataset.write(run.resolve("dataset"));
    Files.writeString(run.resolve("dataset/manifest.json"), "{\"files\": []}");
  }

  @Test
  void wantsAHubARepositoryAndAReferenceToATokenNotATokenItself() {
    assertThat(Typed.run("push", run.toString(), "--repo", "me/set").err())
        .contains("Missing required option: '--to=URL'");
    Typed token =
        Typed.run(
            "push",
            run.toString(),
            "--to",
            "https://hub.invalid",
            "--repo",
            "me/set",
            "--token",
            "hf_0123456789");
    assertThat(token.exitCode()).isEqualTo(2);
    assertThat(token.err())
        .contains("--token is given as env:NAME or file:PATH")
        .doesNotContain("hf_0123456789");
    Typed plain = Typed.run("push", run.toString(), "--to", "http://hub.invalid", "--repo", "a/b");
    assertThat(plain.exitCode()).isEqualTo(2);
    assertThat(plain.err()).contains("it must be an https address");
  }

  @Test
  void saysThatThereIsNoTokenBeforeAnythingIsSent() {
    String missing = "file:" + run.resolve("nothing");
    Typed typed =
        Typed.run(
            "push",
            run.toString(),
            "--to",
            "https://hub.invalid",
            "--repo",
            "a/b",
            "--token",
            missing);
    assertThat(typed.exitCode()).isEqualTo(1);
    assertThat(typed.err())
        .startsWith("hopsmith push: no token: the file " + run.resolve("nothing"));
  }

  @Test
  void refusesWhatIsNoWholeDataset() throws IOException {
    Files.delete(run.resolve("dataset/manifest.json"));
    Typed typed = Typed.run("push", run.toString(), "--to", "https://hub.invalid", "--repo", "a/b");
    assertThat(typed.exitCode()).isEqualTo(2);
    assertThat(typed.err()).contains("has no manifest.json");
  }
}
