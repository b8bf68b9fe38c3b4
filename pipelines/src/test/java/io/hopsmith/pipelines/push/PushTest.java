package io.hopsmith.pipelines.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hopsmith.pipelines.run.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PushTest {
  @TempDir private Path folder;
  private Path dataset;
  private Path token;
  private HubServer hub;

  @BeforeEach
  void start() throws IOException {
    hub = new HubServer();
    token = Files.writeString(folder.resolve("token"), HubServer.TOKEN + "\n");
    dataset = folder.resolve("dataset");
    write("README.md", 700);
    write("qa/train-00000-of-00002.parquet", 3 * HubServer.PART + 17);
    write("qa/train-00001-of-00002.parquet", HubServer.PART);
    write("qa/eval-00000-of-00001.parquet", 1);
    write("exports/verl/export.json", 0);
    write("exports/.tmp-exports/made/x.parquet", 9);
  }

  @AfterEach
  void stop() {
    hub.close();
  }

  @Test
  void theRepositoryHoldsTheDataset() throws Exception {
    Push.Result result = push();
    assertThat(result.commit()).isEqualTo("commit1");
    assertThat(result.files()).isEqualTo(5);
    assertThat(result.uploaded()).isEqualTo(3);
    assertHeld();
    assertThat(hub.files).hasSize(5);
  }

  @Test
  void aSecondPushSendsWhatIsNewAndDeletesWhatIsGone() throws Exception {
    push();
    hub.files.put("LICENCE-of-mine.txt", new byte[] {1});
    hub.log.clear();
    Files.delete(dataset.resolve("qa/train-00001-of-00002.parquet"));
    write("README.md", 800);
    Push.Result result = push();
    assertThat(result.uploaded()).isZero();
    assertThat(result.deleted()).isEqualTo(1);
    assertThat(hub.log).noneMatch(request -> request.startsWith("PUT"));
    assertHeld();
    assertThat(hub.files).hasSize(5).containsKey("LICENCE-of-mine.txt");
  }

  @Test
  void aRefusalThatDoesNotLastIsTriedAgain() throws Exception {
    hub.failures = 2;
    push();
    assertHeld();
    hub.failures = 3;
    assertThatThrownBy(this::push)
        .isInstanceOf(PushException.class)
        .hasMessageContaining(
            "/api/repos/create was answered with 503: {\"error\": \"come again\"}");
  }

  @Test
  void aPushMeanwhileIsNotOverwritten() throws Exception {
    push();
    int before = hub.files.size();
    write("README.md", 900);
    hub.moveHeadAtTree = true;
    assertThatThrownBy(this::push)
        .isInstanceOf(PushException.class)
        .hasMessageContaining("412")
        .hasMessageEndingWith("somebody else has pushed meanwhile, push again");
    assertThat(hub.files).hasSize(before);
    assertThat(hub.files.get("README.md")).hasSize(700);
  }

  @Test
  void aWrongTokenIsNotShown() throws Exception {
    Files.writeString(token, "wrong-token-9876543210");
    assertThatThrownBy(this::push)
        .isInstanceOf(PushException.class)
        .hasMessageContaining("answered with 401")
        .hasMessageContaining("the token is not valid, see --token")
        .hasMessageNotContaining("wrong-token-9876543210");
    Files.delete(token);
    assertThatThrownBy(this::push)
        .isInstanceOf(PushException.class)
        .hasMessageStartingWith("no token: the file " + token);
    assertThat(hub.files).isEmpty();
  }

  @Test
  void aHubThatIsNotThereIsNamed() throws Exception {
    HubTarget gone = hub.target(token);
    hub.close();
    assertThatThrownBy(() -> Push.push(dataset, gone, Duration.ZERO))
        .isInstanceOf(PushException.class)
        .hasMessageContaining("POST " + hub.address() + "/api/repos/create failed");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "http://hub.invalid | me/set | env:T | --to is 'http://hub.invalid'",
        "hub.example | me/set | env:T | --to is 'hub.example'",
        "https://user:pass@hub.example | me/set | env:T | --to is",
        "ftp://hub.example | me/set | env:T | --to is",
        "https://hub.example | a/b/c | env:T | --repo is 'a/b/c'",
        "https://hub.example | ../x | env:T | --repo is '../x'",
        "https://hub.example | me/set | hf_secret | --token is given as env:NAME or file:PATH",
      })
  void refusesTargetsThatCannotBe(String hub, String repository, String token, String why) {
    assertThatThrownBy(() -> HubTarget.of(hub, repository, "main", token, false))
        .isInstanceOf(PushException.class)
        .hasMessageStartingWith(why)
        .hasMessageNotContaining("hf_secret");
  }

  private Push.Result push() throws PushException, IOException {
    return Push.push(dataset, hub.target(token), Duration.ZERO);
  }

  private void assertHeld() throws IOException {
    for (Path file : Folders.files(dataset)) {
      String path = dataset.relativize(file).toString();
      if (path.contains(".tmp")) {
        assertThat(hub.files).doesNotContainKey(path);
      } else {
        assertThat(hub.files.get(path)).as(path).isEqualTo(Files.readAllBytes(file));
      }
    }
    assertThat(hub.files).doesNotContainKey("exports/.tmp-exports/made/x.parquet");
  }

  private void write(String path, int bytes) throws IOException {
    byte[] content = new byte[bytes];
    new Random(bytes).nextBytes(content);
    Files.createDirectories(dataset.resolve(path).getParent());
    Files.write(dataset.resolve(path), content);
  }
}
