package io.hopsmith.agents.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hopsmith.agents.fetch.Answer;
import io.hopsmith.agents.fetch.FetchException;
import io.hopsmith.agents.fetch.FetchSettings;
import io.hopsmith.agents.fetch.Validators;
import io.hopsmith.schemas.Rejection;
import io.hopsmith.schemas.Rejection.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForeignArchiveTest {
  private static final String URL = "http://a.example/page";
  private static final String HTML = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";
  private static final Instant DATE = Instant.parse("2020-01-01T00:00:00Z");

  @TempDir private Path folder;

  @Test
  void aResponseIsAnAnswerOfItsDate() throws Exception {
    Answer answer = get(new WarcText().response(URL, HTML + "ETag: \"1\"\r\n\r\n<p>text</p>"));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("etag")).isEqualTo("\"1\"");
    assertThat(Answers.body(answer)).isEqualTo("<p>text</p>");
    assertThat(answer.arrived()).contains(DATE);
  }

  @Test
  void chunkedAndCompressedBodiesAreDecoded() throws Exception {
    String chunked = "Transfer-Encoding: chunked\r\n\r\n3\r\n<p>\r\n5\r\ntext\n\r\n0\r\n\r\n";
    assertThat(Answers.body(get(new WarcText().response(URL, HTML + chunked))))
        .isEqualTo("<p>text\n");
    byte[] text = "<p>small</p>".getBytes(StandardCharsets.UTF_8);
    assertThat(Answers.body(get(compressed("gzip", WarcText.gzip(text)))))
        .isEqualTo("<p>small</p>");
    assertThat(Answers.body(get(compressed("deflate", deflated(text))))).isEqualTo("<p>small</p>");
  }

  @Test
  void aBodyThatWasUnchunkedBeforeItWasKeptIsReadAsItIs() throws Exception {
    String http = HTML + "Transfer-Encoding: chunked\r\n\r\n<p>plain already</p>";
    assertThat(Answers.body(get(new WarcText().response(URL, http))))
        .isEqualTo("<p>plain already</p>");
  }

  @Test
  void compressedBodiesAreBoundedAsLiveOnesAre() {
    WarcText bomb = compressed("gzip", WarcText.gzip(new byte[4_000_000]));
    assertThatThrownBy(() -> get(bomb))
        .isInstanceOfSatisfying(
            FetchException.class, e -> assertThat(e.reason()).isEqualTo(Reason.EXPANSION_LIMIT));
    WarcText broken = compressed("gzip", "no gzip".getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> get(broken))
        .isInstanceOfSatisfying(
            FetchException.class, e -> assertThat(e.reason()).isEqualTo(Reason.MALFORMED_ANSWER));
  }

  @Test
  void resourcesAndConversionsAreAnswersAndOtherRecordsAreNone() throws Exception {
    String[] about = {"WARC-Target-URI: " + URL, "WARC-Date: 2020-01-01T00:00:00Z"};
    WarcText text =
        new WarcText()
            .record("software: x\r\n", "WARC-Type: warcinfo", "WARC-Date: 2020-01-01T00:00:00Z")
            .http("request", URL, "GET / HTTP/1.1\r\n\r\n")
            .record("a: b\r\n", "WARC-Type: metadata", about[0], about[1]);
    assertThat(open(text).urls()).isEmpty();
    text.record("as text", "WARC-Type: conversion", "Content-Type: text/plain", about[0], about[1]);
    assertThat(Answers.body(get(text))).isEqualTo("as text");
    text.record("<p>1", "WARC-Type: resource", "Content-Type: text/html", about[0], about[1]);
    assertThat(Answers.body(get(text))).isEqualTo("<p>1");
    assertThat(get(text).header("Content-Type")).isEqualTo("text/html");
    assertThat(open(text).urls()).containsExactly(URL);
  }

  @Test
  void aRevisitHasTheBodyOfWhatItRefersTo() throws Exception {
    String later = "WARC-Date: 2021-01-01T00:00:00Z";
    String identical = "http://netpreserve.org/warc/1.0/revisit/identical-payload-digest";
    String[] ways = {
      "WARC-Refers-To: <urn:uuid:00000000-0000-0000-0000-000000000000>",
      "WARC-Refers-To-Target-URI: http://a.example/first",
      "WARC-Payload-Digest: sha1:AAAA"
    };
    for (String way : ways) {
      WarcText text =
          new WarcText()
              .page("http://a.example/first", "the body", "WARC-Payload-Digest: sha1:AAAA")
              .record(
                  HTML + "X-New: 1\r\n\r\n",
                  "WARC-Type: revisit",
                  "WARC-Target-URI: " + URL,
                  later,
                  "WARC-Profile: " + identical,
                  "Content-Type: application/http; msgtype=response",
                  way);
      Answer answer = get(text);
      assertThat(Answers.body(answer)).isEqualTo("<p>the body</p>");
      assertThat(answer.header("X-New")).isEqualTo("1");
      assertThat(answer.arrived()).contains(Instant.parse("2021-01-01T00:00:00Z"));
    }
  }

  @Test
  void aRevisitOfWhatIsNotThereSaysSo() {
    WarcText text =
        new WarcText()
            .record(
                "",
                "WARC-Type: revisit",
                "WARC-Target-URI: " + URL,
                "WARC-Date: 2021-01-01T00:00:00Z",
                "WARC-Profile: http://netpreserve.org/warc/1.0/revisit/server-not-modified",
                "WARC-Refers-To: <urn:uuid:1>");
    assertThatThrownBy(() -> get(text))
        .hasMessageContaining("revisit of a record that the archive lacks");
  }

  @Test
  void theNewestAnswerCountsButNotThatNothingIsNew() throws Exception {
    WarcText text =
        new WarcText().page(URL, "old").response(URL, "HTTP/1.1 304 Not Modified\r\n\r\n");
    assertThat(Answers.body(get(text))).isEqualTo("<p>old</p>");
    text.record(
        HTML + "\r\n<p>new</p>",
        "WARC-Type: response",
        "WARC-Target-URI: <" + URL + "#part>",
        "WARC-Date: 2022-01-01T00:00:00Z",
        "Content-Type: application/http;msgtype=response");
    assertThat(Answers.body(get(text))).isEqualTo("<p>new</p>");
  }

  @Test
  void aCutBodyIsNotTakenForAPage() {
    WarcText text = new WarcText().page(URL, "half a", "WARC-Truncated: length");
    assertThatThrownBy(() -> get(text))
        .hasMessage(
            "the archive holds only the first 13 bytes of the body (WARC-Truncated: length)");
  }

  @Test
  void whatTheArchiveLacksIsRefusedButForRobotsTxt() throws Exception {
    WarcText text = new WarcText().page("http://a.example/other", "x");
    assertThatThrownBy(() -> get(text)).hasMessage("the archive holds no answer of this URL");
    ArchiveFetcher fetcher = new ArchiveFetcher(open(text));
    assertThat(fetcher.get("http://a.example/robots.txt", 100, type -> true).status())
        .isEqualTo(404);
  }

  @Test
  void anAnswerThatIsNotHttpIsABrokenRecord() throws IOException {
    WarcText text = new WarcText().page(URL, "good").response(URL + "2", "\u0001 nothing");
    Archive archive = open(text);
    assertThat(archive.urls()).containsExactly(URL);
    assertThat(archive.rejections())
        .singleElement()
        .extracting(Rejection::key, Rejection::reason)
        .containsExactly("warc:x.warc.gz@" + text.offset(1, true), Reason.ARCHIVE_RECORD);
  }

  private static WarcText compressed(String encoding, byte[] body) {
    ByteArrayOutputStream http = new ByteArrayOutputStream();
    http.writeBytes(
        (HTML + "Content-Encoding: " + encoding + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
    http.writeBytes(body);
    return new WarcText()
        .record(
            http.toByteArray(),
            "WARC-Type: response",
            "WARC-Target-URI: " + URL,
            "WARC-Date: 2020-01-01T00:00:00Z",
            "Content-Type: application/http; msgtype=response");
  }

  private static byte[] deflated(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflate = new DeflaterOutputStream(out)) {
      deflate.write(bytes);
    }
    return out.toByteArray();
  }

  private Answer get(WarcText text) throws IOException, InterruptedException {
    return new ArchiveFetcher(open(text)).get(URL, 5_000_000, type -> true, Validators.NONE);
  }

  private Archive open(WarcText text) throws IOException {
    for (Path old : WarcFiles.in(folder)) {
      Files.delete(old);
    }
    text.write(folder.resolve("x.warc.gz"));
    return Archive.open(folder, FetchSettings.defaults(), Answers::normalForm);
  }
}
