package io.hopsmith.pipelines.cli;

import io.hopsmith.schemas.QaRow;
import io.hopsmith.schemas.Rejection;
import io.hopsmith.schemas.Side;
import io.hopsmith.schemas.Trajectory;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/** Reads a published dataset. Every call reads the files again, one row at a time. */
interface DatasetReader {

  /** Hands over the rows of the sides, in the order of sides and files. */
  void rows(List<Side> sides, Consumer<QaRow> consumer) throws IOException;

  /** Hands over every solver's and explorer's rollout. */
  void trajectories(Consumer<Trajectory> consumer) throws IOException;

  /** Hands over everything that was rejected on the way. */
  void rejections(Consumer<Rejection> consumer) throws IOException;
}
