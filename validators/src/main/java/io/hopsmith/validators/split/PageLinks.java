package io.hopsmith.validators.split;

import java.util.List;

/**
 * A page or entity and what it leads to.
 *
 * @param id its id
 * @param linkedIds ids of others that a walk may step to; repeated ones weigh more, unknown ones
 *     are ignored
 */
public record PageLinks(String id, List<String> linkedIds) {
  public PageLinks {
    linkedIds = List.copyOf(linkedIds);
  }
}
