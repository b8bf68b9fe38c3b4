package io.hopsmith.agents.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.agents.fetch.FetchSettings;
import io.hopsmith.schemas.Rejection;
import io.hopsmith.schemas.Rejection.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrokenArchiveTest {
  @TempDir private Path folder;

  private static final WarcText THREE =
      new WarcText()
          .page("http://a.example/1", "one")
          .page("http://a.example/2", "two")
          .page("http://a.example/3", "three");

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void readsWholeFilesOfBothForms(boolean gzip) throws IOException {
    Archive archive = open(THREE.bytes(gzip), gzip);
    assertThat(archive.rejections()).isEmpty();
    assertThat(archive.urls())
        .containsExactly("http://a.example/1", "http://a.example/2", "http://a.example/3");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aRecordThatEndsTooEarlyIsOneRejectionAtItsOffset(boolean gzip) throws IOException {
    byte[] all = THREE.bytes(gzip);
    for (int cut : new int[] {5, 40, all.length - (int) THREE.offset(2, gzip) - 5}) {
      Archive archive = open(Arrays.copyOf(all, (int) THREE.offset(2, gzip) + cut), gzip);
      assertThat(archive.urls()).containsExactly("http://a.example/1", "http://a.example/2");
      assertBrokenAt(archive, gzip, THREE.offset(2, gzip));
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void goesOnBehindABrokenRecord(boolean gzip) throws IOException {
    byte[] second = THREE.bytes(1, gzip);
    byte[] broken = Arrays.copyOf(second, second.length / 2);
    Archive archive = open(join(THREE.bytes(0, gzip), broken, THREE.bytes(2, gzip)), gzip);
    assertThat(archive.urls()).containsExactly("http://a.example/1", "http://a.example/3");
    assertBrokenAt(archive, gzip, THREE.offset(1, gzip));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aRecordWithoutDateIsOneRejection(boolean gzip) throws IOException {
    WarcText text =
        new WarcText()
            .page("http://a.example/1", "one")
            .record("x", "WARC-Type: resource", "WARC-Target-URI: http://a.example/2")
            .page("http://a.example/3", "three");
    Archive archive = open(text.bytes(gzip), gzip);
    assertThat(archive.urls()).containsExactly("http://a.example/1", "http://a.example/3");
    assertBrokenAt(archive, gzip, text.offset(1, gzip));
    assertThat(archive.rejections().get(0).detail()).isEqualTo("it has no WARC-Date");
  }

  @Test
  void bytesThatDoNotMatchTheirDigestAreOneRejection() throws IOException {
    WarcText text =
        new WarcText()
            .page("http://a.example/1", "one")
            .page("http://a.example/2", "two", "WARC-Block-Digest: sha1:" + "A".repeat(32))
            .page("http://a.example/3", "three");
    Archive archive = open(text.bytes(true), true);
    assertThat(archive.urls()).containsExactly("http://a.example/1", "http://a.example/3");
    assertBrokenAt(archive, true, text.offset(1, true));
    assertThat(archive.rejections().get(0).detail()).contains("WARC-Block-Digest");
  }

  @Test
  void aFileThatIsNoArchiveIsOneRejection() throws IOException {
    Archive archive =
        open("<html>not an archive</html>".repeat(999).getBytes(StandardCharsets.UTF_8), false);
    assertThat(archive.urls()).isEmpty();
    assertBrokenAt(archive, false, 0);
  }

  @Test
  void aFileCompressedAsAWholeSaysWhatToDo() throws IOException {
    Archive archive = open(WarcText.gzip(THREE.bytes(false)), true);
    assertThat(archive.rejections())
        .singleElement()
        .extracting(Rejection::detail)
        .asString()
        .contains("compressed as a whole", "decompress it");
  }

  @Test
  void aSegmentedRecordIsOneRejection() throws IOException {
    WarcText text =
        new WarcText()
            .page("http://a.example/1", "one", "WARC-Segment-Number: 1")
            .record(
                "rest",
                "WARC-Type: continuation",
                "WARC-Date: 2020-01-01T00:00:00Z",
                "WARC-Target-URI: http://a.example/1",
                "WARC-Segment-Origin-ID: <urn:uuid:0>",
                "WARC-Segment-Number: 2");
    Archive archive = open(text.bytes(false), false);
    assertThat(archive.urls()).isEmpty();
    assertThat(archive.rejections())
        .singleElement()
        .extracting(Rejection::detail)
        .isEqualTo("it is the first of several records that make one: join them first");
  }

  @Test
  void anEmptyFileHoldsNothing() throws IOException {
    Archive archive = open(new byte[0], false);
    assertThat(archive.urls()).isEmpty();
    assertThat(archive.rejections()).isEmpty();
  }

  private static void assertBrokenAt(Archive archive, boolean gzip, long offset) {
    assertThat(archive.rejections()).hasSize(1);
    Rejection rejection = archive.rejections().get(0);
    assertThat(rejection.reason()).isEqualTo(Reason.ARCHIVE_RECORD);
    assertThat(rejection.key()).isEqualTo("warc:%s@%d".formatted(name(gzip), offset));
    assertThat(rejection.detail()).isNotBlank().doesNotContain("\n");
  }

  private Archive open(byte[] bytes, boolean gzip) throws IOException {
    Path file = Files.write(folder.resolve(name(gzip)), bytes);
    return Archive.open(file, FetchSettings.defaults(), Answers::normalForm);
  }

  private static String name(boolean gzip) {
    return gzip ? "x.warc.gz" : "x.warc";
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    List.of(parts).forEach(all::writeBytes);
    return all.toByteArray();
  }
}
