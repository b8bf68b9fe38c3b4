package io.hopsmith.agents.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;
import org.brotli.dec.BrotliInputStream;

/**
 * Decompresses Brotli (<a href="https://www.rfc-editor.org/rfc/rfc7932">RFC 7932</a>); whatever is
 * wrong with the compression is a {@link ZipException}. The window takes up to 16 MiB of memory,
 * whatever the body says of its size.
 */
final class BrotliStream extends BulkStream {
  private final Sent sent;
  private final BrotliInputStream body;

  /**
   * Reads the first bytes.
   *
   * @throws ZipException when they begin no Brotli
   */
  BrotliStream(InputStream compressed) throws IOException {
    sent = new Sent(compressed);
    try {
      body = new BrotliInputStream(sent);
    } catch (IOException | RuntimeException e) {
      throw translated(e);
    }
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    try {
      return body.read(bytes, offset, length);
    } catch (IOException | RuntimeException e) {
      throw translated(e);
    }
  }

  /** Trouble of the connection stays what it is; all else is the compression's. */
  private IOException translated(Exception trouble) {
    if (sent.trouble != null) {
      return sent.trouble;
    }
    ZipException broken = new ZipException("broken compression: " + trouble.getMessage());
    broken.initCause(trouble);
    return broken;
  }

  /** Remembers what went wrong below the decoder, which wraps it. The source stays open. */
  private static final class Sent extends BulkStream {
    private final InputStream in;
    private IOException trouble;

    Sent(InputStream in) {
      this.in = in;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      try {
        return in.read(bytes, offset, length);
      } catch (IOException e) {
        trouble = e;
        throw e;
      }
    }
  }
}
