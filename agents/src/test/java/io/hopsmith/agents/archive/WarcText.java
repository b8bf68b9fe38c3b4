package io.hopsmith.agents.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** WARC files written by hand, record by record. */
final class WarcText {
  private final List<byte[]> records = new ArrayList<>();

  /** A record with these header lines and this block. */
  WarcText record(byte[] block, String... headers) {
    String head =
        "WARC/1.0\r\n"
            + String.join("\r\n", headers)
            + "\r\nContent-Length: %d\r\n\r\n".formatted(block.length);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    bytes.writeBytes(block);
    bytes.writeBytes("\r\n\r\n".getBytes(StandardCharsets.UTF_8));
    records.add(bytes.toByteArray());
    return this;
  }

  WarcText record(String block, String... headers) {
    return record(block.getBytes(StandardCharsets.ISO_8859_1), headers);
  }

  /** A response, with its HTTP message. */
  WarcText response(String url, String http, String... more) {
    return http("response", url, http, more);
  }

  /** A record of a type that holds an HTTP message. */
  WarcText http(String type, String url, String http, String... more) {
    List<String> headers =
        new ArrayList<>(
            List.of(
                "WARC-Type: " + type,
                "WARC-Target-URI: " + url,
                "WARC-Date: 2020-01-01T00:00:00Z",
                "WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-%012d>"
                    .formatted(records.size()),
                "Content-Type: application/http; msgtype=" + type));
    headers.addAll(List.of(more));
    return record(http, headers.toArray(String[]::new));
  }

  /** A page with this text. */
  WarcText page(String url, String text, String... more) {
    return response(
        url, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>" + text + "</p>", more);
  }

  /** Bytes of one record, compressed or not. */
  byte[] bytes(int number, boolean gzip) {
    return gzip ? gzip(records.get(number)) : records.get(number);
  }

  /** Offset of a record in the file. */
  long offset(int number, boolean gzip) {
    long offset = 0;
    for (int i = 0; i < number; i++) {
      offset += bytes(i, gzip).length;
    }
    return offset;
  }

  byte[] bytes(boolean gzip) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (int i = 0; i < records.size(); i++) {
      all.writeBytes(bytes(i, gzip));
    }
    return all.toByteArray();
  }

  Path write(Path file) throws IOException {
    return Files.write(file, bytes(file.toString().endsWith(".gz")));
  }

  static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
