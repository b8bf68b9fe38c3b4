package io.hopsmith.pipelines.stages;

import io.hopsmith.schemas.Rejection;
import io.hopsmith.schemas.Trajectory;

/**
 * Where the work on one element puts what came of it. The conservation law is the worker's to keep:
 * as many rows and rejections together as the element counts for.
 *
 * @param <O> the stage's rows
 */
public interface Output<O extends Record> {

  void row(O row);

  void rejection(Rejection rejection);

  void trajectory(Trajectory trajectory);
}
