package io.hopsmith.pipelines.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.pipelines.run.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtlasRebuildTest {
  @TempDir private Path folder;

  @Test
  void anotherBuildGivesTheSameBytes() throws IOException {
    Path again = folder.resolve("again");
    assertThat(Ran.buildAtlas(again)).extracting(Ran::exitCode).isEqualTo(0);
    assertThat(hashes(again)).isEqualTo(hashes(BuiltAtlas.folder())).isNotEmpty();
  }

  @Test
  void aRunThatWasKilledGoesOnToTheSameBytes() throws IOException {
    Path killed = folder.resolve("killed");
    copy(BuiltAtlas.folder(), killed);
    for (String late : new String[] {"candidates", "verdicts", "dataset"}) {
      Folders.delete(killed.resolve(late));
    }
    Files.createDirectories(killed.resolve("work/candidates"));
    Files.writeString(killed.resolve("work/candidates/half"), "written when the power failed");
    Ran ran = Ran.buildAtlas(killed);
    assertThat(ran.exitCode()).as(ran.err()).isZero();
    assertThat(hashes(killed)).isEqualTo(hashes(BuiltAtlas.folder()));
  }

  private static Map<String, String> hashes(Path run) throws IOException {
    Path dataset = run.resolve("dataset");
    Map<String, String> hashes = new TreeMap<>();
    for (Path file : Folders.files(dataset)) {
      hashes.put(dataset.relativize(file).toString(), Folders.sha256(file));
    }
    return hashes;
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : all.toList()) {
        Files.copy(path, to.resolve(from.relativize(path).toString()));
      }
    }
  }
}
