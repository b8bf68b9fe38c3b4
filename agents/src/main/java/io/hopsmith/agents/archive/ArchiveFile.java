package io.hopsmith.agents.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcWriter;

/** One file of an archive being written, under another name until it is complete. */
final class ArchiveFile implements AutoCloseable {
  private final Path target;
  private final Path partial;
  private final WarcWriter writer;

  private ArchiveFile(Path target) throws IOException {
    this.target = target;
    partial = target.resolveSibling(target.getFileName() + ".part");
    writer =
        new WarcWriter(
            FileChannel.open(
                partial,
                StandardOpenOption.WRITE,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING),
            WarcCompression.GZIP);
  }

  static ArchiveFile begin(Path folder, ArchiveWriter.About about, int number, Instant at)
      throws IOException {
    String name = "%s-%05d.warc.gz".formatted(about.name(), number);
    ArchiveFile file = new ArchiveFile(folder.resolve(name));
    file.add(Records.info(name, at, about.fields(number == 0)));
    return file;
  }

  void add(WarcRecord record) throws IOException {
    writer.write(record);
  }

  /** Bytes so far. */
  long position() {
    return writer.position();
  }

  /** Gives the file its name. */
  void complete() throws IOException {
    writer.close();
    Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Leaves nothing of a file that was not completed. */
  @Override
  public void close() throws IOException {
    writer.close();
    Files.deleteIfExists(partial);
  }
}
