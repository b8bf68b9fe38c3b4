package io.hopsmith.agents.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TokenizerLibraryTest {

  /** As two jobs on one worker of a cluster, each of which brings the program along. */
  @Test
  void severalClassLoadersOfOneProcessEmbedTheSame() throws Exception {
    float[] here;
    try (MiniLmEmbedder embedder = new MiniLmEmbedder(1)) {
      here = embedder.embed("a bridge over the Avon");
    }
    assertThat(embedded()).isEqualTo(here);
    assertThat(embedded()).isEqualTo(here);
  }

  private static float[] embedded() throws Exception {
    try (URLClassLoader loader =
        new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
      Class<?> type = loader.loadClass(MiniLmEmbedder.class.getName());
      assertThat(type).isNotSameAs(MiniLmEmbedder.class);
      AutoCloseable embedder = (AutoCloseable) type.getConstructor(int.class).newInstance(1);
      try (embedder) {
        return (float[])
            type.getMethod("embed", String.class).invoke(embedder, "a bridge over the Avon");
      }
    }
  }

  private static URL[] classPath() throws Exception {
    String path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    URL[] urls = new URL[path.split(File.pathSeparator).length];
    Arrays.setAll(urls, i -> url(path.split(File.pathSeparator)[i]));
    return urls;
  }

  private static URL url(String entry) {
    try {
      return Path.of(entry).toUri().toURL();
    } catch (java.net.MalformedURLException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
