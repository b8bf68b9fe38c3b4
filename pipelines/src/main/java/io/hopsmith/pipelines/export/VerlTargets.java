package io.hopsmith.pipelines.export;

import io.hopsmith.schemas.QaRow;
import java.util.ArrayList;
import java.util.List;

/**
 * The same rows as {@link Verl}, for trainers that take several right answers: {@code ground_truth}
 * is {@code {"target": [answer, aliases...]}}, as in Search-R1 (arXiv 2503.09516).
 */
final class VerlTargets {
  private VerlTargets() {}

  record Row(
      String id,
      String dataSource,
      List<Message> prompt,
      String ability,
      RewardModel rewardModel,
      ExtraInfo extraInfo,
      Verl.Metadata metadata) {}

  record RewardModel(String style, GroundTruth groundTruth) {}

  record GroundTruth(List<String> target) {
    GroundTruth {
      target = List.copyOf(target);
    }
  }

  record ExtraInfo(
      long index,
      boolean needToolsKwargs,
      String question,
      String split,
      ToolsKwargs toolsKwargs) {}

  record ToolsKwargs(Search search) {}

  record Search(CreateKwargs createKwargs) {}

  record CreateKwargs(GroundTruth groundTruth, String question, String dataSource) {}

  static void project(ExportRow row, Sink<Row> out) {
    QaRow qa = row.row();
    GroundTruth truth = new GroundTruth(targets(qa));
    CreateKwargs create = new CreateKwargs(truth, qa.question(), Verl.source(qa));
    out.add(
        new Row(
            qa.id(),
            Verl.source(qa),
            Message.prompt(qa.question()),
            Verl.ABILITY,
            new RewardModel(Verl.STYLE, truth),
            new ExtraInfo(
                row.index(),
                true,
                qa.question(),
                Verl.split(qa.split()),
                new ToolsKwargs(new Search(create))),
            Verl.Metadata.of(qa)));
  }

  /** The answer, then its aliases, each once. */
  static List<String> targets(QaRow row) {
    List<String> targets = new ArrayList<>(List.of(row.answer()));
    row.aliases().stream().filter(alias -> !alias.equals(row.answer())).forEach(targets::add);
    return targets;
  }
}
