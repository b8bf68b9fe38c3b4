package io.hopsmith.pipelines.publish.split;

import io.hopsmith.pipelines.io.GroupSorted;
import io.hopsmith.validators.split.RowGroups;
import java.util.function.Consumer;

/**
 * The two steps that turn any graph into stars, each around the smallest row of its component, in a
 * number of rounds that grows with the logarithm of the number of rows. A step's groups are gone
 * through in order, so that a row with any number of neighbours takes no memory.
 *
 * @see <a href="https://doi.org/10.1145/2670979.2670997">Kiveris, Lattanzi, Mirrokni, Rastogi,
 *     Vassilvitskii: Connected Components in MapReduce and Beyond, 2014</a>
 */
final class StarSteps {
  private StarSteps() {}

  /** Links by their first row, sorted by the second. */
  private abstract static class LinkStep implements GroupSorted.Step<Link, Link> {
    private static final long serialVersionUID = 1L;

    abstract void work(String row, GroupSorted.Group<Link> neighbours, Consumer<Link> out);

    @Override
    public String key(Link link) {
      return link.id();
    }

    @Override
    public String order(Link link) {
      return link.other();
    }

    @Override
    public void group(GroupSorted.Group<Link> neighbours, Consumer<Link> out) {
      work(neighbours.key(), neighbours, out);
    }
  }

  private static String smaller(String one, String other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  /** Links every larger neighbour to the smallest of all. Takes links in both directions. */
  static final class LargeStar extends LinkStep {
    private static final long serialVersionUID = 1L;

    @Override
    void work(String row, GroupSorted.Group<Link> neighbours, Consumer<Link> out) {
      String smallest = row;
      String last = "";
      for (Link link : neighbours) {
        smallest = smaller(smallest, link.other());
        if (link.other().compareTo(row) > 0 && !link.other().equals(last)) {
          out.accept(new Link(link.other(), smallest));
        }
        last = link.other();
      }
    }
  }

  /** Links all smaller neighbours, and the row, to the smallest. Takes links to smaller rows. */
  static final class SmallStar extends LinkStep {
    private static final long serialVersionUID = 1L;

    @Override
    void work(String row, GroupSorted.Group<Link> neighbours, Consumer<Link> out) {
      String smallest = "";
      String last = "";
      for (Link link : neighbours) {
        if (smallest.isEmpty()) {
          smallest = link.other();
          out.accept(new Link(row, smallest));
        } else if (!link.other().equals(last) && !link.other().equals(smallest)) {
          out.accept(new Link(link.other(), smallest));
        }
        last = link.other();
      }
    }
  }

  /** A link for every row that is not at the tip of a star, nor its middle. */
  static final class Unsettled extends LinkStep {
    private static final long serialVersionUID = 1L;

    @Override
    void work(String row, GroupSorted.Group<Link> neighbours, Consumer<Link> out) {
      String below = "";
      boolean several = false;
      boolean above = false;
      for (Link link : neighbours) {
        if (link.other().compareTo(row) > 0) {
          above = true;
        } else {
          several |= !below.isEmpty() && !below.equals(link.other());
          below = link.other();
        }
      }
      if (several || (above && !below.isEmpty())) {
        out.accept(new Link(row, below));
      }
    }
  }

  /** Links the rows that have a key to the first of them, or to a group that has it. */
  static final class LinkToFirst implements GroupSorted.Step<Clash, Link> {
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
}
