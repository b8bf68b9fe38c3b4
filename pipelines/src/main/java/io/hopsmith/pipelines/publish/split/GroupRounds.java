package io.hopsmith.pipelines.publish.split;

import io.hopsmith.pipelines.rounds.Components;
import io.hopsmith.pipelines.rounds.Link;
import io.hopsmith.pipelines.rounds.Rounds;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;

/**
 * Finds the connected components of rows over what they share.
 *
 * @param rounds how to run them
 * @param base dataset whose groups rows may join
 */
record GroupRounds(Rounds rounds, Optional<Path> base) {

  /**
   * Files of links from rows to the smallest of their component, or to the group of the base that
   * it joins; rows alone have none.
   */
  List<Path> of(SplitTables rows) throws IOException {
    return new Components(rounds, "groups")
        .of(rounds.run("groups-0", (pipeline, to) -> link(rows, pipeline, to)));
  }

  private void link(SplitTables rows, Pipeline pipeline, Path to) throws IOException {
    PCollection<Clash> keys = ClashSteps.keys(rows.read(pipeline));
    if (base.isPresent()) {
      keys =
          PCollectionList.of(keys)
              .and(BaseKeys.read(pipeline, base.get()))
              .apply("WithBase", Flatten.pCollections());
    }
    keys.apply("LinkToFirst", rounds.grouped(Clash.class, Link.class, new LinkToFirst()))
        .apply("WriteLinks", rounds.table(Link.class, to, Components.LINKS));
  }
}
