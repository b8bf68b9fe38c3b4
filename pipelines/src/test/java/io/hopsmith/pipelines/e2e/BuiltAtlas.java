package io.hopsmith.pipelines.e2e;

import io.hopsmith.pipelines.run.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The sample's small dataset, built once for all tests of this JVM. */
final class BuiltAtlas {
  private static final BuiltAtlas INSTANCE = build();

  private final Path folder;

  private BuiltAtlas(Path folder) {
    this.folder = folder;
  }

  /** The finished run's folder; not to be changed. */
  static Path folder() {
    return INSTANCE.folder;
  }

  /** The published dataset. */
  static Published published() {
    return new Published(INSTANCE.folder);
  }

  private static BuiltAtlas build() {
    try {
      Path folder =
          Files.createTempDirectory(Files.createDirectories(Path.of("target")), "built-atlas");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
      Path run = folder.resolve("run");
      Ran ran = Ran.buildAtlas(run);
      if (ran.exitCode() != 0) {
        throw new IllegalStateException("the sample could not be built: " + ran.err());
      }
      return new BuiltAtlas(run);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) {
    try {
      Folders.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
