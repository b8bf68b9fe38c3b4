package io.hopsmith.pipelines.rounds;

import io.hopsmith.pipelines.io.GroupSorted;
import java.util.function.Consumer;

/**
 * The two steps that turn any graph into stars, each around the smallest member of its component,
 * in a number of rounds that grows with the logarithm of the number of members. A step's groups are
 * gone through in order, so that a member with any number of neighbours takes no memory.
 *
 * @see <a href="https://doi.org/10.1145/2670979.2670997">Kiveris, Lattanzi, Mirrokni, Rastogi,
 *     Vassilvitskii: Connected Components in MapReduce and Beyond, 2014</a>
 */
final class StarSteps {
  private StarSteps() {}

  /** Links by their first member, sorted by the second. */
  private abstract static class LinkStep implements GroupSorted.Step<Link, Link> {
    private static final long serialVersionUID = 1L;

    abstract void work(String member, GroupSorted.Group<Link> neighbours, Consumer<Link> out);

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
    void work(String member, GroupSorted.Group<Link> neighbours, Consumer<Link> out) {
      String smallest = member;
      String last = "";
      for (Link link : neighbours) {
        smallest = smaller(smallest, link.other());
        if (link.other().compareTo(member) > 0 && !link.other().equals(last)) {
          out.accept(new Link(link.other(), smallest));
        }
        last = link.other();
      }
    }
  }

  /**
   * Links all smaller neighbours, and the member, to the smallest. Takes links to smaller members.
   */
  static final class SmallStar extends LinkStep {
    private static final long serialVersionUID = 1L;

    @Override
    void work(String member, GroupSorted.Group<Link> neighbours, Consumer<Link> out) {
      String smallest = "";
      String last = "";
      for (Link link : neighbours) {
        if (smallest.isEmpty()) {
          smallest = link.other();
          out.accept(new Link(member, smallest));
        } else if (!link.other().equals(last) && !link.other().equals(smallest)) {
          out.accept(new Link(link.other(), smallest));
        }
        last = link.other();
      }
    }
  }

  /** A link for every member that is not at the tip of a star, nor its middle. */
  static final class Unsettled extends LinkStep {
    private static final long serialVersionUID = 1L;

    @Override
    void work(String member, GroupSorted.Group<Link> neighbours, Consumer<Link> out) {
      String below = "";
      boolean several = false;
      boolean above = false;
      for (Link link : neighbours) {
        if (link.other().compareTo(member) > 0) {
          above = true;
        } else {
          several |= !below.isEmpty() && !below.equals(link.other());
          below = link.other();
        }
      }
      if (several || (above && !below.isEmpty())) {
        out.accept(new Link(member, below));
      }
    }
  }
}
