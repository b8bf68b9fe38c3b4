package io.hopsmith.schemas;

import java.util.List;

/**
 * What is kept of an attempt whose question the gates refused for good: the payload of its {@link
 * Rejection}.
 *
 * @param generator see {@link Candidate#generator}
 * @param mode see {@link Candidate#mode}
 * @param rounds every round that was tried, in order
 */
public record Refused(String generator, String mode, List<Round> rounds) {
  public Refused {
    rounds = List.copyOf(rounds);
  }
}
