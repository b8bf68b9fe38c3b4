package io.hopsmith.agents.archive;

import io.hopsmith.agents.archive.RecordIndex.Place;
import io.hopsmith.agents.fetch.Answer;
import io.hopsmith.agents.fetch.Validators;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;

/**
 * Makes an archive of a journal: files {@code NAME-00000.warc.gz}, compressed record by record,
 * each begun by a {@code warcinfo} record, the first of which names the seeds; then the newest
 * answer of every URL behind its request, or why there was none. What a revisit refers to is there
 * too, so that the archive stands for itself. URLs come in an order of their own, which does not
 * depend on the order of the journal: equal answers of equal times give equal files.
 */
public final class ArchiveWriter {
  /** What is commonly taken as the size of a file. */
  public static final long USUAL_BYTES = 1_000_000_000;

  private final About about;
  private final long bytesPerFile;

  /**
   * What the files say of themselves.
   *
   * @param name first part of the files' names
   * @param software that made them, with its version
   * @param userAgent that servers were shown
   * @param seeds URLs that the crawl began with
   */
  public record About(String name, String software, String userAgent, List<String> seeds) {
    public About {
      seeds = List.copyOf(seeds);
    }

    Map<String, List<String>> fields(boolean isFirst) {
      Map<String, List<String>> fields = new LinkedHashMap<>();
      fields.put("software", List.of(software));
      fields.put("format", List.of("WARC File Format 1.1"));
      fields.put("isPartOf", List.of(name));
      fields.put("robots", List.of("obey"));
      fields.put("http-header-user-agent", List.of(userAgent));
      if (isFirst) {
        fields.put(RecordScan.SEED, seeds);
      }
      return fields;
    }
  }

  /**
   * @param bytesPerFile size from which on a new file is begun, such as {@link #USUAL_BYTES}
   */
  public ArchiveWriter(About about, long bytesPerFile) {
    this.about = about;
    this.bytesPerFile = bytesPerFile;
  }

  /**
   * Writes the archive. A file has its name only when it is complete.
   *
   * @param journal folder of the journal
   * @param target folder for the files; made where it is missing
   * @param at date of the {@code warcinfo} records
   * @return how many files there are; none where the journal is empty
   */
  public int write(
      Path journal, Path target, Instant at, Function<String, Optional<String>> normalForm)
      throws IOException {
    RecordIndex index = new RecordIndex(normalForm);
    for (Path file : WarcFiles.in(journal)) {
      int number = index.add(file);
      RecordScan.of(file, RecordScan.Sink.ofWhole(entry -> index.add(number, entry)));
    }
    Files.createDirectories(target);
    Iterator<Place> places = index.inOrder().iterator();
    int files = 0;
    for (; places.hasNext(); files++) {
      try (ArchiveFile file = ArchiveFile.begin(target, about, files, at)) {
        while (places.hasNext() && file.position() < bytesPerFile) {
          AnswerReader.at(places.next(), record -> add(record, index, file));
        }
        file.complete();
      }
    }
    return files;
  }

  private boolean add(WarcRecord record, RecordIndex index, ArchiveFile file) throws IOException {
    Validators known = Validators.NONE;
    if (record instanceof WarcRevisit revisit) {
      Place original = index.byId(RecordScan.id(revisit.headers(), "WARC-Refers-To")).orElseThrow();
      known = AnswerReader.at(original, earlier -> copy(earlier, file));
    }
    if (record instanceof WarcResponse || record instanceof WarcRevisit) {
      String url = RecordScan.target(record.headers());
      file.add(Records.request(url, HttpText.request(url, about.userAgent(), known), record));
    }
    file.add(record);
    return true;
  }

  /** Copies the record of an earlier answer; the version that it was. */
  private static Validators copy(WarcRecord earlier, ArchiveFile file) throws IOException {
    Answer head = AnswerReader.head(earlier);
    file.add(earlier);
    return Validators.of(head);
  }
}
