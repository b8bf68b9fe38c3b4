package io.hopsmith.agents.archive;

import io.hopsmith.agents.fetch.Answer;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What an earlier crawl was answered, and how long that is good without asking.
 *
 * @param archive of the earlier crawl
 * @param revisitAfter age from which an answer is asked for again; zero to ask for each
 */
public record Earlier(Archive archive, Duration revisitAfter) {
  private static final int OK = 200;

  /** RFC 9309, 2.4: what a robots.txt said is not to be used for longer. */
  private static final Duration LONGEST_ROBOTS = Duration.ofHours(24);

  /**
   * The earlier answer of a URL, where it was a page or a file and is there as far as it is wanted.
   *
   * @throws IOException when the archive cannot be read
   */
  Optional<Answer> answer(String url, int maxBytes, Predicate<String> wantsBody)
      throws IOException {
    return archive
        .find(url, maxBytes, wantsBody)
        .filter(Kept.Whole.class::isInstance)
        .map(kept -> ((Kept.Whole) kept).answer())
        .filter(answer -> answer.status() == OK && !answer.tooLarge());
  }

  /** Whether an earlier answer is young enough to be used without asking. */
  boolean isFresh(String url, Answer answer, Instant now) {
    boolean isRobots = "/robots.txt".equals(URI.create(url).getPath());
    Duration most =
        isRobots && revisitAfter.compareTo(LONGEST_ROBOTS) > 0 ? LONGEST_ROBOTS : revisitAfter;
    return Duration.between(answer.arrived().orElseThrow(), now).compareTo(most) < 0;
  }
}
