package io.hopsmith.agents.archive;

import io.hopsmith.agents.archive.RecordIndex.Place;
import io.hopsmith.agents.fetch.Answer;
import io.hopsmith.agents.fetch.FetchException;
import io.hopsmith.agents.fetch.FetchSettings;
import io.hopsmith.agents.fetch.KeptMessages;
import io.hopsmith.schemas.Rejection.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.message.BasicHeader;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MessageHeaders;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;

/** Reads the answers that an index knows out of their files. Safe for several threads. */
final class AnswerReader {
  private static final int OK = 200;
  private static final int MOST_MESSAGE_BYTES = 4_096;

  private final RecordIndex index;
  private final KeptMessages messages;

  AnswerReader(RecordIndex index, FetchSettings bounds) {
    this.index = index;
    this.messages = new KeptMessages(bounds);
  }

  /**
   * What was kept of a URL last; empty where nothing was.
   *
   * @param maxBytes most decompressed bytes of the body that are read
   * @param wantsBody whether the body of an answer with this Content-Type is wanted
   * @throws IOException when a file cannot be read
   */
  Optional<Kept> find(String url, int maxBytes, Predicate<String> wantsBody) throws IOException {
    Optional<Place> place = index.answer(url);
    return place.isEmpty()
        ? Optional.empty()
        : at(place.get(), record -> kept(url, record, maxBytes, wantsBody));
  }

  /** What is done with a record while its file is open; it must not be kept. */
  interface Reading<T> {
    T of(WarcRecord record) throws IOException;
  }

  @SuppressWarnings("resource") // closing the reader would only close the file
  static <T> T at(Place place, Reading<T> reading) throws IOException {
    try (FileChannel channel = FileChannel.open(place.file())) {
      WarcReader reader = new WarcReader(channel.position(place.offset()));
      reader.setLenient(true);
      return reading.of(
          reader.next().orElseThrow(() -> new IOException("no record any more at " + place)));
    }
  }

  private Optional<Kept> kept(
      String url, WarcRecord record, int maxBytes, Predicate<String> wantsBody) throws IOException {
    if (!index.isSame(RecordScan.target(record.headers()), url)) {
      return Optional.empty(); // another URL of the same hash
    }
    try {
      Optional<String> failure = record.headers().first(RecordScan.FAILURE);
      if (failure.isPresent()) {
        return Optional.of(new Kept.Failed(failure(failure.get(), record)));
      }
      return Optional.of(
          record instanceof WarcRevisit revisit
              ? revisited(revisit, maxBytes, wantsBody)
              : answer(record, maxBytes, wantsBody));
    } catch (FetchException e) {
      return Optional.of(new Kept.Failed(e));
    } catch (IOException | IllegalArgumentException e) {
      String message = "the archived answer cannot be read: " + RecordScan.describe(e);
      return Optional.of(new Kept.Failed(FetchException.kept(Reason.MALFORMED_ANSWER, message)));
    }
  }

  private static FetchException failure(String reason, WarcRecord record) throws IOException {
    byte[] message = record.body().stream().readNBytes(MOST_MESSAGE_BYTES);
    return FetchException.kept(Reason.valueOf(reason), new String(message, StandardCharsets.UTF_8));
  }

  private Kept answer(WarcRecord record, int maxBytes, Predicate<String> wantsBody)
      throws IOException {
    Answer head = head(record);
    Answer answer =
        messages
            .read(head, content(record, head), maxBytes, wantsBody)
            .arrivedAt(Instant.parse(record.headers().first("WARC-Date").orElseThrow()));
    Optional<String> truncated = record.headers().first("WARC-Truncated");
    boolean isWanted = wantsBody.test(head.header("Content-Type"));
    return truncated.isPresent() && isWanted && !answer.tooLarge()
        ? new Kept.Cut(truncated.get(), answer.body().length)
        : new Kept.Whole(answer);
  }

  /** The body of the record that it refers to, with headers of its own where it has any. */
  private Kept revisited(WarcRevisit revisit, int maxBytes, Predicate<String> wantsBody)
      throws IOException {
    Place original =
        original(revisit)
            .orElseThrow(
                () -> new IOException("it is a revisit of a record that the archive lacks"));
    Kept kept = at(original, record -> answer(record, maxBytes, wantsBody));
    return kept instanceof Kept.Whole whole
        ? new Kept.Whole(
            Revisits.renewed(whole.answer(), headers(revisit)).arrivedAt(revisit.date()))
        : kept;
  }

  private Optional<Place> original(WarcRevisit revisit) {
    MessageHeaders headers = revisit.headers();
    Optional<Place> byId = index.byId(RecordScan.id(headers, "WARC-Refers-To"));
    Optional<Place> byDigest = headers.first("WARC-Payload-Digest").flatMap(index::byDigest);
    String url = RecordScan.id(headers, "WARC-Refers-To-Target-URI");
    return byId.or(() -> byDigest)
        .or(() -> index.bodyOf(url.isEmpty() ? RecordScan.target(headers) : url));
  }

  private static List<Header> headers(WarcRevisit revisit) throws IOException {
    return revisit.body().size() == 0 ? List.of() : headers(revisit.http());
  }

  /** Status and headers of an answer. */
  static Answer head(WarcRecord record) throws IOException {
    if (isHttp(record) && record instanceof WarcResponse response) {
      return KeptMessages.head(response.http().status(), headers(response.http()));
    }
    String type = record.headers().first("Content-Type").orElse("");
    return KeptMessages.head(OK, List.of(new BasicHeader("Content-Type", type)));
  }

  private static InputStream content(WarcRecord record, Answer head) throws IOException {
    boolean isChunked =
        head.header("Transfer-Encoding").toLowerCase(Locale.ROOT).contains("chunked");
    return isHttp(record) && record instanceof WarcResponse
        ? HttpBody.of(record.body().stream(), isChunked)
        : record.body().stream();
  }

  static boolean isHttp(WarcRecord record) {
    return record.contentType().base().toString().equalsIgnoreCase("application/http");
  }

  private static List<Header> headers(HttpResponse http) {
    List<Header> headers = new ArrayList<>();
    http.headers()
        .map()
        .forEach((name, values) -> values.forEach(v -> headers.add(new BasicHeader(name, v))));
    return headers;
  }
}
