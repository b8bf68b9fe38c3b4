package io.hopsmith.pipelines.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a browser makes of the report; skipped where no Chromium is installed. */
class ReportInChromiumTest {
  @TempDir private static Path folder;
  private static Path chromium;
  private static Path report;

  @BeforeAll
  static void report() throws IOException {
    Optional<Path> installed =
        Stream.of(System.getenv("PATH").split(File.pathSeparator))
            .map(path -> Path.of(path, "chromium"))
            .filter(Files::isExecutable)
            .findFirst();
    assumeTrue(installed.isPresent(), "chromium is not installed: apt-get install chromium");
    chromium = installed.get();
    ReportSample.write(folder);
    report = Report.write(folder, ReportSample.head());
  }

  @Test
  void hostileTextStaysText() throws Exception {
    String dom = run("--dump-dom", report);
    assertThat(dom)
        .contains("<title>sample&lt;run&gt;: report</title>", "&lt;script&gt;")
        .doesNotContain("<script", "<img");
    assertThat(dom.split("<article>", -1)).hasSize(21);
  }

  @Test
  void theStyleAppliesUnderItsPolicyLightAndDark() throws Exception {
    assertThat(brightness(1)).isGreaterThan(240);
    assertThat(brightness(0)).isLessThan(60);
  }

  @Test
  void nothingIsWiderThanANarrowScreen() throws Exception {
    String measuring =
        Files.readString(report)
            .replaceFirst("<meta http-equiv=[^>]*>", "")
            .replace(
                "</body>",
                "<script>document.title = document.documentElement.scrollWidth + ' of ' + innerWidth</script></body>");
    Path copy = Files.writeString(folder.resolve("measured.html"), measuring);
    assertThat(run("--dump-dom", copy)).contains("<title>500 of 500</title>");
  }

  /** Brightness of the page's corner, 0 to 255, with a preference for dark (0) or light (1). */
  private static int brightness(int scheme) throws Exception {
    Path png = folder.resolve("shot-" + scheme + ".png");
    run("--blink-settings=preferredColorScheme=" + scheme, report, "--screenshot=" + png);
    BufferedImage shot = ImageIO.read(png.toFile());
    int colour = shot.getRGB(2, 2);
    return ((colour >> 16 & 255) + (colour >> 8 & 255) + (colour & 255)) / 3;
  }

  private static String run(String option, Path page, String... more) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                chromium.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--hide-scrollbars",
                "--window-size=500,900",
                "--user-data-dir=" + folder.resolve("profile"),
                option));
    command.addAll(List.of(more));
    command.add(page.toUri().toString());
    Path out = folder.resolve("out.txt");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(process.waitFor()).as("%s", command).isZero();
    return Files.readString(out);
  }
}
