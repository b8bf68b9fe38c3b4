package io.hopsmith.pipelines.run;

import io.hopsmith.schemas.Ids;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Moves on whole folders. */
public final class Folders {
  private static final String OLD = ".old-";

  private Folders() {}

  /** Deletes a folder with all that is in it; nothing happens when it is not there. */
  public static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /**
   * Deletes what is hidden below the folder, by a dot in front of its name: what a worker was
   * writing when it was killed. Another has made it anew under its own name.
   */
  static void deleteHidden(Path folder) throws IOException {
    List<Path> hidden;
    try (Stream<Path> files = Files.walk(folder)) {
      hidden =
          files
              .filter(file -> !file.equals(folder) && file.getFileName().toString().startsWith("."))
              .toList();
    }
    for (Path file : hidden) {
      delete(file);
    }
  }

  /**
   * Puts {@code staged} in the place of {@code target} by renames: at any moment the target is the
   * old folder, absent for the time between two renames, or the new one. What an interrupted
   * replacement left behind is put right by {@link #recover}.
   */
  public static void replace(Path staged, Path target) throws IOException {
    Path old = aside(target);
    delete(old);
    if (Files.exists(target)) {
      Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
    }
    Files.move(staged, target, StandardCopyOption.ATOMIC_MOVE);
    delete(old);
  }

  /** Brings back the old folder when a replacement was interrupted between its two renames. */
  public static void recover(Path target) throws IOException {
    Path old = aside(target);
    if (Files.exists(old) && !Files.exists(target)) {
      Files.move(old, target, StandardCopyOption.ATOMIC_MOVE);
    }
    delete(old);
  }

  /** Hash of the relative names and the bytes of those files below the folder. */
  static String contentHash(Path folder, Predicate<Path> counts) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (Path file : files(folder)) {
      if (counts.test(file)) {
        lines.append(folder.relativize(file)).append(' ').append(sha256(file)).append('\n');
      }
    }
    return Ids.of(lines.toString());
  }

  /** All files below the folder, by relative name. */
  public static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /** Hex SHA-256 of a file's bytes. */
  public static String sha256(Path file) throws IOException {
    try (InputStream in =
        new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
      in.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(((DigestInputStream) in).getMessageDigest().digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static Path aside(Path target) {
    return target.resolveSibling(OLD + target.getFileName());
  }
}
