package io.hopsmith.pipelines.publish.split;

import io.hopsmith.pipelines.io.GroupSorted;
import io.hopsmith.validators.split.Dropped;
import io.hopsmith.validators.split.EarlierRow;
import io.hopsmith.validators.split.EarlierRows;
import io.hopsmith.validators.split.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The steps that find rows which an earlier dataset has. */
final class EarlierSteps {
  private EarlierSteps() {}

  /**
   * Has rows of this run meet earlier ones. Rows of one answer that share a bucket of wordings are
   * compared each with each; the earlier ones are in memory for that.
   */
  static final class Meet implements GroupSorted.Step<Meeting, Meeting> {
    private static final long serialVersionUID = 1L;

    private record Worded(Meeting meeting, Wording wording) {}

    @Override
    public String key(Meeting meeting) {
      return meeting.key();
    }

    @Override
    public String order(Meeting meeting) {
      return meeting.earlier().map(e -> "0" + e.order()).orElse("1" + meeting.id());
    }

    @Override
    public void group(GroupSorted.Group<Meeting> meetings, Consumer<Meeting> out) {
      List<Worded> earlier = new ArrayList<>();
      for (Meeting meeting : meetings) {
        if (meeting.earlier().isPresent()) {
          if (earlier.isEmpty() || meeting.isByWording()) {
            earlier.add(new Worded(meeting, Wording.of(meeting.question())));
          }
        } else if (!earlier.isEmpty()) {
          meet(meeting, earlier, out);
        }
      }
    }

    private static void meet(Meeting own, List<Worded> earlier, Consumer<Meeting> out) {
      if (!own.isByWording()) {
        out.accept(own.repeats(earlier.get(0).meeting(), 1));
        return;
      }
      Wording wording = Wording.of(own.question());
      for (Worded other : earlier) {
        double share = other.wording().similarity(wording);
        if (share >= Wording.SAME) {
          out.accept(own.repeats(other.meeting(), share));
        }
      }
    }
  }

  /** Of all that a row repeats the first: by the way in which, by likeness, by its order. */
  static final class NameFirst implements GroupSorted.Step<Meeting, Dropped> {
    private static final long serialVersionUID = 1L;

    @Override
    public String key(Meeting meeting) {
      return meeting.id();
    }

    @Override
    public String order(Meeting meeting) {
      // the bits of doubles that are not negative are in the order of the doubles
      long unlikeness = Long.MAX_VALUE - Double.doubleToLongBits(meeting.likeness());
      Optional<EarlierRow> earlier = meeting.earlier();
      return meeting.rank()
          + "%016x".formatted(unlikeness)
          + earlier.map(e -> e.order() + " " + e.run()).orElse("");
    }

    @Override
    public void group(GroupSorted.Group<Meeting> meetings, Consumer<Dropped> out) {
      Meeting first = meetings.iterator().next();
      out.accept(EarlierRows.dropped(first.id(), first.detail()));
    }
  }
}
