package io.hopsmith.pipelines.publish.split;

import io.hopsmith.pipelines.io.GroupSorted;
import io.hopsmith.pipelines.publish.split.CapEntry.State;
import io.hopsmith.validators.balance.Balance;
import io.hopsmith.validators.balance.Trait;
import io.hopsmith.validators.split.Dropped;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * The steps by which a round decides over rows where values have caps. A row stays if all values
 * have room for it even when every row before it stays that is not decided yet, and goes if a value
 * has none for it whatever becomes of these. The first that is not decided always can be, so rounds
 * come to an end, and to the same end as taking one row after the other.
 */
final class CapSteps {
  private static final List<Trait> TRAITS = List.of(Trait.values());

  private CapSteps() {}

  /** Says of every entry whether its value has room for the row. */
  static final class FindRoom implements GroupSorted.Step<CapEntry, CapEntry> {
    private static final long serialVersionUID = 1L;

    @Override
    public String key(CapEntry entry) {
      return entry.trait() + "\0" + entry.value();
    }

    @Override
    public String order(CapEntry entry) {
      return entry.order();
    }

    @Override
    public void group(GroupSorted.Group<CapEntry> entries, Consumer<CapEntry> out) {
      long kept = 0;
      long open = 0;
      for (CapEntry entry : entries) {
        CapEntry counted = entry.after(kept);
        if (entry.isDecided()) {
          out.accept(counted);
          kept += entry.state() == State.KEPT ? 1 : 0;
        } else {
          State room = kept + open < entry.cap() ? State.FITS : State.OPEN;
          out.accept(counted.is(kept >= entry.cap() ? State.FULL : room));
          open++;
        }
      }
    }
  }

  /** Decides over rows of which enough is known. */
  static final class DecideRows implements GroupSorted.Step<CapEntry, CapEntry> {
    private static final long serialVersionUID = 1L;

    @Override
    public String key(CapEntry entry) {
      return entry.id();
    }

    @Override
    public String order(CapEntry entry) {
      return place(entry);
    }

    @Override
    public void group(GroupSorted.Group<CapEntry> entries, Consumer<CapEntry> out) {
      boolean full = false;
      boolean fits = true;
      for (CapEntry entry : entries) {
        full |= entry.state() == State.FULL;
        fits &= entry.state() == State.FITS;
      }
      State undecided = fits ? State.KEPT : State.OPEN;
      State decided = full ? State.DROPPED : undecided;
      for (CapEntry entry : entries) {
        out.accept(entry.isDecided() ? entry : entry.is(decided));
      }
    }
  }

  /** The last word on rows that go: the first value that has no room for them. */
  static final class NameFirstFull implements GroupSorted.Step<CapEntry, Dropped> {
    private static final long serialVersionUID = 1L;

    @Override
    public String key(CapEntry entry) {
      return entry.id();
    }

    @Override
    public String order(CapEntry entry) {
      return place(entry);
    }

    @Override
    public void group(GroupSorted.Group<CapEntry> entries, Consumer<Dropped> out) {
      for (CapEntry entry : entries) {
        if (entry.state() == State.DROPPED && entry.keptBefore() >= entry.cap()) {
          out.accept(Balance.capped(entry.id(), entry.trait(), entry.value(), entry.cap()));
          return;
        }
      }
    }
  }

  private static String place(CapEntry entry) {
    return String.format(Locale.ROOT, "%02d", TRAITS.indexOf(entry.trait())) + entry.value();
  }
}
