package io.hopsmith.agents.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import java.util.zip.CRC32;

/**
 * Real pages of which people marked what belongs to the main text and what does not.
 *
 * @param pages the pages, in the file's order
 */
record ExtractionPages(List<Marked> pages) {
  private static final Path ARCHIVE =
      Archives.folder("benchmarks").resolve("extraction-eval.tar.xz");

  /**
   * A page.
   *
   * @param body bytes as they were served
   * @param with segments that the main text must have
   * @param without segments that it must not have
   * @param heldOut whether rules may not be tuned on the page: every other one, by the CRC-32 of
   *     its file name
   */
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  record Marked(String url, byte[] body, List<String> with, List<String> without, boolean heldOut) {
    /** Counts which segments a text has. */
    SegmentScore score(String text) {
      String plain = SegmentScore.plain(text);
      return new SegmentScore(found(plain, with), with.size(), found(plain, without));
    }

    private static int found(String text, List<String> segments) {
      return (int)
          segments.stream().filter(each -> text.contains(SegmentScore.plain(each))).count();
    }
  }

  /** Unpacks the pages; skips the calling test with a line that says why where it cannot. */
  static ExtractionPages unpackedTo(Path folder) throws IOException, InterruptedException {
    Archives.unpack(ARCHIVE, folder);
    JsonNode marks = new ObjectMapper().readTree(folder.resolve("evaldata.json").toFile());
    List<Marked> pages = new ArrayList<>();
    for (Map.Entry<String, JsonNode> mark : marks.properties()) {
      JsonNode page = mark.getValue();
      String file = page.get("file").asText();
      pages.add(
          new Marked(
              mark.getKey(),
              Files.readAllBytes(folder.resolve("html").resolve(file)),
              texts(page.get("with")),
              texts(page.get("without")),
              isHeldOut(file)));
    }
    return new ExtractionPages(List.copyOf(pages));
  }

  private static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }

  private static boolean isHeldOut(String file) {
    CRC32 hash = new CRC32();
    hash.update(file.getBytes(StandardCharsets.UTF_8));
    return hash.getValue() % 2 == 1;
  }
}
