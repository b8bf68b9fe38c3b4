package io.hopsmith.pipelines.flink;

import io.hopsmith.pipelines.run.RunFailure;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The jars that this program consists of: the one that was started, and those that its manifest
 * names.
 *
 * @param files sorted by name
 */
record ProgramJars(List<Path> files) {
  private static final String OURS = "hopsmith-";

  /**
   * What a cluster has itself, in its own version, and must not be given again. All else must be: a
   * cluster may have another build of the program, of which nothing is to be mixed with this one.
   */
  private static final Pattern NOT_FOR_WORKERS = Pattern.compile("(flink-|frocksdbjni-|slf4j-).*");

  ProgramJars {
    files = files.stream().sorted(Comparator.comparing(ProgramJars::name)).toList();
  }

  /** The running program's; empty where it was not started from a jar. */
  static Optional<ProgramJars> ofRunning() {
    CodeSource source = ProgramJars.class.getProtectionDomain().getCodeSource();
    try {
      Path started = Path.of(source.getLocation().toURI());
      return Files.isRegularFile(started) ? Optional.of(of(started)) : Optional.empty();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("a class's place is no address: " + source, e);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the program's own jar", e);
    }
  }

  /**
   * The jar and those that its manifest names.
   *
   * @throws RunFailure when one of these is missing: workers would stop in the middle
   */
  static ProgramJars of(Path started) throws IOException {
    try (JarFile jar = new JarFile(started.toFile())) {
      String classPath = jar.getManifest().getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
      URI base = started.toUri();
      Stream<Path> named =
          classPath == null
              ? Stream.empty()
              : Pattern.compile("\\s+")
                  .splitAsStream(classPath.strip())
                  .map(base::resolve)
                  .map(Path::of);
      ProgramJars jars = new ProgramJars(Stream.concat(Stream.of(started), named).toList());
      jars.requireAll(started);
      return jars;
    }
  }

  private void requireAll(Path started) {
    List<Path> missing = files.stream().filter(Files::notExists).toList();
    if (!missing.isEmpty()) {
      throw new RunFailure(
          "%d of the jars that %s needs are not there, as %s: keep the folder lib beside the program as 'mvn package' has made it"
              .formatted(missing.size(), started, missing.get(0)));
    }
  }

  /** What workers need of it. */
  List<Path> forWorkers() {
    return files.stream().filter(file -> !NOT_FOR_WORKERS.matcher(name(file)).matches()).toList();
  }

  /**
   * What tells this program from any other: SHA-256 of the names of the jars that workers need, a
   * line each, and of the bytes of the project's own, in the order of their names.
   */
  String hash() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      forWorkers()
          .forEach(file -> digest.update((name(file) + "\n").getBytes(StandardCharsets.UTF_8)));
      for (Path file : files) {
        if (name(file).startsWith(OURS)) {
          update(digest, file);
        }
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the program's own jars", e);
    }
  }

  private static void update(MessageDigest digest, Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] buffer = new byte[1 << 16];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }
}
