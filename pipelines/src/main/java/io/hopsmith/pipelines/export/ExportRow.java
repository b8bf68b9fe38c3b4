package io.hopsmith.pipelines.export;

import io.hopsmith.schemas.QaRow;
import io.hopsmith.schemas.Side;
import io.hopsmith.schemas.Trajectory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A row with what search solvers did about its question as it was shipped. Rollouts on questions of
 * earlier rounds are not among them: those questions are not the row's, and no gate has vouched for
 * one that was refused.
 *
 * @param row the row
 * @param index its place among the rows of its side, from 0
 * @param rollouts of search solvers on exactly the row's question, by role, model and id
 */
record ExportRow(QaRow row, long index, List<Trajectory> rollouts) {
  private static final Comparator<Trajectory> ORDER =
      Comparator.comparing(Trajectory::role)
          .thenComparing(Trajectory::model)
          .thenComparing(Trajectory::id);

  ExportRow {
    rollouts = rollouts.stream().sorted(ORDER).toList();
  }

  String id() {
    return row.id();
  }

  Side side() {
    return row.split();
  }

  /** The rollouts that can be told from question to answer; the others are left out. */
  List<Conversation> finished(Sink<?> out) {
    List<Conversation> finished = new ArrayList<>();
    for (Trajectory rollout : rollouts) {
      Optional<LeftOut> obstacle = Conversation.obstacle(rollout);
      obstacle.ifPresentOrElse(out::leaveOut, () -> finished.add(Conversation.of(rollout)));
    }
    return finished;
  }

  /** Those of the finished rollouts that are right; without any the row is left out. */
  List<Conversation> correct(Sink<?> out) {
    List<Conversation> correct = new ArrayList<>();
    for (Conversation conversation : finished(out)) {
      if (conversation.rollout().correct()) {
        correct.add(conversation);
      } else {
        out.leaveOut(LeftOut.INCORRECT_ROLLOUT);
      }
    }
    if (correct.isEmpty()) {
      out.leaveOut(LeftOut.ROW_WITHOUT_ROLLOUT);
    }
    return correct;
  }
}
