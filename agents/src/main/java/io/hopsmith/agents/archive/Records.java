package io.hopsmith.agents.archive;

import io.hopsmith.agents.fetch.Answer;
import io.hopsmith.agents.fetch.FetchException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageVersion;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcTruncationReason;
import org.netpreserve.jwarc.Warcinfo;

/**
 * Records of what was asked and answered (<a
 * href="https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/">WARC/1.1,
 * ISO 28500:2017</a>). Equal answers of equal times give equal records, ids included.
 *
 * <p>Bodies are kept decompressed, because that is how a fetcher gives them; headers that spoke of
 * their compression and transfer are kept as {@code X-Crawler-} headers.
 */
final class Records {
  private static final MessageVersion VERSION = MessageVersion.WARC_1_1;

  private Records() {}

  /**
   * An answer.
   *
   * @param at when it arrived
   * @param cut why its body is not whole
   */
  static WarcResponse response(String url, Instant at, Answer answer, WarcTruncationReason cut) {
    byte[] head = HttpText.answer(answer);
    byte[] block = Arrays.copyOf(head, head.length + answer.body().length);
    System.arraycopy(answer.body(), 0, block, head.length, answer.body().length);
    WarcDigest payload = sha1(answer.body());
    return new WarcResponse.Builder(url)
        .version(VERSION)
        .date(at)
        .recordId(id("response", url, at, payload))
        .payloadDigest(payload)
        .blockDigest(sha1(block))
        .truncated(cut)
        .body(MediaType.HTTP_RESPONSE, block)
        .build();
  }

  /**
   * The news that an earlier answer is still good.
   *
   * @param news status 304
   * @param original record of the earlier answer
   */
  static WarcRevisit revisit(String url, Instant at, Answer news, WarcResponse original) {
    byte[] block = HttpText.bodiless(news);
    return new WarcRevisit.Builder(url, WarcRevisit.SERVER_NOT_MODIFIED_1_1)
        .version(VERSION)
        .date(at)
        .recordId(id("revisit", url, at, sha1(block)))
        .refersTo(original.id(), original.target(), original.date())
        .payloadDigest(original.payloadDigest().orElseThrow())
        .blockDigest(sha1(block))
        .body(MediaType.HTTP_RESPONSE, block)
        .build();
  }

  /** A URL that gave no answer, and why. */
  static WarcMetadata failure(String url, Instant at, FetchException failure) {
    byte[] block = failure.getMessage().getBytes(StandardCharsets.UTF_8);
    return new WarcMetadata.Builder()
        .version(VERSION)
        .targetURI(url)
        .date(at)
        .recordId(id("metadata", url, at, sha1(block)))
        .setHeader(RecordScan.FAILURE, failure.reason().name())
        .blockDigest(sha1(block))
        .body(MediaType.PLAIN_TEXT, block)
        .build();
  }

  /**
   * The request that led to an answer.
   *
   * @param block text of the request
   */
  static WarcRequest request(String url, byte[] block, WarcRecord answer) {
    return new WarcRequest.Builder(url)
        .version(VERSION)
        .date(answer.date())
        .recordId(id("request", url, answer.date(), sha1(block)))
        .setHeader("WARC-Concurrent-To", "<" + answer.id() + ">")
        .blockDigest(sha1(block))
        .body(MediaType.HTTP_REQUEST, block)
        .build();
  }

  /** What a file holds. */
  static Warcinfo info(String fileName, Instant at, Map<String, List<String>> fields) {
    WarcDigest digest = sha1(fields.toString().getBytes(StandardCharsets.UTF_8));
    return new Warcinfo.Builder()
        .version(VERSION)
        .date(at)
        .recordId(id("warcinfo", fileName, at, digest))
        .filename(fileName)
        .fields(fields)
        .build();
  }

  private static UUID id(String type, String url, Instant at, WarcDigest content) {
    String name = String.join("\n", type, url, at.toString(), content.toString());
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  private static WarcDigest sha1(byte[] bytes) {
    try {
      return new WarcDigest("sha1", MessageDigest.getInstance("SHA-1").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-1", e);
    }
  }
}
