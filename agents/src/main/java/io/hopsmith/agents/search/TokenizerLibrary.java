package io.hopsmith.agents.search;

import ai.djl.huggingface.tokenizers.jni.LibUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The tokenizer's native code. A Java process lets a library file be loaded by one class loader
 * alone, and the tokenizer keeps its file in one place for all. On a cluster every job that brings
 * the program along has a class loader of its own: each gets a copy of the file.
 */
final class TokenizerLibrary {
  private static final String PLACE = "ENGINE_CACHE_DIR";

  static {
    if (TokenizerLibrary.class.getClassLoader() != ClassLoader.getSystemClassLoader()) {
      loadCopy();
    }
  }

  private TokenizerLibrary() {}

  /** Makes sure that the library can be used. */
  static void load() {
    LibUtils.checkStatus();
  }

  private static void loadCopy() {
    synchronized (System.getProperties()) { // one for all class loaders, as the property is
      try {
        Path copy = Files.createTempDirectory("hopsmith-tokenizer");
        System.setProperty(PLACE, copy.toString());
        LibUtils.checkStatus();
        delete(copy);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot write the tokenizer's library", e);
      } finally {
        System.clearProperty(PLACE);
      }
    }
  }

  /** The process has it open; systems that do not let go of open files keep it until they end. */
  private static void delete(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> files = Files.walk(folder)) {
      all = files.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : all) {
      if (!file.toFile().delete()) {
        file.toFile().deleteOnExit();
      }
    }
  }
}
