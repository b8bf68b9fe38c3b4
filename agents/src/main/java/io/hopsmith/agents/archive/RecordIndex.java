package io.hopsmith.agents.archive;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Where the records of some files lie: the newest answer of every URL, and what revisits may refer
 * to. Takes about 200 bytes a record. Safe for several threads.
 */
final class RecordIndex {
  private final List<Path> files = new CopyOnWriteArrayList<>();
  private final LocationTable answers = new LocationTable();
  private final LocationTable references = new LocationTable();
  private final Function<String, Optional<String>> normalForm;

  /** A record's file and the offset of its first byte. */
  record Place(Path file, long offset) {}

  /**
   * @param normalForm one spelling per URL; empty for what is none
   */
  RecordIndex(Function<String, Optional<String>> normalForm) {
    this.normalForm = normalForm;
  }

  /** The number of a file, for {@link #add}. */
  synchronized int add(Path file) {
    files.add(file);
    return files.size() - 1;
  }

  /** Notes a record of a file. */
  void add(int file, RecordEntry entry) {
    long location = LocationTable.location(file, entry.start());
    long at = entry.at().toEpochMilli();
    String url = name(entry.target());
    switch (entry.kind()) {
      case REVISIT, FAILURE -> answers.put(url, location, at);
      case CONVERSION -> references.put("conversion " + url, location, at);
      case ANSWER -> {
        answers.put(url, location, at);
        references.put("url " + url, location, at);
        references.put("id " + entry.id(), location, at);
        if (!entry.payloadDigest().isEmpty()) {
          references.put("digest " + entry.payloadDigest(), location, at);
        }
      }
      default -> {}
    }
  }

  /** The newest answer of a URL, else a conversion of one. */
  Optional<Place> answer(String url) {
    String name = name(url);
    OptionalLong found = answers.get(name);
    return place(found.isPresent() ? found : references.get("conversion " + name));
  }

  /** An answer with a body, by the id of its record. */
  Optional<Place> byId(String id) {
    return place(references.get("id " + id));
  }

  /** An answer with a body, by the digest of the body. */
  Optional<Place> byDigest(String digest) {
    return place(references.get("digest " + digest));
  }

  /** The newest answer of a URL that has its body with it. */
  Optional<Place> bodyOf(String url) {
    return place(references.get("url " + name(url)));
  }

  /** The newest answers of all URLs, in an order that depends on the URLs alone. */
  Stream<Place> inOrder() {
    return Arrays.stream(answers.inOrder()).mapToObj(this::place);
  }

  /** Whether two URLs are spellings of one. */
  boolean isSame(String url, String other) {
    return name(url).equals(name(other));
  }

  private String name(String url) {
    return normalForm.apply(url).orElse(url);
  }

  private Optional<Place> place(OptionalLong location) {
    return location.isEmpty() ? Optional.empty() : Optional.of(place(location.getAsLong()));
  }

  private Place place(long location) {
    return new Place(files.get(LocationTable.file(location)), LocationTable.offset(location));
  }
}
