package io.hopsmith.pipelines.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.pipelines.remote.S3Server;
import io.hopsmith.pipelines.run.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that is kept on {@code s3://} and goes on from there on another machine. */
class RemoteBuildTest {
  private static final String SECRET = "nobody-may-see-this";

  @TempDir private Path temp;
  private S3Server server;

  @BeforeEach
  void start() throws IOException {
    server = S3Server.start("access-key-of-the-test", SECRET);
    Files.writeString(temp.resolve("access"), "access-key-of-the-test");
    Files.writeString(temp.resolve("secret"), SECRET);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aRunGoesOnFromWhatIsKeptAndPublishesTheSameBytes() throws IOException {
    Map<String, String> expected = hashes(BuiltAtlas.folder().resolve("dataset"));
    Path first = temp.resolve("first");
    copy(BuiltAtlas.folder(), first);
    assertThat(build(first).err()).contains("nothing was done: every stage was complete already");
    assertThat(server.has("runs/atlas/dataset/_FILES")).isTrue();

    server.delete("runs/atlas/verdicts/_FILES"); // as a run leaves it that is killed as it keeps it
    server.delete("runs/atlas/dataset/_FILES");
    Path second = temp.resolve("second");
    Ran ran = build(second);
    assertThat(ran.err()).doesNotContain("nothing was done", SECRET);
    assertThat(hashes(second.resolve("dataset"))).isEqualTo(expected);

    Path third = temp.resolve("third");
    String known = "seeds=[\"http://nations-gazetteer.example/\"]";
    Ran kept = build(third, "--set", known, "--append", third.toString());
    assertThat(kept.err()).contains("nothing is new, so no version was added");
    assertThat(hashes(third.resolve("dataset"))).isEqualTo(expected);
    assertThat(third.resolve("run.json"))
        .hasSameTextualContentAs(BuiltAtlas.folder().resolve("run.json"));
  }

  @Test
  void doesNotAddToADatasetThatIsNotTheOneKept() {
    Ran ran = run(temp.resolve("run"), List.of("--append", temp.resolve("other").toString()));
    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.err()).contains("this is another; name that folder");
  }

  private Ran build(Path out, String... more) {
    Ran ran = run(out, List.of(more));
    assertThat(ran.exitCode()).as(ran.err()).isZero();
    return ran;
  }

  private Ran run(Path out, List<String> more) {
    List<String> args =
        new ArrayList<>(
            List.of("build", Ran.ATLAS.resolve("build.yaml").toString(), "--out", out.toString()));
    List<String> settings =
        List.of(
            "generate.target_rows=36",
            "generate.attempts_per_seed=2",
            "output.remote=" + server.place("runs/atlas"),
            "output.s3.endpoint=" + server.endpoint(),
            "output.s3.region=us-east-1",
            "output.s3.path_style=true",
            "output.s3.access_key=file:" + temp.resolve("access"),
            "output.s3.secret_key=file:" + temp.resolve("secret"));
    settings.forEach(setting -> args.addAll(List.of("--set", setting)));
    args.addAll(more);
    return Ran.hopsmith(args.toArray(String[]::new));
  }

  private static Map<String, String> hashes(Path folder) throws IOException {
    Map<String, String> hashes = new TreeMap<>();
    for (Path file : Folders.files(folder)) {
      hashes.put(folder.relativize(file).toString(), Folders.sha256(file));
    }
    return hashes;
  }

  private static void copy(Path from, Path to) throws IOException {
    for (Path file : Folders.files(from)) {
      Path copy = to.resolve(from.relativize(file).toString());
      Files.createDirectories(copy.getParent());
      Files.copy(file, copy);
    }
  }
}
