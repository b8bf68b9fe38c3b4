package io.hopsmith.pipelines.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hopsmith.agents.secret.SecretRef;
import io.hopsmith.pipelines.run.RunFailure;
import io.hopsmith.pipelines.s3.S3Settings;
import io.hopsmith.schemas.Rejection.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

class RemoteRunTest {
  private static final String ACCESS = "an-access-key";
  private static final String SECRET = "a-secret-that-nobody-may-see";
  private static S3Server server;

  @TempDir private Path temp;
  private String name;

  @BeforeAll
  static void start() {
    server = S3Server.start(ACCESS, SECRET);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void name(TestInfo test) {
    name = test.getTestMethod().orElseThrow().getName();
  }

  @Test
  void anEmptyFolderGetsTheCompleteStagesThatAreKept() throws IOException {
    Path first = run("first", "index/shard 1/a#b.bin", "bytes \u00fc");
    Files.writeString(first.resolve("index/empty"), "");
    RemoteRun one = remote(first);
    one.restore();
    one.keep(Stage.INDEX);

    Path second = temp.resolve("second");
    remote(second).restore();
    assertThat(second.resolve("index/shard 1/a#b.bin")).hasContent("bytes \u00fc");
    assertThat(second.resolve("index/empty")).isEmptyFile();
    assertThat(second.resolve("run.json")).hasContent("the run");
    assertThat(second.resolve("pages")).doesNotExist();
  }

  @Test
  void keepsWhatTheStageHasNowAndNothingElse() throws IOException {
    Path first = run("first", "index/old", "old");
    RemoteRun one = remote(first);
    one.restore();
    one.keep(Stage.INDEX);
    Files.move(first.resolve("index/old"), first.resolve("index/new"));
    one.keep(Stage.INDEX);
    assertThat(server.has(name + "/index/old")).isFalse();
    Path second = temp.resolve("second");
    remote(second).restore();
    assertThat(second.resolve("index")).isDirectoryContaining("glob:**/new");
    assertThat(second.resolve("index/old")).doesNotExist();
  }

  @Test
  void takesAStageWithoutItsListForNoStage() throws IOException {
    Path first = run("first", "index/a", "a");
    RemoteRun one = remote(first);
    one.restore();
    one.keep(Stage.INDEX);
    server.delete(name + "/index/_FILES");
    Path second = temp.resolve("second");
    remote(second).restore();
    assertThat(second.resolve("index")).doesNotExist();
  }

  @Test
  void refusesFilesThatAreNotWhatTheListSays() throws IOException {
    Path first = run("first", "index/a", "a");
    RemoteRun one = remote(first);
    one.restore();
    one.keep(Stage.INDEX);
    server.put(name + "/index/a", "b");
    Path second = temp.resolve("second");
    assertThatThrownBy(remote(second)::restore)
        .isInstanceOf(RunFailure.class)
        .hasMessageContaining("index/a is not the file that _FILES lists");
    assertThat(second.resolve("index")).doesNotExist();
    server.put(name + "/index/_FILES", "{\"../../a\": \"00\"}");
    assertThatThrownBy(remote(second)::restore).hasMessageContaining("none below it");
    server.put(name + "/index/_FILES", "[");
    assertThatThrownBy(remote(second)::restore).hasMessageContaining("_FILES cannot be read");
  }

  @Test
  void findsOutThatAnotherRunWritesInTheSamePlace() throws IOException {
    Path first = run("first", "index/a", "a");
    Path second = run("second", "index/a", "b");
    RemoteRun one = remote(first);
    RemoteRun other = remote(second);
    one.restore();
    other.restore();
    one.keep(Stage.INDEX);
    assertThatThrownBy(() -> other.keep(Stage.INDEX))
        .isInstanceOf(RunFailure.class)
        .hasMessageContaining("another run has changed " + server.place(name) + "/index");
    assertThatThrownBy(remote(second)::restore)
        .isInstanceOf(RunFailure.class)
        .hasMessageContaining("both complete, and not the same");
  }

  @Test
  void refusesThePlaceOfAnotherRun() throws IOException {
    RemoteRun one = remote(run("first", "index/a", "a"));
    one.restore();
    one.keep(Stage.INDEX);
    Path second = run("second", "index/a", "a");
    Files.writeString(second.resolve("run.json"), "another run");
    assertThatThrownBy(remote(second)::restore)
        .isInstanceOf(RunFailure.class)
        .hasMessageContaining("is of another run");
  }

  @Test
  void saysWhatCannotBeReachedAndNotTheKey() throws IOException {
    S3Settings wrong =
        new S3Settings(
            server.endpoint(),
            "us-east-1",
            true,
            key("access", "access-key-of-the-test"),
            key("secret", SECRET + "-not"));
    assertThatThrownBy(
            RemoteRun.of(temp.resolve("run"), new RemoteSettings(server.place(name), wrong))
                ::restore)
        .isInstanceOf(RunFailure.class)
        .hasMessageContaining("cannot use output.remote " + server.place(name))
        .hasMessageNotContaining(SECRET);
    assertThatThrownBy(
            RemoteRun.of(
                    temp.resolve("run"),
                    new RemoteSettings("none-such://place/run", S3Settings.OF_ENVIRONMENT))
                ::restore)
        .isInstanceOf(RunFailure.class)
        .hasMessageContaining("none-such");
    S3Settings missing =
        new S3Settings(
            "",
            "us-east-1",
            true,
            new SecretRef("file:" + temp.resolve("gone")),
            key("secret", SECRET));
    assertThatThrownBy(
            RemoteRun.of(temp.resolve("run"), new RemoteSettings(server.place(name), missing))
                ::restore)
        .isInstanceOf(RunFailure.class)
        .hasMessageContaining("the file " + temp.resolve("gone"));
  }

  private Path run(String folder, String file, String text) throws IOException {
    Path run = temp.resolve(folder);
    Files.createDirectories(run.resolve(file).getParent());
    Files.writeString(run.resolve(file), text);
    Files.writeString(run.resolve("run.json"), "the run");
    return run;
  }

  private RemoteRun remote(Path folder) throws IOException {
    S3Settings settings =
        new S3Settings(
            server.endpoint(), "us-east-1", true, key("access", ACCESS), key("secret", SECRET));
    return RemoteRun.of(folder, new RemoteSettings(server.place(name), settings));
  }

  private SecretRef key(String file, String value) throws IOException {
    return new SecretRef("file:" + Files.writeString(temp.resolve(file), value));
  }
}
