package io.hopsmith.pipelines.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that cannot end well: what they say, and that nothing is published. */
class BadRunTest {
  private static final String PAGE =
      "<!doctype html><html lang=en><title>%1$s</title><h1>%1$s</h1><p>%1$s is a town on the"
          + " <a href=river.html>Tarn</a>. It has a bridge, a mill and not much else to speak of.";

  @TempDir private Path folder;

  @Test
  void anUnknownKeyIsNamedWithTheOneThatWasMeant() throws IOException {
    Ran ran = build("seeds: [http://a.example/]\ncrawl:\n  max_dept: 3\n");
    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.err()).contains("crawl.max_dept").contains("max_depth");
    assertNothingPublished();
  }

  @Test
  void aSeedThatDoesNotAnswerIsNamed() throws IOException {
    int closed;
    try (ServerSocket socket = new ServerSocket(0)) {
      closed = socket.getLocalPort();
    }
    String seed = "http://127.0.0.1:" + closed + "/";
    Ran ran = build("seeds: ['" + seed + "']\n");
    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(ran.err()).contains(seed).contains("UNREACHABLE");
    assertNothingPublished();
  }

  @Test
  void aFolderWithoutPagesIsRefused() throws IOException {
    Files.createDirectories(folder.resolve("pages"));
    Ran ran = build("seeds: ['file:" + folder.resolve("pages") + "']\n");
    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.err()).contains("seeds[0]").contains("holds no HTML file");
    assertNothingPublished();
  }

  @Test
  void theFolderOfAnotherRunIsLeftAsItIs() throws IOException {
    write("town.html", "Albi");
    assertThat(build(seedPages()).exitCode()).isEqualTo(1);
    String before = Files.readString(folder.resolve("out/run.json"));
    Ran ran = build(seedPages() + "run:\n  name: another\n");
    assertThat(ran.exitCode()).isNotZero();
    assertThat(ran.err()).contains(folder.resolve("out").toString());
    assertThat(folder.resolve("out/run.json")).hasContent(before);
    assertNothingPublished();
  }

  @Test
  void aRunWithoutARowSaysWhereRowsWereLost() throws IOException {
    write("town.html", "Albi");
    Ran ran = build(seedPages() + "verify:\n  min_words: 900\n  max_words: 901\n");
    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(ran.err()).contains("no row was accepted");
    assertNothingPublished();
  }

  private String seedPages() {
    return "seeds: ['file:" + folder.resolve("pages") + "']\n";
  }

  private void write(String name, String title) throws IOException {
    Files.createDirectories(folder.resolve("pages"));
    Files.writeString(folder.resolve("pages").resolve(name), PAGE.formatted(title));
  }

  private Ran build(String yaml) throws IOException {
    Path config = Files.writeString(folder.resolve("run.yaml"), yaml);
    return Ran.hopsmith("build", config.toString(), "--out", folder.resolve("out").toString());
  }

  private void assertNothingPublished() {
    assertThat(folder.resolve("out/dataset")).doesNotExist();
  }
}
