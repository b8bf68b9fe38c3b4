package io.hopsmith.pipelines.export;

import io.hopsmith.schemas.QaRow;
import io.hopsmith.schemas.Side;
import java.util.List;

/**
 * Rows for verl's search agents, in which the gold answer is a text: one record a row, nothing is
 * left out. {@code prompt} is the instruction and the question, {@code reward_model.ground_truth}
 * the answer, {@code data_source} {@code hopsmith/} and the run's name, {@code metadata} what the
 * row says of itself.
 *
 * @see <a href="https://verl.readthedocs.io/en/latest/preparation/prepare_data.html">verl, prepare
 *     data</a>
 */
final class Verl {
  static final String ABILITY = "fact-reasoning";
  static final String STYLE = "rule";

  private Verl() {}

  record Row(
      String id,
      String dataSource,
      List<Message> prompt,
      String ability,
      RewardModel rewardModel,
      ExtraInfo extraInfo,
      Metadata metadata) {}

  record RewardModel(String style, String groundTruth) {}

  record ExtraInfo(
      long index,
      boolean needToolsKwargs,
      String question,
      String split,
      ToolsKwargs toolsKwargs) {}

  record ToolsKwargs(Search search) {}

  record Search(CreateKwargs createKwargs) {}

  record CreateKwargs(String groundTruth, String question, String dataSource) {}

  /** What may serve to choose rows by. */
  record Metadata(
      String language,
      String generator,
      String family,
      String answerType,
      List<String> aliases,
      int nHops,
      String difficulty,
      double passRate) {
    static Metadata of(QaRow row) {
      return new Metadata(
          row.language(),
          row.generator(),
          row.family(),
          row.answerType(),
          row.aliases(),
          row.nHops(),
          row.difficulty(),
          row.passRate());
    }
  }

  static void project(ExportRow row, Sink<Row> out) {
    QaRow qa = row.row();
    CreateKwargs create = new CreateKwargs(qa.answer(), qa.question(), source(qa));
    out.add(
        new Row(
            qa.id(),
            source(qa),
            Message.prompt(qa.question()),
            ABILITY,
            new RewardModel(STYLE, qa.answer()),
            new ExtraInfo(
                row.index(),
                true,
                qa.question(),
                split(qa.split()),
                new ToolsKwargs(new Search(create))),
            Metadata.of(qa)));
  }

  static String source(QaRow row) {
    return "hopsmith/" + row.provenance().runId();
  }

  /** As verl names sides. */
  static String split(Side side) {
    return side == Side.TRAIN ? "train" : "test";
  }
}
