package io.hopsmith.pipelines.publish.split;

import io.hopsmith.pipelines.publish.PublishSettings;
import io.hopsmith.pipelines.run.StageContext;
import io.hopsmith.pipelines.run.StageProgress;
import io.hopsmith.schemas.Rejection;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import org.apache.beam.sdk.Pipeline;

/**
 * A split that is to be made.
 *
 * @param context of the stage
 * @param scratch folder for what is between the steps; all workers share it
 * @param rows files of verified rows
 * @param count rows in them
 * @param settings of what is published
 * @param reviewed the notes of people on rows that they dropped
 */
public record SplitJob(
    StageContext context,
    Path scratch,
    List<Path> rows,
    long count,
    PublishSettings settings,
    SortedMap<String, String> reviewed) {

  Screen.Spec screen() {
    return new Screen.Spec(
        settings.selection().benchmarks().stream().map(Screen.Source::of).toList(),
        reviewed,
        settings.selection().balance());
  }

  /** A new pipeline. */
  Pipeline pipeline() {
    return Pipeline.create(context.beam().options());
  }

  /** Runs a pipeline, and says meanwhile what it does. */
  void run(Pipeline pipeline, String doing) throws IOException {
    context.run(pipeline, result -> tell(doing));
  }

  /** Says what is being done. */
  void tell(String doing) {
    context
        .progress()
        .update(new StageProgress.Update(Rejection.Stage.PUBLISH, 0, count, 0, doing));
  }
}
