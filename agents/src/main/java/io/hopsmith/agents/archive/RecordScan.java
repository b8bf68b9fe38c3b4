package io.hopsmith.agents.archive;

import io.hopsmith.agents.archive.RecordEntry.Kind;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.netpreserve.jwarc.MessageHeaders;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.Warcinfo;

/**
 * Goes through a WARC file, compressed record by record or not at all, and tells of each record
 * once it has been seen to its end. Behind a broken one it goes on with the next that can be found.
 */
final class RecordScan {
  /** Header that marks the records of URLs that gave no answer; its value is the reason. */
  static final String FAILURE = "Hopsmith-Failure";

  /** Field of a {@code warcinfo} record that names one of the URLs that a crawl began with. */
  static final String SEED = "hopsmith-seed";

  private static final int NOT_MODIFIED = 304;
  private static final short GZIP_MAGIC = 0x1f8b;

  private final FileChannel channel;
  private final Sink sink;

  /** What is told of a file. */
  interface Sink {
    void record(RecordEntry entry);

    /** One record, or all from there on, cannot be used. */
    void broken(long offset, String why);

    /** Takes whole records alone: of a file that is being written, or was when a process ended. */
    static Sink ofWhole(Consumer<RecordEntry> taker) {
      return new Sink() {
        @Override
        public void record(RecordEntry entry) {
          taker.accept(entry);
        }

        @Override
        public void broken(long offset, String why) {
          // whoever writes it will ask for it again
        }
      };
    }
  }

  private RecordScan(FileChannel channel, Sink sink) {
    this.channel = channel;
    this.sink = sink;
  }

  /**
   * Goes through the file.
   *
   * @throws IOException when it cannot be read at all
   */
  static void of(Path file, Sink sink) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      RecordScan scan = new RecordScan(channel, sink);
      long from = 0;
      while (from < channel.size()) {
        from = scan.fromHere(from);
      }
    }
  }

  /** Reads until something is broken; where to go on, the end of the file where it is the end. */
  @SuppressWarnings("resource") // closing the reader would close the file
  private long fromHere(long from) throws IOException {
    long at = from;
    try {
      WarcReader reader = new WarcReader(channel.position(from));
      reader.setLenient(true);
      Optional<WarcRecord> next = reader.next();
      while (next.isPresent()) {
        at = reader.position();
        next = finish(reader, next.get(), entry(next.get(), at));
      }
      return channel.size();
    } catch (BehindException e) {
      sink.broken(e.offset, describe(e));
      return e.isForAll ? channel.size() : new RecordStarts(channel).after(e.offset);
    } catch (IOException | IllegalArgumentException | DateTimeParseException e) {
      sink.broken(at, describe(e));
      return new RecordStarts(channel).after(at);
    }
  }

  /** Trouble with what comes behind a record that is whole. */
  private static final class BehindException extends IOException {
    private static final long serialVersionUID = 1L;
    private final long offset;
    private final boolean isForAll;

    BehindException(long offset, boolean isForAll, String message, Throwable cause) {
      super(message, cause);
      this.offset = offset;
      this.isForAll = isForAll;
    }
  }

  /** Tells of a record when it has been read to its end; the one behind it. */
  private Optional<WarcRecord> finish(WarcReader reader, WarcRecord record, RecordEntry entry)
      throws IOException {
    boolean isGenuine = isGenuine(record);
    Optional<WarcRecord> next;
    try {
      next = reader.next();
    } catch (IOException | IllegalArgumentException e) {
      if (reader.position() == entry.start()) {
        throw e;
      }
      tell(entry, isGenuine);
      throw new BehindException(reader.position(), false, describe(e), e);
    }
    tell(entry, isGenuine);
    if (next.isPresent() && isWithinMember(reader)) {
      throw new BehindException(
          reader.position(),
          true,
          "the file is compressed as a whole, not record by record: decompress it",
          null);
    }
    return next;
  }

  private void tell(RecordEntry entry, boolean isGenuine) {
    if (isGenuine) {
      sink.record(entry);
    } else {
      sink.broken(entry.start(), "its bytes are not those of its WARC-Block-Digest");
    }
  }

  /** Reads the block; whether it is what its digest says, where there is one that can be made. */
  private static boolean isGenuine(WarcRecord record) throws IOException {
    Optional<WarcDigest> said =
        record.body().position() == 0 ? record.blockDigest() : Optional.empty();
    try {
      MessageDigest digest = WarcDigest.getDigester(said.map(WarcDigest::algorithm).orElse("sha1"));
      DigestInputStream block = new DigestInputStream(record.body().stream(), digest);
      block.transferTo(OutputStream.nullOutputStream());
      if (record.body().position() < record.body().size()) {
        throw new EOFException();
      }
      return said.isEmpty() || said.get().equals(new WarcDigest(digest));
    } catch (NoSuchAlgorithmException e) {
      return true; // read past by the reader
    }
  }

  private boolean isWithinMember(WarcReader reader) throws IOException {
    if (reader.compression() != WarcCompression.GZIP) {
      return false;
    }
    ByteBuffer magic = ByteBuffer.allocate(Short.BYTES);
    channel.read(magic, reader.position());
    return magic.flip().remaining() < Short.BYTES || magic.getShort() != GZIP_MAGIC;
  }

  static RecordEntry entry(WarcRecord record, long start) throws IOException {
    MessageHeaders headers = record.headers();
    Kind kind = kind(record, headers);
    List<String> seeds =
        record instanceof Warcinfo info ? info.fields().all(SEED) : List.<String>of();
    return new RecordEntry(
        kind,
        kind == Kind.OTHER ? "" : target(headers),
        kind == Kind.OTHER ? Instant.EPOCH : Instant.parse(required(headers, "WARC-Date")),
        id(headers, "WARC-Record-ID"),
        headers.first("WARC-Payload-Digest").orElse(""),
        start,
        seeds);
  }

  private static Kind kind(WarcRecord record, MessageHeaders headers) throws IOException {
    String type = required(headers, "WARC-Type").toLowerCase(Locale.ROOT);
    boolean isFirst = headers.first("WARC-Segment-Number").isPresent();
    return switch (type) {
      case "response", "resource", "conversion", "revisit" ->
          isFirst ? Kind.SEGMENT : whole(type, record);
      case "metadata" -> headers.first(FAILURE).isPresent() ? Kind.FAILURE : Kind.OTHER;
      case "warcinfo" -> Kind.INFO;
      default -> Kind.OTHER;
    };
  }

  private static Kind whole(String type, WarcRecord record) throws IOException {
    return switch (type) {
      case "conversion" -> Kind.CONVERSION;
      case "revisit" -> Kind.REVISIT;
      default -> isNotModified(record) ? Kind.OTHER : Kind.ANSWER;
    };
  }

  /** Whether it only says that what somebody had was good. */
  private static boolean isNotModified(WarcRecord record) throws IOException {
    return record instanceof WarcResponse response
        && AnswerReader.isHttp(record)
        && response.http().status() == NOT_MODIFIED;
  }

  /** URL that a record is about; some programs put it in brackets. */
  static String target(MessageHeaders headers) {
    return id(headers, "WARC-Target-URI");
  }

  /** Value of a header without brackets; empty where it is missing. */
  static String id(MessageHeaders headers, String name) {
    return headers.first(name).orElse("").strip().replaceFirst("^<(.*)>$", "$1");
  }

  private static String required(MessageHeaders headers, String name) {
    return headers
        .first(name)
        .orElseThrow(() -> new IllegalArgumentException("it has no " + name))
        .strip();
  }

  /** One line for a person. */
  static String describe(Exception e) {
    String message = e.getMessage() == null ? "it ends too early" : e.getMessage();
    return message.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
  }
}
