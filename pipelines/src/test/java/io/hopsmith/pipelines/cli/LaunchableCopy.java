package io.hopsmith.pipelines.cli;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;

/**
 * A folder laid out like the repository, with the real launcher over a jar that points at the
 * classes of this process.
 */
public final class LaunchableCopy {
  private static final Path SCRIPT = Path.of("..", "hopsmith");

  private LaunchableCopy() {}

  /** Lays it out; nothing in it is newer than the jar. */
  public static void layOut(Path root) throws IOException {
    Files.copy(SCRIPT, root.resolve("hopsmith"));
    Files.createDirectories(root.resolve("pipelines/src/main"));
    Files.createDirectories(root.resolve("pipelines/target"));
    writeJar(root.resolve("pipelines/target/hopsmith-pipelines-0.jar"));
    for (String source : List.of("pom.xml", "pipelines/pom.xml")) {
      old(Files.writeString(root.resolve(source), "<project/>"));
    }
    old(root.resolve("pipelines/src/main"));
  }

  private static void writeJar(Path jar) throws IOException {
    Manifest manifest = new Manifest();
    Attributes attributes = manifest.getMainAttributes();
    attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    attributes.put(Attributes.Name.MAIN_CLASS, "io.hopsmith.pipelines.cli.Program");
    attributes.put(Attributes.Name.CLASS_PATH, classPath());
    try (OutputStream out = Files.newOutputStream(jar)) {
      new JarOutputStream(out, manifest).close();
    }
  }

  private static String classPath() {
    String path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Arrays.stream(path.split(File.pathSeparator))
        .map(entry -> Path.of(entry).toUri().toString())
        .collect(Collectors.joining(" "));
  }

  private static void old(Path file) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
  }
}
