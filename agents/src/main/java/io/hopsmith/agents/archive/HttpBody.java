package io.hopsmith.agents.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.apache.hc.core5.http.impl.io.ChunkedInputStream;
import org.apache.hc.core5.http.impl.io.SessionInputBufferImpl;

/** The body of an HTTP message that was kept as it was sent. */
final class HttpBody {
  private static final int BUFFER_BYTES = 8_192;
  private static final int LONGEST_CHUNK_LINE = 256;
  private static final Pattern CHUNK = Pattern.compile("[0-9A-Fa-f]{1,8}[ \t]*(;[^\r\n]*)?\r?\n");

  private HttpBody() {}

  /**
   * What follows the head, without chunks. Some programs take a body out of its chunks and leave
   * the header that announces them: such a body is given as it is.
   *
   * @param message from its status line on
   * @param isChunked whether the head announces chunks
   */
  static InputStream of(InputStream message, boolean isChunked) throws IOException {
    InputStream in = new BufferedInputStream(message, BUFFER_BYTES);
    skipHead(in);
    return isChunked && startsWithChunk(in)
        ? new ChunkedInputStream(new SessionInputBufferImpl(BUFFER_BYTES), in)
        : in;
  }

  private static void skipHead(InputStream in) throws IOException {
    int lineLength = 1;
    for (int read = in.read(); read >= 0; read = in.read()) {
      if (read == '\n') {
        if (lineLength == 0) {
          return;
        }
        lineLength = 0;
      } else if (read != '\r') {
        lineLength++;
      }
    }
  }

  private static boolean startsWithChunk(InputStream in) throws IOException {
    in.mark(LONGEST_CHUNK_LINE);
    byte[] start = in.readNBytes(LONGEST_CHUNK_LINE);
    in.reset();
    return CHUNK.matcher(new String(start, StandardCharsets.ISO_8859_1)).lookingAt();
  }
}
