package io.hopsmith.pipelines.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.beam.sdk.coders.AtomicCoder;
import org.apache.beam.sdk.coders.ByteArrayCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;

/** What is sorted travels with its key and order, so that nobody decodes it to find them out. */
final class EntryCoder extends AtomicCoder<ExternalSort.Entry> {
  private static final long serialVersionUID = 1L;
  private static final EntryCoder INSTANCE = new EntryCoder();
  private static final StringUtf8Coder TEXT = StringUtf8Coder.of();
  private static final ByteArrayCoder BYTES = ByteArrayCoder.of();

  private EntryCoder() {}

  static EntryCoder of() {
    return INSTANCE;
  }

  @Override
  public void encode(ExternalSort.Entry entry, OutputStream out) throws IOException {
    TEXT.encode(entry.key(), out);
    TEXT.encode(entry.order(), out);
    BYTES.encode(entry.value(), out);
  }

  @Override
  public ExternalSort.Entry decode(InputStream in) throws IOException {
    return new ExternalSort.Entry(TEXT.decode(in), TEXT.decode(in), BYTES.decode(in));
  }
}
