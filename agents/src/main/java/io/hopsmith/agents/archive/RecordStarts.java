package io.hopsmith.agents.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Finds where the next record of a damaged file begins. */
final class RecordStarts {
  private static final int WINDOW_BYTES = 1 << 20;
  private static final byte[] VERSION = "WARC/1.".getBytes(StandardCharsets.US_ASCII);

  /** What a gzip member with no optional fields begins with; no WARC writer adds any. */
  private static final byte[] MEMBER = {0x1f, (byte) 0x8b, 8};

  private static final int MEMBER_HEADER_BYTES = 10;

  private final FileChannel channel;

  RecordStarts(FileChannel channel) {
    this.channel = channel;
  }

  /** The first offset behind this one where a record begins; the size where none does. */
  long after(long offset) throws IOException {
    for (long at = offset + 1; at < channel.size(); at += WINDOW_BYTES - VERSION.length) {
      byte[] window = bytes(at, WINDOW_BYTES);
      for (int i = 0; i <= window.length - VERSION.length; i++) {
        if (isAt(window, i, VERSION) || (isAt(window, i, MEMBER) && opensWithVersion(at + i))) {
          return at + i;
        }
      }
    }
    return channel.size();
  }

  private boolean opensWithVersion(long memberAt) throws IOException {
    byte[] compressed = bytes(memberAt + MEMBER_HEADER_BYTES, 512);
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(compressed);
      byte[] first = new byte[VERSION.length];
      return inflater.inflate(first) == first.length && Arrays.equals(first, VERSION);
    } catch (DataFormatException e) {
      return false; // bytes that only look like the start of a member
    } finally {
      inflater.end();
    }
  }

  private byte[] bytes(long at, int most) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(most);
    while (buffer.hasRemaining() && channel.read(buffer, at + buffer.position()) >= 0) {
      // until full, or the file ends
    }
    return Arrays.copyOf(buffer.array(), buffer.position());
  }

  private static boolean isAt(byte[] bytes, int at, byte[] wanted) {
    return bytes[at] == wanted[0]
        && Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length);
  }
}
