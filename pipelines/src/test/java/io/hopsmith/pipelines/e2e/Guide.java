package io.hopsmith.pipelines.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A guide of the samples: text with fenced blocks of commands and of code. */
record Guide(String name, String text) {
  private static final Path SAMPLES = Path.of("..", "samples").toAbsolutePath().normalize();

  static Guide named(String name) throws IOException {
    return new Guide(name, Files.readString(SAMPLES.resolve("guides/" + name + ".md")));
  }

  /** Names of all guides that there are. */
  static List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(SAMPLES.resolve("guides"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith(".md"))
          .map(file -> file.replace(".md", ""))
          .sorted()
          .toList();
    }
  }

  /** The contents of fenced blocks of a language, in order. */
  List<String> blocks(String language) {
    return Pattern.compile("(?ms)^```" + language + "\\n(.*?)^```$")
        .matcher(text)
        .results()
        .map((MatchResult block) -> block.group(1))
        .toList();
  }

  /** All its commands, as one script that ends where one fails. */
  String script() {
    return "set -euo pipefail\n" + String.join("\n", blocks("sh"));
  }

  /** Copies what the guides' commands name into a copy of the repository. */
  static void copySamples(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(SAMPLES)) {
      for (Path file : files.toList()) {
        Path copy = root.resolve("samples").resolve(SAMPLES.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
    }
  }

  /** Runs the guide's commands as they stand, in a copy of the repository. */
  Packaged follow(Path root, List<String> environment) throws IOException, InterruptedException {
    ProcessBuilder process = new ProcessBuilder("bash", "-c", script()).directory(root.toFile());
    process.environment().put("JAVA_HOME", System.getProperty("java.home"));
    process.environment().put("HOPSMITH_JAVA_OPTS", "-Xmx2g");
    for (String variable : environment) {
      String[] parts = variable.split("=", 2);
      process.environment().put(parts[0], parts[1]);
    }
    Path out = Files.createTempFile(root, name, ".out");
    Path err = Files.createTempFile(root, name, ".err");
    int exitCode =
        process.redirectOutput(out.toFile()).redirectError(err.toFile()).start().waitFor();
    return new Packaged(exitCode, Files.readString(out), Files.readString(err));
  }
}
