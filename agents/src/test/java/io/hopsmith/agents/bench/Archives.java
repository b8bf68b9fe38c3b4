package io.hopsmith.agents.bench;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Archives of test data that lie beside the repository, unpacked by {@code tar}. */
final class Archives {
  private Archives() {}

  /**
   * Where a folder of test data is: where the system property of that name says, else beside the
   * repository.
   */
  static Path folder(String name) {
    return Path.of(System.getProperty(name, Path.of("..", "..", "shared", name).toString()));
  }

  /**
   * Unpacks an archive without its outermost folder; skips the calling test with a line that says
   * why where it cannot.
   */
  static void unpack(Path archive, Path folder) throws IOException, InterruptedException {
    if (!Files.exists(archive)) {
      System.out.println("skipped: no data at " + archive.toAbsolutePath().normalize());
    }
    assumeTrue(Files.exists(archive));
    int exit =
        new ProcessBuilder(
                "tar", "-xJf", archive.toAbsolutePath().toString(), "--strip-components=1")
            .directory(folder.toFile())
            .inheritIO()
            .start()
            .waitFor();
    assumeTrue(exit == 0, "skipped: tar cannot unpack " + archive);
  }
}
