package io.hopsmith.agents.fetch;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * Decompresses gzip (<a href="https://www.rfc-editor.org/rfc/rfc1952">RFC 1952</a>), one member
 * after the other; whatever follows the last one is ignored. (Java's own stream descends into
 * itself for every empty member, so that a long row of them exhausts the stack.)
 */
final class GunzipStream extends BulkStream {
  private static final int BUFFER_BYTES = 8_192;
  private static final int MAGIC = 0x1f8b;
  private static final int DEFLATE = 8;
  private static final int HEADER_CHECKSUM = 2;
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;
  private static final int TIME_AND_SYSTEM_BYTES = 6;

  private final PushbackInputStream in;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 checksum = new CRC32();
  private final byte[] buffer = new byte[BUFFER_BYTES];
  private int buffered;
  private boolean inMember;

  /**
   * Reads the first header.
   *
   * @throws ZipException when the bytes are no gzip
   */
  GunzipStream(InputStream compressed) throws IOException {
    in = new PushbackInputStream(compressed, BUFFER_BYTES);
    if (!startsMember()) {
      throw new ZipException("not in gzip format");
    }
    readHeader();
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    while (inMember) {
      int count = inflate(bytes, offset, length);
      if (count > 0 || length == 0) {
        checksum.update(bytes, offset, count);
        return count;
      }
      readTrailer();
      if (startsMember()) {
        readHeader();
      }
    }
    return -1;
  }

  /** Frees the memory of the decompressor; the source stays open. */
  @Override
  public void close() {
    inflater.end();
  }

  /** Bytes of this member; 0 at its end. */
  private int inflate(byte[] bytes, int offset, int length) throws IOException {
    try {
      int count = inflater.inflate(bytes, offset, length);
      while (count == 0 && length > 0 && !inflater.finished()) {
        if (inflater.needsDictionary()) {
          throw new ZipException("a preset dictionary, which gzip does not have");
        }
        buffered = in.read(buffer);
        if (buffered < 0) {
          throw new EOFException("the compressed body ends too early");
        }
        inflater.setInput(buffer, 0, buffered);
        count = inflater.inflate(bytes, offset, length);
      }
      return count;
    } catch (DataFormatException e) {
      throw broken(e);
    }
  }

  private void readTrailer() throws IOException {
    int left = inflater.getRemaining();
    in.unread(buffer, buffered - left, left);
    long expected = littleEndian(4);
    littleEndian(4); // the length, which the checksum proves
    if (expected != checksum.getValue()) {
      throw new ZipException("wrong checksum");
    }
    inMember = false;
  }

  /** Whether a member follows; reads its first two bytes if so. */
  private boolean startsMember() throws IOException {
    int first = in.read();
    int second = first < 0 ? -1 : in.read();
    return second >= 0 && (first << 8 | second) == MAGIC;
  }

  private void readHeader() throws IOException {
    int method = next();
    int flags = next();
    if (method != DEFLATE) {
      throw new ZipException("compression method " + method + ", which gzip does not have");
    }
    littleEndian(TIME_AND_SYSTEM_BYTES);
    skipOptionalFields(flags);
    inflater.reset();
    buffered = 0;
    checksum.reset();
    inMember = true;
  }

  private void skipOptionalFields(int flags) throws IOException {
    if ((flags & EXTRA) != 0) {
      for (long left = littleEndian(2); left > 0; left--) {
        next();
      }
    }
    for (int field : new int[] {NAME, COMMENT}) {
      while ((flags & field) != 0 && next() != 0) {
        // a text that ends at zero
      }
    }
    if ((flags & HEADER_CHECKSUM) != 0) {
      littleEndian(2);
    }
  }

  private long littleEndian(int count) throws IOException {
    long value = 0;
    for (int n = 0; n < count; n++) {
      value |= (long) next() << (8 * n);
    }
    return value;
  }

  private int next() throws IOException {
    int value = in.read();
    if (value < 0) {
      throw new EOFException("the compressed body ends too early");
    }
    return value;
  }

  private static ZipException broken(DataFormatException cause) {
    ZipException broken = new ZipException("broken compression: " + cause.getMessage());
    broken.initCause(cause);
    return broken;
  }
}
