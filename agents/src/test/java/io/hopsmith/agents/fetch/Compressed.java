package io.hopsmith.agents.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

/** Compressed bodies for tests. */
final class Compressed {
  private Compressed() {}

  /** As gzip, zlib, raw deflate or, with an empty name, as it is. */
  static byte[] as(String form, byte[] bytes) {
    return switch (form) {
      case "gzip" -> gzip(bytes);
      case "zlib" -> written(bytes, DeflaterOutputStream::new);
      case "raw" -> written(bytes, out -> new DeflaterOutputStream(out, new Deflater(9, true)));
      default -> bytes;
    };
  }

  static byte[] gzip(byte[] bytes) {
    return written(bytes, GZIPOutputStream::new);
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
