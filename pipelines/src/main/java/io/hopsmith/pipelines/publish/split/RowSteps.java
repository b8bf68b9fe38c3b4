package io.hopsmith.pipelines.publish.split;

import io.hopsmith.pipelines.io.GroupSorted;
import io.hopsmith.validators.balance.Balance;
import io.hopsmith.validators.balance.Trait;
import io.hopsmith.validators.split.Dropped;
import io.hopsmith.validators.split.EvalShare;
import io.hopsmith.validators.split.FrequentAnswers;
import io.hopsmith.validators.split.Sameness;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The steps of a split that decide over rows by their place among others of a kind. */
final class RowSteps {
  private RowSteps() {}

  /** Of rows of one id the one with the smallest content; the others are gone. */
  static final class OnePerId implements GroupSorted.Step<SplitRow, SplitRow> {
    private static final long serialVersionUID = 1L;

    @Override
    public String key(SplitRow row) {
      return row.id();
    }

    @Override
    public String order(SplitRow row) {
      return row.content();
    }

    @Override
    public void group(GroupSorted.Group<SplitRow> rows, Consumer<SplitRow> out) {
      out.accept(rows.iterator().next());
    }
  }

  /** Drops rows that are the same as one with a smaller id. */
  static final class DropSame extends RowStep {
    private static final long serialVersionUID = 1L;
    private final Sameness sameness;

    DropSame(Sameness sameness) {
      this.sameness = sameness;
    }

    @Override
    String keyOf(SplitRow row) {
      return sameness.key(row.keys());
    }

    @Override
    String orderOf(SplitRow row) {
      return row.id();
    }

    @Override
    void decide(GroupSorted.Group<SplitRow> rows, Consumer<SplitRow> out) {
      String first = "";
      for (SplitRow row : rows) {
        out.accept(first.isEmpty() ? row : row.dropped(sameness.dropped(row.id(), first)));
        first = first.isEmpty() ? row.id() : first;
      }
    }
  }

  /** Keeps the first rows of each key, so many. */
  private abstract static class KeepFirst extends RowStep {
    private static final long serialVersionUID = 1L;

    abstract long quota(SplitRow row);

    abstract Dropped beyond(SplitRow row);

    /** Whether a row is not there to be counted alone. */
    boolean isHandedOn(SplitRow row) {
      return true;
    }

    @Override
    void decide(GroupSorted.Group<SplitRow> rows, Consumer<SplitRow> out) {
      long seen = 0;
      for (SplitRow row : rows) {
        boolean stays = seen++ < quota(row);
        if (isHandedOn(row)) {
          out.accept(stays ? row : row.dropped(beyond(row)));
        }
      }
    }
  }

  /** Drops rows whose answer too many have; rows of the base come first, and no further. */
  static final class DropFrequentAnswers extends KeepFirst {
    private static final long serialVersionUID = 1L;
    private final long most;

    DropFrequentAnswers(long most) {
      this.most = most;
    }

    @Override
    String keyOf(SplitRow row) {
      return row.answer();
    }

    @Override
    String orderOf(SplitRow row) {
      return row.isOfBase() ? "" : FrequentAnswers.order(row.side(), row.id());
    }

    @Override
    long quota(SplitRow row) {
      return most;
    }

    @Override
    boolean isHandedOn(SplitRow row) {
      return !row.isOfBase();
    }

    @Override
    Dropped beyond(SplitRow row) {
      return FrequentAnswers.dropped(row.id(), row.answer(), most);
    }
  }

  /** Drops rows beyond their value's quota. */
  static final class KeepQuotas extends KeepFirst {
    private static final long serialVersionUID = 1L;
    private final Trait trait;
    private final TreeMap<String, Double> wanted;
    private final TreeMap<String, Integer> quotas;

    KeepQuotas(Trait trait, SortedMap<String, Double> wanted, Map<String, Integer> quotas) {
      this.trait = trait;
      this.wanted = new TreeMap<>(wanted);
      this.quotas = new TreeMap<>(quotas);
    }

    @Override
    String keyOf(SplitRow row) {
      return Balance.value(trait, row.balance(), wanted.keySet());
    }

    @Override
    String orderOf(SplitRow row) {
      return row.balance().order();
    }

    @Override
    long quota(SplitRow row) {
      return quotas.get(keyOf(row));
    }

    @Override
    Dropped beyond(SplitRow row) {
      return Balance.surplus(row.id(), trait, keyOf(row), quotas.get(keyOf(row)));
    }
  }

  /** Drops the first rows of a side, so many. */
  static final class DropSurplus extends RowStep {
    private static final long serialVersionUID = 1L;
    private final EvalShare share;
    private final String side;
    private final long count;

    DropSurplus(EvalShare share, EvalShare.Surplus surplus) {
      this.share = share;
      this.side = surplus.side().toString();
      this.count = surplus.count();
    }

    @Override
    String keyOf(SplitRow row) {
      return row.side().toString();
    }

    @Override
    String orderOf(SplitRow row) {
      return EvalShare.order(row.id());
    }

    @Override
    void decide(GroupSorted.Group<SplitRow> rows, Consumer<SplitRow> out) {
      long seen = 0;
      for (SplitRow row : rows) {
        boolean goes = keyOf(row).equals(side) && seen++ < count;
        out.accept(goes ? row.dropped(share.dropped(row.id(), row.side())) : row);
      }
    }
  }
}
