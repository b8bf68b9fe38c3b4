package io.hopsmith.agents.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hopsmith.agents.fetch.FetchSettings.Limits;
import io.hopsmith.schemas.Rejection.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.SocketException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodyReaderTest {
  private static final int MOST = 1_000_000;
  private static final byte[] TEXT = "the river runs through the city\n".repeat(50).getBytes(UTF_8);

  private final TickingClock clock = new TickingClock();

  @ParameterizedTest
  @CsvSource({
    "'',''",
    "identity,''",
    "gzip,gzip",
    "X-GZIP,gzip",
    "deflate,zlib",
    "deflate,raw",
    "br,brotli"
  })
  void readsEveryEncodingThatItAsksFor(String header, String form) throws IOException {
    assertThat(read(Compressed.as(form, TEXT), header)).isEqualTo(TEXT);
  }

  @Test
  void readsNoFurtherThanItIsTold() throws IOException {
    InputStream endless = new Drip(100, Long.MAX_VALUE);
    assertThat(reader().read(endless, "", 10)).hasSize(10);
    assertThat(reader().read(new ByteArrayInputStream(Compressed.gzip(TEXT)), "gzip", 10))
        .hasSize(10);
  }

  @Test
  void joinsTheMembersOfGzipAndIgnoresWhatFollows() throws IOException {
    byte[] members = Compressed.join(Compressed.gzip(TEXT), Compressed.gzip(TEXT));
    byte[] both = Compressed.join(TEXT, TEXT);
    assertThat(read(members, "gzip")).isEqualTo(both);
    assertThat(read(Compressed.join(members, new byte[100]), "gzip")).isEqualTo(both);
  }

  @Test
  void aLongRowOfEmptyMembersIsNothing() throws IOException {
    byte[] empty = Compressed.gzip(new byte[0]);
    byte[][] row = new byte[40_000][];
    Arrays.fill(row, empty);
    assertThat(read(Compressed.join(row), "gzip")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 5, 10, 12, 30})
  void aGzipBodyCutShortIsBroken(int length) {
    byte[] cut = Arrays.copyOf(Compressed.gzip(TEXT), length);
    assertBroken(cut, "gzip");
  }

  @Test
  void wrongChecksumsMethodsAndFormatsAreBroken() {
    byte[] wrongSum = Compressed.gzip(TEXT);
    wrongSum[wrongSum.length - 8] ^= 1;
    assertBroken(wrongSum, "gzip");
    byte[] wrongMethod = Compressed.gzip(TEXT);
    wrongMethod[2] = 9;
    assertBroken(wrongMethod, "gzip");
    assertBroken(TEXT, "gzip");
    assertBroken(TEXT, "zstd");
    assertBroken(TEXT, "gzip, gzip");
  }

  @Test
  void stopsABodyThatGrowsTooMuch() {
    byte[] bomb = Compressed.gzip(new byte[50_000_000]);
    assertThatThrownBy(() -> reader().read(new ByteArrayInputStream(bomb), "gzip", 50_000_000))
        .isInstanceOfSatisfying(
            FetchException.class, e -> assertThat(e.reason()).isEqualTo(Reason.EXPANSION_LIMIT))
        .hasMessage("body grows over crawl.limits.expansion 20 times");
  }

  @Test
  void stopsABrotliBodyThatGrowsTooMuch() {
    InputStream bomb = new ByteArrayInputStream(Compressed.FIFTY_MILLION_ZEROS_AS_BROTLI);
    assertThatThrownBy(() -> reader().read(bomb, "br", 50_000_000))
        .isInstanceOfSatisfying(
            FetchException.class, e -> assertThat(e.reason()).isEqualTo(Reason.EXPANSION_LIMIT));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 5, 20})
  void aBrotliBodyCutShortIsBroken(int length) {
    assertBroken(Arrays.copyOf(Compressed.as("brotli", TEXT), length), "br");
  }

  @Test
  void aConnectionThatBreaksBelowBrotliIsNoBrokenCompression() {
    byte[] begun = Arrays.copyOf(Compressed.as("brotli", TEXT), 8);
    InputStream reset =
        new SequenceInputStream(
            new ByteArrayInputStream(begun),
            new InputStream() {
              @Override
              public int read() throws IOException {
                throw new SocketException("Connection reset");
              }

              @Override
              public int read(byte[] into, int offset, int length) throws IOException {
                return read();
              }
            });
    assertThatThrownBy(() -> reader().read(reset, "br", MOST)).isInstanceOf(SocketException.class);
  }

  @Property
  void noBytesDoWorseToBrotliThanAnIoException(@ForAll @Size(max = 60) byte[] bytes) {
    try {
      assertThat(read(bytes, "br")).hasSizeLessThanOrEqualTo(MOST);
    } catch (IOException e) {
      assertThat(e).isNotNull();
    }
  }

  @Test
  void aSmallBodyMayBeAsRepetitiveAsItLikes() throws IOException {
    assertThat(read(Compressed.gzip(new byte[60_000]), "gzip")).hasSize(60_000);
  }

  @Test
  void stopsABodyOfWhichTooMuchIsSent() {
    assertThatThrownBy(() -> reader().read(new Drip(8_000, 2_000_001), "", 5_000_000))
        .isInstanceOfSatisfying(
            FetchException.class, e -> assertThat(e.reason()).isEqualTo(Reason.TOO_LARGE))
        .hasMessage("body over crawl.limits.received_bytes 2000000");
  }

  @Test
  void stopsABodyThatComesTooSlowly() {
    clock.perReading = TimeUnit.MILLISECONDS.toNanos(100);
    InputStream drip = new Drip(1, 1_000);
    assertThatThrownBy(() -> reader().read(drip, "", MOST))
        .isInstanceOfSatisfying(
            FetchException.class, e -> assertThat(e.reason()).isEqualTo(Reason.TOO_SLOW))
        .hasMessage("body slower than crawl.limits.bytes_per_second 100");
  }

  @Test
  void aBodyAtTheLeastSpeedIsReadToItsEnd() throws IOException {
    clock.perReading = TimeUnit.MILLISECONDS.toNanos(100);
    assertThat(reader().read(new Drip(10, 1_000), "", MOST)).hasSize(1_000);
  }

  @Property
  void whatWasCompressedComesOutAgain(@ForAll @Size(max = 300) byte[] bytes) throws IOException {
    assertThat(read(Compressed.gzip(bytes), "gzip")).isEqualTo(bytes);
  }

  @Property
  void noBytesDoWorseThanAnIoException(@ForAll @Size(max = 60) byte[] bytes) {
    byte[] body = Compressed.join(new byte[] {0x1f, (byte) 0x8b, 8}, bytes);
    try {
      assertThat(read(body, "gzip")).hasSizeLessThanOrEqualTo(MOST);
    } catch (IOException e) {
      assertThat(e).isNotNull();
    }
  }

  private void assertBroken(byte[] body, String encoding) {
    assertThatThrownBy(() -> read(body, encoding))
        .isInstanceOfSatisfying(
            IOException.class,
            e -> assertThat(Troubles.of(e).reason()).isEqualTo(Reason.MALFORMED_ANSWER));
  }

  private byte[] read(byte[] body, String encoding) throws IOException {
    return reader().read(new ByteArrayInputStream(body), encoding, MOST);
  }

  private BodyReader reader() {
    Limits limits = new Limits(2_000_000, 20, 10_000, Duration.ofSeconds(10), 100);
    FetchSettings settings = FetchSettings.defaults().withLimits(limits);
    return new BodyReader(settings.withPace(Paces.quick(Duration.ofSeconds(1))), clock::next);
  }

  /** Time passes whenever it is looked at. */
  private static final class TickingClock {
    private long nanos;
    private long perReading;

    long next() {
      nanos += perReading;
      return nanos;
    }
  }

  /** A number of bytes, so many at a time. */
  private static final class Drip extends InputStream {
    private final int atOnce;
    private long left;

    Drip(int atOnce, long count) {
      this.atOnce = atOnce;
      this.left = count;
    }

    @Override
    public int read() {
      return left-- > 0 ? 'x' : -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      return super.read(bytes, offset, Math.min(length, atOnce));
    }
  }
}
