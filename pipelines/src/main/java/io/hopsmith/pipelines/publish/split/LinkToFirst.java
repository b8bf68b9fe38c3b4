package io.hopsmith.pipelines.publish.split;

import io.hopsmith.pipelines.io.GroupSorted;
import io.hopsmith.pipelines.rounds.Link;
import io.hopsmith.validators.split.RowGroups;
import java.util.function.Consumer;

/** Links the rows that have a key to the first of them, or to a group that has it. */
final class LinkToFirst implements GroupSorted.Step<Clash, Link> {
  private static final long serialVersionUID = 1L;

  @Override
  public String key(Clash clash) {
    return clash.key();
  }

  @Override
  public String order(Clash clash) {
    return clash.id();
  }

  @Override
  public void group(GroupSorted.Group<Clash> rows, Consumer<Link> out) {
    String first = "";
    for (Clash row : rows) {
      if (first.isEmpty()) {
        first = row.id();
      } else if (!RowGroups.isGroup(row.id())) {
        out.accept(new Link(row.id(), first));
      }
    }
  }
}
