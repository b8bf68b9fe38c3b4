package io.hopsmith.agents.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.hopsmith.schemas.Block;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every block of real pages stands verbatim in the page as a plain tag stripper sees it. Needs the
 * corpora beside the repository and {@code tar}; skipped without them.
 */
class CorpusVerbatimTest {
  private static final Path CORPORA = corpora();
  private static final int EVERY = 40;

  @TempDir Path unpacked;

  /** Beside the repository, or where the system property {@code corpora} says. */
  private static Path corpora() {
    return Path.of(
        System.getProperty("corpora", Path.of("..", "..", "shared", "corpora").toString()));
  }

  @Test
  void everyBlockStandsInThePage() throws Exception {
    assumeTrue(Files.isDirectory(CORPORA), "no corpora in " + CORPORA.toAbsolutePath());
    List<String> missing = new ArrayList<>();
    int blocks = 0;
    for (Path file : pages()) {
      String visible = strip(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
      for (Block block : blocks(file)) {
        blocks++;
        if (!visible.contains(block.text()) || !block.text().contains(block.value())) {
          missing.add(file.getFileName() + ": " + block.text());
        }
      }
    }
    assertThat(blocks).isGreaterThan(1000);
    assertThat(missing).isEmpty();
  }

  private List<Path> pages() throws Exception {
    try (Stream<Path> archives = Files.list(CORPORA)) {
      for (Path archive : archives.filter(a -> a.toString().endsWith(".tar.xz")).toList()) {
        int exit =
            new ProcessBuilder("tar", "-xJf", archive.toAbsolutePath().toString())
                .directory(unpacked.toFile())
                .inheritIO()
                .start()
                .waitFor();
        assumeTrue(exit == 0, "tar cannot unpack " + archive);
      }
    }
    List<Path> html;
    try (Stream<Path> files = Files.walk(unpacked)) {
      html = files.filter(f -> f.toString().endsWith(".html")).sorted().toList();
    }
    return Stream.iterate(0, i -> i < html.size(), i -> i + EVERY).map(html::get).toList();
  }

  private static List<Block> blocks(Path file) throws Exception {
    FetchedDocument document = Documents.of("text/html; charset=utf-8", Files.readAllBytes(file));
    boolean redirect = !Refreshes.of(document).contents().isEmpty();
    return redirect ? List.of() : new HtmlPageReader().read(document).blocks();
  }

  /** Regular expressions only, to share nothing with the reader. */
  private static String strip(String html) {
    String inline =
        "(?:a|b|i|em|strong|span|font|small|big|sub|sup|cite|code|abbr|u|s|q|tt|img|wbr|var|bdi|ins|del)";
    return Parser.unescapeEntities(
            html.replaceAll("(?s)<!--.*?-->", "")
                .replaceAll("(?is)<(script|style|select|button|noscript)\\b.*?</\\1\\s*>", "")
                .replaceAll(
                    "(?is)<span[^>]*display:\\s*none[^>]*>(?:[^<]|<span[^>]*>[^<]*</span>)*</span>",
                    "")
                .replaceAll(
                    "(?is)<sup\\b[^>]*>(?:\\s|<[^>]*>)*\\[[^\\]]{1,20}\\](?:\\s|<(?!/sup)[^>]*>)*</sup>",
                    "")
                .replaceAll("(?i)</?" + inline + "(?:\\s(?:[^>\"']|\"[^\"]*\"|'[^']*')*)?/?>", "")
                .replaceAll("<[/!a-zA-Z](?:[^>\"']|\"[^\"]*\"|'[^']*')*>", " "),
            false)
        .replaceAll("[\\u200B\\u200E\\u200F\\u2060\\u00AD\\uFEFF\\p{Cc}&&[^\\s]]", "")
        .replaceAll("[\\s\\p{Z}]+", " ");
  }
}
