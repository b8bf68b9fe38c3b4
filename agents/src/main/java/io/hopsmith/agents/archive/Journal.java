package io.hopsmith.agents.archive;

import io.hopsmith.agents.fetch.Answer;
import io.hopsmith.agents.fetch.FetchException;
import io.hopsmith.agents.fetch.FetchSettings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTruncationReason;

/**
 * What a crawl has been answered so far, in a folder of uncompressed WARC files: of a crawl that
 * was killed, all but the record being written. Every writer appends to a file of its own, so that
 * several processes may share the folder; each sees what was there when it began and what it added.
 * Safe for several threads.
 */
public final class Journal implements AutoCloseable {
  private static final byte[] TRAILER = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  private final RecordIndex index;
  private final AnswerReader reader;
  private final Path own;
  private final FileChannel channel;
  private final int file;
  private long position;

  private Journal(RecordIndex index, FetchSettings bounds, Path own) throws IOException {
    this.index = index;
    reader = new AnswerReader(index, bounds);
    this.own = own;
    file = index.add(own);
    channel = FileChannel.open(own, StandardOpenOption.WRITE);
  }

  /**
   * Begins or goes on.
   *
   * @param folder made where it is missing
   * @param bounds within which answers are read
   * @param normalForm one spelling per URL; empty for what is none
   */
  public static Journal open(
      Path folder, FetchSettings bounds, Function<String, Optional<String>> normalForm)
      throws IOException {
    Files.createDirectories(folder);
    RecordIndex index = new RecordIndex(normalForm);
    for (Path earlier : WarcFiles.in(folder)) {
      int file = index.add(earlier);
      RecordScan.of(earlier, RecordScan.Sink.ofWhole(entry -> index.add(file, entry)));
    }
    return new Journal(index, bounds, fresh(folder));
  }

  /**
   * What was kept of a URL; see {@link AnswerReader#find}. Trouble that an earlier attempt had is
   * forgotten: it may have been why that was given up.
   */
  Optional<Kept> find(String url, int maxBytes, Predicate<String> wantsBody) throws IOException {
    return reader
        .find(url, maxBytes, wantsBody)
        .filter(kept -> !isTrouble(kept) || index.answer(url).orElseThrow().file().equals(own));
  }

  private static boolean isTrouble(Kept kept) {
    return kept instanceof Kept.Failed
        || (kept instanceof Kept.Whole whole && whole.answer().isTrouble());
  }

  /**
   * Keeps an answer.
   *
   * @param at when it arrived
   * @param isRead whether its body was wanted
   */
  void keep(String url, Instant at, Answer answer, boolean isRead) throws IOException {
    append(Records.response(url, at, answer, cut(answer, isRead)));
  }

  /**
   * Keeps an earlier answer that is still good, and the news that it is.
   *
   * @param at when the news arrived
   * @param isRead whether the body of the earlier answer was wanted
   */
  void keepRevisit(String url, Instant at, Answer news, Answer earlier, boolean isRead)
      throws IOException {
    Instant then = earlier.arrived().orElseThrow();
    WarcResponse original = Records.response(url, then, earlier, cut(earlier, isRead));
    append(original);
    append(Records.revisit(url, at, news, original));
  }

  /** Keeps that there was no answer. */
  void keep(String url, Instant at, FetchException failure) throws IOException {
    append(Records.failure(url, at, failure));
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  private static WarcTruncationReason cut(Answer answer, boolean isRead) {
    if (!isRead) {
      return WarcTruncationReason.UNSPECIFIED;
    }
    return answer.tooLarge() ? WarcTruncationReason.LENGTH : WarcTruncationReason.NOT_TRUNCATED;
  }

  private void append(WarcRecord record) throws IOException {
    RecordEntry entry = RecordScan.entry(record, 0);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(record.serializeHeader());
    record.body().stream().transferTo(bytes);
    bytes.write(TRAILER);
    index.add(file, entry.at(write(bytes.toByteArray())));
  }

  /** Writes all of a record behind the ones before; where it begins. */
  private synchronized long write(byte[] bytes) throws IOException {
    long start = position;
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    while (buffer.hasRemaining()) {
      position += channel.write(buffer, position);
    }
    return start;
  }

  private static Path fresh(Path folder) throws IOException {
    for (int number = 0; ; number++) {
      try {
        return Files.createFile(folder.resolve("journal-%05d.warc".formatted(number)));
      } catch (FileAlreadyExistsException e) {
        // of an earlier attempt, or of another process
      }
    }
  }
}
