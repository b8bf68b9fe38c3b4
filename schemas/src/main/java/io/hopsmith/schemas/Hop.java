package io.hopsmith.schemas;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One inference that needs one piece of evidence.
 *
 * @param n running number from 1, in the order in which the question is resolved
 * @param subQuestion the step as a question of its own; earlier answers appear as {@code [n]}
 * @param answer the step's answer
 * @param entity id of the entity that the evidence is about
 * @param pageId the evidence's page
 * @param url the page's URL
 * @param quote verbatim part of the page's text
 * @param pageSha256 hash of the page's body when it was read
 * @param fetchedAt when the page was fetched
 */
public record Hop(
    int n,
    String subQuestion,
    String answer,
    String entity,
    String pageId,
    String url,
    String quote,
    String pageSha256,
    Instant fetchedAt) {
  private static final Pattern USED = Pattern.compile("\\[(\\d{1,3})]");

  /** Numbers of the earlier hops whose answers the step uses. */
  public Set<Integer> uses() {
    return USED.matcher(subQuestion)
        .results()
        .map(used -> Integer.parseInt(used.group(1)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The step as a question that stands alone: earlier answers in the places of their numbers. */
  public String standalone(List<Hop> hops) {
    String filled = subQuestion;
    for (Hop hop : hops) {
      filled = filled.replace("[" + hop.n() + "]", hop.answer());
    }
    return filled;
  }
}
