package io.hopsmith.agents.archive;

import io.hopsmith.agents.archive.RecordEntry.Kind;
import io.hopsmith.agents.fetch.FetchSettings;
import io.hopsmith.schemas.Rejection;
import io.hopsmith.schemas.Rejection.Reason;
import io.hopsmith.schemas.Rejection.Stage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The answers in a WARC file or a folder of them. Of several answers of a URL the newest counts.
 * Opening reads all files once; of every answer it keeps a place, and its URL where no record says
 * which URLs the crawl began with. Safe for several threads.
 */
public final class Archive {
  private final RecordIndex index;
  private final AnswerReader reader;
  private final Set<String> seeds = new LinkedHashSet<>();
  private final Set<String> urls = new LinkedHashSet<>();
  private final List<Rejection> rejections = new ArrayList<>();

  private Archive(RecordIndex index, FetchSettings bounds) {
    this.index = index;
    this.reader = new AnswerReader(index, bounds);
  }

  /**
   * Opens an archive.
   *
   * @param path a file, or a folder with {@code .warc} and {@code .warc.gz} files
   * @param bounds within which answers are read
   * @param normalForm one spelling per URL; empty for what is no http URL
   * @throws IOException when a file cannot be read at all; broken records are {@link #rejections}
   */
  public static Archive open(
      Path path, FetchSettings bounds, Function<String, Optional<String>> normalForm)
      throws IOException {
    RecordIndex index = new RecordIndex(normalForm);
    Archive archive = new Archive(index, bounds);
    for (Path file : WarcFiles.in(path)) {
      String name =
          path.equals(file) ? file.getFileName().toString() : path.relativize(file).toString();
      RecordScan.of(file, archive.new Filling(index.add(file), name, normalForm));
    }
    return archive;
  }

  /** What was kept of a URL; see {@link AnswerReader#find}. */
  Optional<Kept> find(String url, int maxBytes, Predicate<String> wantsBody) throws IOException {
    return reader.find(url, maxBytes, wantsBody);
  }

  /** URLs that the crawl began with which filled the archive, where it says so. */
  public List<String> seeds() {
    return List.copyOf(seeds);
  }

  /** URLs of all answers in the order of the files, where there are no {@link #seeds}. */
  public List<String> urls() {
    return seeds.isEmpty() ? List.copyOf(urls) : List.of();
  }

  /** Records that cannot be used, by file and offset. */
  public List<Rejection> rejections() {
    return List.copyOf(rejections);
  }

  /** Takes in one file. */
  private final class Filling implements RecordScan.Sink {
    private final int file;
    private final String name;
    private final Function<String, Optional<String>> normalForm;

    Filling(int file, String name, Function<String, Optional<String>> normalForm) {
      this.file = file;
      this.name = name;
      this.normalForm = normalForm;
    }

    @Override
    public void record(RecordEntry entry) {
      index.add(file, entry);
      seeds.addAll(entry.seeds());
      if (entry.kind() == Kind.SEGMENT) {
        broken(entry.start(), "it is the first of several records that make one: join them first");
      } else if (seeds.isEmpty() && isAnswer(entry.kind())) {
        normalForm.apply(entry.target()).ifPresent(urls::add);
      }
    }

    @Override
    public void broken(long offset, String why) {
      String key = "warc:%s@%d".formatted(name, offset);
      rejections.add(new Rejection(Stage.CRAWL, key, Reason.ARCHIVE_RECORD, why, ""));
    }

    private static boolean isAnswer(Kind kind) {
      return kind == Kind.ANSWER || kind == Kind.REVISIT || kind == Kind.CONVERSION;
    }
  }
}
