package io.hopsmith.agents.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

/** Compressed bodies for tests. */
final class Compressed {
  /** Made by a reference encoder. */
  static final byte[] FIFTY_MILLION_ZEROS_AS_BROTLI =
      Base64.getDecoder()
          .decode(
              "y///P/gnAOKxQCD3/o///3/wTwDEYRGA7v0f////4J8AiMMCAN37P/7//8E/ARCHBQC693/8//+DfwIg"
                  + "DgsAdO//8g9eD/8EQBwWAOig6wE=");

  private Compressed() {}

  /** As gzip, zlib, raw deflate or, with an empty name, as it is. */
  static byte[] as(String form, byte[] bytes) {
    return switch (form) {
      case "gzip" -> gzip(bytes);
      case "zlib" -> written(bytes, DeflaterOutputStream::new);
      case "brotli" -> brotli(bytes);
      case "raw" -> written(bytes, out -> new DeflaterOutputStream(out, new Deflater(9, true)));
      default -> bytes;
    };
  }

  static byte[] gzip(byte[] bytes) {
    return written(bytes, GZIPOutputStream::new);
  }

  /**
   * Brotli that holds the bytes as they are, for there is no encoder in Java: a window of 2^16, one
   * meta-block of at most 64 KiB without compression, and an empty last one.
   */
  private static byte[] brotli(byte[] bytes) {
    int length = bytes.length - 1;
    int head = (length << 4) | (1 << 20); // WBITS 0; not last, four nibbles, length, as it is
    byte[] header = {(byte) head, (byte) (head >> 8), (byte) (head >> 16)};
    return join(header, bytes, new byte[] {3});
  }

  static byte[] join(byte[]... parts) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      joined.writeBytes(part);
    }
    return joined.toByteArray();
  }

  private static byte[] written(byte[] bytes, Form form) {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    try (OutputStream out = form.over(written)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return written.toByteArray();
  }

  private interface Form {
    OutputStream over(OutputStream out) throws IOException;
  }
}
