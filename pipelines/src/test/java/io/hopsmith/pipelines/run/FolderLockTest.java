package io.hopsmith.pipelines.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderLockTest {
  private static final RunIdentity RUN = new RunIdentity("atlas", "c0ffee", "1.0", 2);

  @TempDir Path temp;

  /** Holds the folder that it is given until its standard input ends. */
  static final class Holder {
    public static void main(String[] args) throws IOException {
      try (RunFolder folder = RunFolder.open(Path.of(args[0]), RUN)) {
        System.out.println(folder.root());
        System.in.transferTo(System.out);
      }
    }
  }

  @Test
  void aFolderIsOneRunsUntilItIsGivenBack() {
    try (RunFolder first = RunFolder.open(temp, RUN)) {
      assertThatThrownBy(() -> RunFolder.open(first.root(), RUN))
          .isInstanceOf(RunFailure.class)
          .hasMessage(
              "output folder %s is in use by another run: wait for its end, or choose another output.folder (--out DIR)"
                  .formatted(temp));
    }
    RunFolder.open(temp, RUN).close();
  }

  @Test
  void aProcessThatIsKilledGivesItsFolderBack() throws Exception {
    Process holder = start();
    assertThat(holder.inputReader().readLine()).isEqualTo(temp.toString());
    assertThatThrownBy(() -> RunFolder.open(temp, RUN)).hasMessageContaining("in use");
    holder.destroyForcibly();
    assertThat(holder.waitFor(10, TimeUnit.SECONDS)).isTrue();
    RunFolder.open(temp, RUN).close();
  }

  @Test
  void aFolderWithNothingButALockIsEmpty() throws IOException {
    Files.createFile(temp.resolve(FolderLock.FILE));
    RunFolder.open(temp, RUN).close();
    assertThat(temp.resolve(RunFolder.RUN_FILE)).exists();
  }

  private Process start() throws IOException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    return new ProcessBuilder(
            java.toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Holder.class.getName(),
            temp.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }
}
