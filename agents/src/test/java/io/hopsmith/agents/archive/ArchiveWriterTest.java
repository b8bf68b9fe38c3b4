package io.hopsmith.agents.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.agents.fetch.Answer;
import io.hopsmith.agents.fetch.FetchException;
import io.hopsmith.agents.fetch.FetchSettings;
import io.hopsmith.schemas.Rejection.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.MessageVersion;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcTargetRecord;
import org.netpreserve.jwarc.Warcinfo;

class ArchiveWriterTest {
  private static final Instant AT = Instant.parse("2026-01-01T00:00:00Z");
  private static final ArchiveWriter.About ABOUT =
      new ArchiveWriter.About("run", "Hopsmith/1", "Agent/1", List.of("http://a.example/1"));

  @TempDir private Path folder;

  @Test
  void holdsEveryAnswerBehindItsRequest() throws IOException {
    try (Journal journal = journal("j")) {
      journal.keep(url(1), AT, Answers.html("<p>one", "Content-Encoding: gzip"), true);
      journal.keep(url(2), AT, Answers.of(404, ""), true);
      journal.keep(url(3), AT, FetchException.kept(Reason.TOO_SLOW, "no answer"));
    }
    write("j", "w", 1_000_000);
    List<String> seen = new ArrayList<>();
    for (WarcRecord record : records(folder.resolve("w/run-00000.warc.gz"))) {
      String target = record instanceof WarcTargetRecord about ? " " + about.target() : "";
      seen.add(record.type() + target);
    }
    assertThat(seen.get(0)).isEqualTo("warcinfo");
    assertThat(seen)
        .hasSize(6)
        .containsSubsequence("request " + url(1), "response " + url(1))
        .containsSubsequence("request " + url(2), "response " + url(2))
        .contains("metadata " + url(3));
  }

  @Test
  void recordsAreWhatTheStandardWants() throws IOException {
    try (Journal journal = journal("j")) {
      journal.keep(url(1), AT, Answers.html("<p>one", "Content-Encoding: gzip"), true);
    }
    write("j", "w", 1_000_000);
    try (WarcReader reader = new WarcReader(folder.resolve("w/run-00000.warc.gz"))) {
      reader.calculateBlockDigest();
      Warcinfo info = (Warcinfo) reader.next().orElseThrow();
      assertThat(info.filename()).contains("run-00000.warc.gz");
      assertThat(info.fields().all("hopsmith-seed")).containsExactly("http://a.example/1");
      WarcRequest request = (WarcRequest) reader.next().orElseThrow();
      assertThat(new String(request.body().stream().readAllBytes(), StandardCharsets.UTF_8))
          .isEqualTo(
              lines(
                  "GET /1 HTTP/1.1",
                  "Accept-Encoding: gzip, deflate, br",
                  "Host: a.example",
                  "Connection: keep-alive",
                  "User-Agent: Agent/1",
                  "",
                  ""));
      WarcResponse response = (WarcResponse) reader.next().orElseThrow();
      assertThat(request.concurrentTo()).containsExactly(response.id());
      assertThat(response.version()).isEqualTo(MessageVersion.WARC_1_1);
      assertThat(response.date()).isEqualTo(AT);
      assertThat(new String(response.body().stream().readAllBytes(), StandardCharsets.UTF_8))
          .isEqualTo(
              lines(
                  "HTTP/1.1 200 OK",
                  "Content-Type: text/html",
                  "X-Crawler-Content-Encoding: gzip",
                  "Content-Length: 6",
                  "",
                  "<p>one"));
      assertThat(response.blockDigest()).isEqualTo(response.calculatedBlockDigest());
      assertThat(response.payloadDigest().orElseThrow().toString())
          .isEqualTo("sha1:MSUZ7UE6YJT5IN7DIXLSN5BKGX62NBFL");
    }
  }

  @Test
  void equalAnswersInAnyOrderGiveEqualFilesOfAboutTheSize() throws IOException {
    List<Integer> order = new ArrayList<>(IntStream.range(0, 200).boxed().toList());
    fill("j1", order);
    Collections.reverse(order);
    fill("j2", order);
    write("j1", "w1", 5_000);
    write("j2", "w2", 5_000);
    List<Path> files = WarcFiles.in(folder.resolve("w1"));
    assertThat(files).hasSizeGreaterThan(5);
    for (Path file : files) {
      assertThat(Files.size(file)).isLessThan(7_000);
      assertThat(folder.resolve("w2").resolve(file.getFileName())).hasSameBinaryContentAs(file);
      assertThat(records(file).get(0)).isInstanceOf(Warcinfo.class);
    }
    Archive archive = open("w1");
    assertThat(archive.rejections()).isEmpty();
    assertThat(archive.seeds()).containsExactly("http://a.example/1");
    for (int n : order) {
      Kept kept = archive.find(url(n), 1_000, type -> true).orElseThrow();
      assertThat(Answers.body(((Kept.Whole) kept).answer())).isEqualTo("<p>page " + n);
    }
  }

  @Test
  void whatARevisitRefersToIsThereToo() throws IOException {
    Answer earlier = Answers.html("<p>old", "ETag: \"1\"").arrivedAt(AT.minusSeconds(9));
    try (Journal journal = journal("j")) {
      journal.keepRevisit(url(1), AT, Answers.of(304, "", "ETag: \"1\""), earlier, true);
    }
    write("j", "w", 1_000_000);
    List<WarcRecord> records = records(folder.resolve("w/run-00000.warc.gz"));
    assertThat(records)
        .extracting(WarcRecord::type)
        .containsExactly("warcinfo", "response", "request", "revisit");
    WarcRevisit revisit = (WarcRevisit) records.get(3);
    assertThat(revisit.profile()).isEqualTo(WarcRevisit.SERVER_NOT_MODIFIED_1_1);
    assertThat(revisit.refersTo()).contains(records.get(1).id());
    assertThat(revisit.refersToDate()).contains(AT.minusSeconds(9));
    Kept kept = open("w").find(url(1), 100, type -> true).orElseThrow();
    assertThat(Answers.body(((Kept.Whole) kept).answer())).isEqualTo("<p>old");
    assertThat(((Kept.Whole) kept).answer().arrived()).contains(AT);
  }

  @Test
  void nothingKeptGivesNoFile() throws IOException {
    journal("j").close();
    assertThat(write("j", "w", 1_000_000)).isZero();
    assertThat(WarcFiles.in(folder.resolve("w"))).isEmpty();
  }

  private void fill(String name, List<Integer> order) throws IOException {
    try (Journal journal = journal(name)) {
      for (int n : order) {
        journal.keep(url(n), AT, Answers.html("<p>page " + n), true);
      }
    }
  }

  private int write(String journal, String target, long bytesPerFile) throws IOException {
    return new ArchiveWriter(ABOUT, bytesPerFile)
        .write(folder.resolve(journal), folder.resolve(target), AT, Answers::normalForm);
  }

  private Journal journal(String name) throws IOException {
    return Journal.open(folder.resolve(name), FetchSettings.defaults(), Answers::normalForm);
  }

  private Archive open(String name) throws IOException {
    return Archive.open(folder.resolve(name), FetchSettings.defaults(), Answers::normalForm);
  }

  private static List<WarcRecord> records(Path file) throws IOException {
    try (WarcReader reader = new WarcReader(file)) {
      return reader.records().toList();
    }
  }

  private static String lines(String... lines) {
    return String.join("\r\n", lines);
  }

  private static String url(int n) {
    return "http://a.example/" + n;
  }
}
