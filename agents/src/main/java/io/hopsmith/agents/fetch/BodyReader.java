package io.hopsmith.agents.fetch;

import io.hopsmith.schemas.Rejection.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.zip.ZipException;
import org.apache.hc.client5.http.entity.DeflateInputStream;

/**
 * Decompresses a body within bounds: bytes as sent, bytes as they come out, what the second may be
 * of the first, and bytes per second.
 */
final class BodyReader {
  /** What the reader understands, as an Accept-Encoding header. */
  static final String ENCODINGS = "gzip, deflate, br";

  private static final int CHUNK_BYTES = 8_192;

  /** Small bodies may be as repetitive as they like. */
  private static final int EXPANSION_COUNTS_FROM = 65_536;

  private final FetchSettings.Limits limits;
  private final long windowNanos;
  private final LongSupplier nanoClock;

  /**
   * @param nanoClock such as {@link System#nanoTime}
   */
  BodyReader(FetchSettings settings, LongSupplier nanoClock) {
    limits = settings.limits();
    windowNanos = settings.pace().readTimeout().toNanos();
    this.nanoClock = nanoClock;
  }

  /**
   * At most so many decompressed bytes. A body that fits is read to its end and closed; a larger
   * one is left open, because closing it would read the rest.
   *
   * @param content as sent
   * @param encoding the Content-Encoding header; empty where there is none
   * @throws FetchException beyond a bound, or with an encoding that was not asked for
   * @throws IOException when the connection or the compression breaks
   */
  byte[] read(InputStream content, String encoding, int atMost) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(CHUNK_BYTES);
    Metered sent = new Metered(content);
    try (InputStream body = decoded(sent, encoding)) {
      byte[] chunk = new byte[CHUNK_BYTES];
      while (bytes.size() < atMost) {
        int count = body.read(chunk, 0, Math.min(chunk.length, atMost - bytes.size()));
        if (count < 0) {
          sent.finish();
          break;
        }
        bytes.write(chunk, 0, count);
        checkExpansion(bytes.size(), sent.count);
      }
    }
    return bytes.toByteArray();
  }

  private void checkExpansion(long decompressed, long sent) throws FetchException {
    if (decompressed > EXPANSION_COUNTS_FROM && decompressed / limits.expansion() >= sent) {
      String bound =
          "body grows over crawl.limits.expansion %d times".formatted(limits.expansion());
      throw Troubles.beyond(Reason.EXPANSION_LIMIT, bound, null);
    }
  }

  private static InputStream decoded(Metered sent, String encoding) throws IOException {
    return switch (encoding.toLowerCase(Locale.ROOT)) {
      case "", "identity" -> sent;
      case "gzip", "x-gzip" -> new GunzipStream(sent);
      case "deflate" -> new DeflateInputStream(sent);
      case "br" -> new BrotliStream(sent);
      default ->
          throw new ZipException("Content-Encoding " + encoding + ", which was not asked for");
    };
  }

  /** Counts the bytes sent, and stops where they are too many or come too slowly. */
  private final class Metered extends BulkStream {
    private final InputStream in;
    private long count;
    private long windowStart = nanoClock.getAsLong();
    private long windowCount;

    Metered(InputStream in) {
      this.in = in;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = in.read(bytes, offset, length);
      if (read > 0) {
        count += read;
        windowCount += read;
        checkSize();
        checkSpeed();
      }
      return read;
    }

    /** Reads what is left behind a compressed body, so that the connection can be used again. */
    void finish() throws IOException {
      byte[] rest = new byte[CHUNK_BYTES];
      while (read(rest, 0, rest.length) >= 0) {
        // within the same bounds
      }
      in.close();
    }

    private void checkSize() throws FetchException {
      if (count > limits.receivedBytes()) {
        String bound = "body over crawl.limits.received_bytes " + limits.receivedBytes();
        throw Troubles.beyond(Reason.TOO_LARGE, bound, null);
      }
    }

    private void checkSpeed() throws FetchException {
      long nanos = nanoClock.getAsLong() - windowStart;
      if (nanos >= windowNanos) {
        double seconds = nanos / (double) TimeUnit.SECONDS.toNanos(1);
        if (windowCount < limits.bytesPerSecond() * seconds) {
          String bound = "body slower than crawl.limits.bytes_per_second ";
          throw Troubles.beyond(Reason.TOO_SLOW, bound + limits.bytesPerSecond(), null);
        }
        windowStart += nanos;
        windowCount = 0;
      }
    }
  }
}
