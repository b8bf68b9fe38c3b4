package io.hopsmith.pipelines.io;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.Util;

/**
 * Brings the one part of a Parquet file that differs between two processes into order: the list of
 * each column's encodings, which the writer keeps in a set whose order is that of identity hashes.
 * Source: <a href="https://parquet.apache.org/docs/file-format/">Parquet, file format</a>: a file
 * ends with its footer, the footer's length in four bytes, and {@code PAR1}.
 */
final class FooterOrder {
  private static final int TAIL_BYTES = 8;

  private FooterOrder() {}

  /** Rewrites the footer of a complete file in place. */
  static void restore(Path file) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      ByteBuffer tail = read(channel, channel.size() - TAIL_BYTES, TAIL_BYTES);
      int length = tail.getInt();
      long start = channel.size() - TAIL_BYTES - length;
      byte[] footer = ordered(read(channel, start, length).array());
      channel.truncate(start);
      write(channel, start, footer, tail.slice());
    }
  }

  private static byte[] ordered(byte[] footer) throws IOException {
    FileMetaData metadata = Util.readFileMetaData(new ByteArrayInputStream(footer));
    metadata.getRow_groups().forEach(group -> group.getColumns().forEach(FooterOrder::order));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(footer.length);
    Util.writeFileMetaData(metadata, bytes);
    return bytes.toByteArray();
  }

  private static void order(ColumnChunk column) {
    List<Encoding> encodings = new ArrayList<>(column.getMeta_data().getEncodings());
    encodings.sort(Comparator.comparingInt(Encoding::getValue));
    column.getMeta_data().setEncodings(encodings);
  }

  private static ByteBuffer read(FileChannel channel, long from, int count) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
    while (bytes.hasRemaining()) {
      if (channel.read(bytes, from + bytes.position()) < 0) {
        throw new IOException("the file ends inside its footer");
      }
    }
    return bytes.flip();
  }

  private static void write(FileChannel channel, long at, byte[] footer, ByteBuffer magic)
      throws IOException {
    ByteBuffer bytes =
        ByteBuffer.allocate(footer.length + TAIL_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    bytes.put(footer).putInt(footer.length).put(magic).flip();
    while (bytes.hasRemaining()) {
      channel.write(bytes, at + bytes.position());
    }
  }
}
