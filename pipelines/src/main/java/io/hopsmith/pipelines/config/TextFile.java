package io.hopsmith.pipelines.config;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads files that people write, and says in words why one cannot be read. */
public final class TextFile {
  private TextFile() {}

  /**
   * The whole text, without a byte order mark.
   *
   * @throws IOException whose message says what is wrong with the file and leaves its name to the
   *     caller
   */
  public static String read(Path file) throws IOException {
    try {
      String text = Files.readString(file);
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (IOException e) {
      throw new IOException(trouble(file, e), e);
    }
  }

  /** The lines of the text; see {@link #read}. */
  public static List<String> lines(Path file) throws IOException {
    return read(file).lines().toList();
  }

  private static String trouble(Path file, IOException e) {
    if (Files.isDirectory(file)) {
      return "it is a folder; name a file";
    }
    if (e instanceof AccessDeniedException) {
      return "this user may not read it";
    }
    if (e instanceof CharacterCodingException) {
      return "it is not UTF-8 text; save it as UTF-8";
    }
    return Files.exists(file) ? "reading it failed: " + e.getMessage() : "there is no such file";
  }
}
