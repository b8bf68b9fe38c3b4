package io.hopsmith.agents.secret;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * A stream that takes secrets out of what is written to it, line by line, whoever writes: a log
 * line of a library too. What has no end of line yet is held back until it is flushed. Safe for use
 * by several threads.
 */
public final class ScrubbedLines extends OutputStream {
  private final OutputStream out;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();

  private ScrubbedLines(OutputStream out) {
    this.out = out;
  }

  /** Prints to a stream, in UTF-8, without secrets. */
  public static PrintStream over(OutputStream out) {
    return new PrintStream(new ScrubbedLines(out), false, StandardCharsets.UTF_8);
  }

  @Override
  public synchronized void write(int octet) throws IOException {
    line.write(octet);
    if (octet == '\n') {
      flush();
    }
  }

  @Override
  public synchronized void write(byte[] octets, int from, int length) throws IOException {
    line.write(octets, from, length);
    if (length > 0 && octets[from + length - 1] == '\n') {
      flush();
    }
  }

  @Override
  public synchronized void flush() throws IOException {
    if (line.size() > 0) {
      String text = line.toString(StandardCharsets.UTF_8);
      line.reset();
      out.write(Scrubber.scrubbed(text).getBytes(StandardCharsets.UTF_8));
    }
    out.flush();
  }
}
