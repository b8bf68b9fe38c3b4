package io.hopsmith.pipelines.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The real script in a copy of the repository's layout, over a jar that points at these classes.
 */
class LauncherTest {
  @TempDir private Path root;
  private final Map<String, String> environment = new HashMap<>();

  @BeforeEach
  void layOutARepository() throws IOException {
    assumeThat(File.separator).as("the launcher is a script for bash").isEqualTo("/");
    LaunchableCopy.layOut(root);
    Files.createDirectories(root.resolve("bin"));
    environment.put("JAVA_HOME", System.getProperty("java.home"));
  }

  @Test
  void runsTheProgramThroughALinkFromAnyFolder() throws Exception {
    Path link = Files.createSymbolicLink(root.resolve("bin/forge"), Path.of("..", "hopsmith"));
    Typed typed = launch(link, "version");
    assertThat(typed.err()).isEmpty();
    assertThat(typed.exitCode()).isZero();
    assertThat(typed.out()).startsWith("hopsmith ").contains(" on Java ");
  }

  @Test
  void passesArgumentsAndExitCodesThrough() throws Exception {
    Typed typed = launch(root.resolve("hopsmith"), "show", "no such folder", "--n", "2");
    assertThat(typed.exitCode()).isEqualTo(2);
    assertThat(typed.err()).startsWith("hopsmith show: no dataset in no such folder:");
  }

  @Test
  void refusesAJavaThatIsTooOld() throws Exception {
    Path home = Files.createDirectories(root.resolve("jdk/bin")).getParent();
    script(home.resolve("bin/java"), "exit 99");
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"11.0.2\"\n");
    environment.put("JAVA_HOME", home.toString());
    Typed typed = launch(root.resolve("hopsmith"), "version");
    assertThat(typed.exitCode()).isEqualTo(2);
    assertThat(typed.err())
        .isEqualTo(
            "hopsmith: %s/bin/java is Java 11.0.2; Hopsmith needs 17 or later, set JAVA_HOME\n"
                .formatted(home));
  }

  @Test
  void showsTheOutputOfABuildThatFails() throws Exception {
    environment.put("PATH", root.resolve("bin") + ":" + System.getenv("PATH"));
    script(root.resolve("bin/mvn"), "echo \"asked: $*\"; exit 3");
    Files.setLastModifiedTime(
        root.resolve("pom.xml"), FileTime.from(Instant.now().plusSeconds(60)));
    Typed typed = launch(root.resolve("hopsmith"), "version");
    assertThat(typed.exitCode()).isEqualTo(1);
    assertThat(typed.out()).isEmpty();
    assertThat(typed.err())
        .contains("asked: -B -q -Dmaven.test.skip=true -Dspotless.check.skip=true package\n")
        .contains("hopsmith: the build failed; 'mvn package' in " + root.toRealPath());
  }

  @Test
  void buildsQuietlyWhenASourceIsNewer() throws Exception {
    environment.put("PATH", root.resolve("bin") + ":" + System.getenv("PATH"));
    script(root.resolve("bin/mvn"), "echo noise; touch pipelines/target/*.jar");
    Path source = Files.writeString(root.resolve("pipelines/src/main/New.java"), "");
    Files.setLastModifiedTime(
        root.resolve("pipelines/target/hopsmith-pipelines-0.jar"),
        FileTime.from(Files.getLastModifiedTime(source).toInstant().minusSeconds(5)));
    Typed typed = launch(root.resolve("hopsmith"), "version");
    assertThat(typed.exitCode()).isZero();
    assertThat(typed.out()).startsWith("hopsmith ").doesNotContain("noise");
    assertThat(typed.err())
        .isEqualTo("hopsmith: building the program (once, until its sources change)\n");
  }

  @Test
  void aJarWithoutItsLibrariesSaysSo() throws Exception {
    Path alone = root.resolve("alone.jar");
    Path classes =
        Path.of(Program.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(alone))) {
      for (Class<?> each : List.of(Program.class, Hopsmith.class)) {
        String name = each.getName().replace('.', '/') + ".class";
        jar.putNextEntry(new JarEntry(name));
        Files.copy(classes.resolve(name), jar);
      }
    }
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Typed typed = launch(java, "-cp", alone.toString(), Program.class.getName(), "version");
    assertThat(typed.exitCode()).isEqualTo(2);
    assertThat(typed.out()).isEmpty();
    assertThat(typed.err())
        .startsWith("hopsmith: libraries of the program are missing (")
        .contains("keep the folder lib beside its jar");
  }

  private Typed launch(Path script, String... args) throws IOException, InterruptedException {
    Path out = root.resolve("out.txt");
    Path err = root.resolve("err.txt");
    String[] command = new String[args.length + 1];
    command[0] = script.toString();
    System.arraycopy(args, 0, command, 1, args.length);
    ProcessBuilder process = new ProcessBuilder(command).directory(root.resolve("bin").toFile());
    process.environment().putAll(environment);
    process.redirectOutput(out.toFile()).redirectError(err.toFile());
    int exitCode = process.start().waitFor();
    return new Typed(exitCode, Files.readString(out), Files.readString(err));
  }

  private static void script(Path file, String body) throws IOException {
    Files.writeString(file, "#!/usr/bin/env bash\n" + body + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }
}
