package io.hopsmith.pipelines.publish;

import io.hopsmith.pipelines.io.ParquetRecords;
import io.hopsmith.pipelines.io.Shards;
import io.hopsmith.pipelines.io.TextHashes;
import io.hopsmith.pipelines.report.RoundTable;
import io.hopsmith.pipelines.stages.StageFiles;
import io.hopsmith.schemas.PublishedPage;
import io.hopsmith.schemas.QaRow;
import io.hopsmith.schemas.Rejection;
import io.hopsmith.schemas.Side;
import io.hopsmith.schemas.Trajectory;
import io.hopsmith.validators.split.RowKeys;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * What the card and the manifest say of the rows, read back from the published files.
 *
 * @param train rows
 * @param eval rows
 * @param hops rows by number of hops
 * @param families rows by kind of reasoning
 * @param languages ISO 639-1 codes of the questions
 * @param models models and embedded roles used
 * @param licences what the pages that rows cite declare, and how many of them
 * @param spendUsd money spent on all that was tried, by role; no role where no model was asked
 * @param rounds how hard the questions were from round to round
 */
record DatasetFacts(
    long train,
    long eval,
    SortedMap<Integer, Long> hops,
    SortedMap<String, Long> families,
    SortedSet<String> languages,
    SortedSet<String> models,
    SortedMap<String, Long> licences,
    SortedMap<String, Double> spendUsd,
    RoundTable rounds) {

  /**
   * Reads a dataset folder; one pass over rows, rejections and pages.
   *
   * @param also told of every row
   */
  static DatasetFacts read(Path dataset, Consumer<QaRow> also) throws IOException {
    Count count = new Count();
    Path qa = dataset.resolve("qa");
    for (String split : List.of("train", "eval")) {
      for (Path file : Shards.list(qa, split)) {
        ParquetRecords.of(QaRow.class)
            .read(
                file,
                row -> {
                  count.add(row);
                  also.accept(row);
                });
      }
    }
    for (Path file : StageFiles.rejectionFiles(dataset)) {
      ParquetRecords.of(Rejection.class).read(file, count.rounds::add);
    }
    return new DatasetFacts(
        count.train,
        count.eval,
        count.hops,
        count.families,
        count.languages,
        count.models,
        licences(dataset, count.evidence),
        count.asksModels() ? spend(dataset) : new TreeMap<>(),
        count.rounds);
  }

  /** Money spent on everything together, in US dollars. */
  double totalUsd() {
    return spendUsd.values().stream().mapToDouble(usd -> usd).sum();
  }

  /** Of all rollouts, also those of attempts that came to nothing. */
  private static SortedMap<String, Double> spend(Path dataset) throws IOException {
    SortedMap<String, Double> spend = new TreeMap<>();
    for (Path file : StageFiles.trajectoryFiles(dataset)) {
      ParquetRecords.of(Trajectory.class)
          .read(
              file,
              rollout -> {
                if (rollout.usage().modelCalls() > 0) {
                  spend.merge(rollout.role(), rollout.usage().costUsd(), Double::sum);
                }
              });
    }
    return spend;
  }

  long rows() {
    return train + eval;
  }

  private static SortedMap<String, Long> licences(Path dataset, TextHashes evidence)
      throws IOException {
    SortedMap<String, Long> licences = new TreeMap<>();
    for (Path file : Shards.list(dataset.resolve("pages"), "pages")) {
      ParquetRecords.of(PublishedPage.class)
          .read(
              file,
              page -> {
                if (evidence.contains(page.url())) {
                  licences.merge(page.licence(), 1L, Long::sum);
                }
              });
    }
    return licences;
  }

  private static final class Count {
    private final SortedMap<Integer, Long> hops = new TreeMap<>();
    private final SortedMap<String, Long> families = new TreeMap<>();
    private final SortedSet<String> languages = new TreeSet<>();
    private final SortedSet<String> models = new TreeSet<>();
    private final TextHashes evidence = new TextHashes();
    private final RoundTable rounds = new RoundTable();
    private long train;
    private long eval;

    /** Models of services are named after these; embedded ones have plain names. */
    private boolean asksModels() {
      return models.stream().anyMatch(model -> model.contains("/"));
    }

    private void add(QaRow row) {
      train += row.split() == Side.TRAIN ? 1 : 0;
      eval += row.split() == Side.EVAL ? 1 : 0;
      hops.merge(row.nHops(), 1L, Long::sum);
      families.merge(row.family(), 1L, Long::sum);
      languages.add(row.language());
      models.addAll(row.provenance().models());
      RowKeys.of(row).pages().forEach(evidence::add);
      rounds.add(row);
    }
  }
}
