package io.hopsmith.pipelines.cli;

import io.hopsmith.schemas.QaRow;
import io.hopsmith.schemas.Rejection;
import io.hopsmith.schemas.Side;
import io.hopsmith.schemas.Trajectory;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/** Reads a published dataset. Every call reads the files again, and of them what it needs. */
interface DatasetReader {

  /** Number of rows of the sides. */
  long count(List<Side> sides) throws IOException;

  /** Hands over the first rows of the sides, at most so many, in the order of sides and files. */
  void rows(List<Side> sides, int most, Consumer<QaRow> consumer) throws IOException;

  /** Hands over the rows whose ids begin so. */
  void rows(String idPrefix, Consumer<QaRow> consumer) throws IOException;

  /** Hands over every solver's and explorer's rollout of a question. */
  void trajectories(String questionId, Consumer<Trajectory> consumer) throws IOException;

  /** Hands over what was rejected on the way under keys that begin so. */
  void rejections(String keyPrefix, Consumer<Rejection> consumer) throws IOException;
}
