package io.hopsmith.agents.engines;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Serial;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Places where questions of benchmarks stand with their answers, each with a reason. The shipped
 * list is the resource {@code blocklist.txt}; a configuration can add to it.
 */
public final class Blocklist implements Serializable {
  @Serial private static final long serialVersionUID = 1;

  private static final Blocklist SHIPPED = new Blocklist(parse(shippedLines()));

  private final List<Entry> entries;

  /**
   * A place and why it is kept out.
   *
   * @param reason for a person
   */
  public record Entry(SitePattern place, String reason) implements Serializable {}

  private Blocklist(List<Entry> entries) {
    this.entries = List.copyOf(entries);
  }

  /** The shipped list. */
  public static Blocklist shipped() {
    return SHIPPED;
  }

  /** This list and these places. */
  public Blocklist with(List<Entry> more) {
    List<Entry> all = new ArrayList<>(entries);
    all.addAll(more);
    return new Blocklist(all);
  }

  public List<Entry> entries() {
    return entries;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Blocklist list && list.entries.equals(entries);
  }

  @Override
  public int hashCode() {
    return entries.hashCode();
  }

  /** The first entry that has the URL. */
  public Optional<Entry> find(String url) {
    return entries.stream().filter(entry -> entry.place().matches(url)).findFirst();
  }

  /**
   * Reads lines {@code PLACE | REASON}; {@code #} at the beginning of a line makes it a comment.
   *
   * @throws IllegalArgumentException when a line is none, with its number
   */
  public static List<Entry> parse(List<String> lines) {
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        entries.add(entry(line, i + 1));
      }
    }
    return entries;
  }

  private static Entry entry(String line, int number) {
    String[] parts = line.split("\\|", 2);
    try {
      return new Entry(
          new SitePattern(parts[0]), parts.length == 1 ? "kept out" : parts[1].strip());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("line %d, %s".formatted(number, e.getMessage()), e);
    }
  }

  private static List<String> shippedLines() {
    try (InputStream resource = Blocklist.class.getResourceAsStream("blocklist.txt");
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the shipped blocklist cannot be read", e);
    }
  }
}
