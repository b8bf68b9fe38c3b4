package io.hopsmith.pipelines.publish;

import io.hopsmith.pipelines.io.ParquetRecords;
import io.hopsmith.pipelines.io.Shards;
import io.hopsmith.pipelines.io.TextHashes;
import io.hopsmith.pipelines.report.RoundTable;
import io.hopsmith.pipelines.run.Folders;
import io.hopsmith.pipelines.stages.StageFiles;
import io.hopsmith.schemas.PublishedPage;
import io.hopsmith.schemas.QaRow;
import io.hopsmith.schemas.Rejection;
import io.hopsmith.schemas.Side;
import io.hopsmith.schemas.Trajectory;
import io.hopsmith.validators.split.RowKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
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
 * @param fetched when the pages that hops quote were fetched: the first and the last of them, or
 *     nothing where there is no row
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
    List<Instant> fetched,
    SortedMap<String, Double> spendUsd,
    RoundTable rounds) {

  /**
   * Reads a dataset folder; one pass over rows, rejections, pages and, where models were asked,
   * rollouts. In memory are counts, on disk meanwhile eight bytes a page and citation, in the
   * dataset's folder.
   *
   * @param also told of every row
   */
  static DatasetFacts read(Path dataset, Consumer<QaRow> also) throws IOException {
    Path scratch = Files.createTempDirectory(dataset, ".tmp-facts-");
    try (TextHashes evidence = new TextHashes(scratch)) {
      Count count = new Count(evidence);
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
      if (count.asksModels) {
        for (Path file : StageFiles.trajectoryFiles(dataset)) {
          ParquetRecords.of(Trajectory.class).read(file, count::spend);
        }
      }
      return count.facts(licences(dataset, evidence, scratch));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } finally {
      Folders.delete(scratch);
    }
  }

  /** Money spent on everything together, in US dollars. */
  double totalUsd() {
    return spendUsd.values().stream().mapToDouble(usd -> usd).sum();
  }

  long rows() {
    return train + eval;
  }

  /** Of how many cited pages each licence is declared: a set of pages on disk for each. */
  private static SortedMap<String, Long> licences(Path dataset, TextHashes evidence, Path scratch)
      throws IOException {
    SortedMap<String, TextHashes> pages = new TreeMap<>();
    try {
      for (Path file : Shards.list(dataset.resolve("pages"), "pages")) {
        ParquetRecords.of(PublishedPage.class)
            .read(
                file,
                page ->
                    pages
                        .computeIfAbsent(page.licence(), licence -> new TextHashes(scratch))
                        .add(page.url()));
      }
      SortedMap<String, Long> licences = new TreeMap<>();
      pages.forEach((licence, urls) -> licences.put(licence, urls.inCommon(evidence)));
      licences.values().removeIf(cited -> cited == 0);
      return licences;
    } finally {
      for (TextHashes urls : pages.values()) {
        urls.close();
      }
    }
  }

  private static final class Count {
    private final SortedMap<Integer, Long> hops = new TreeMap<>();
    private final SortedMap<String, Long> families = new TreeMap<>();
    private final SortedSet<String> languages = new TreeSet<>();
    private final SortedSet<String> models = new TreeSet<>();
    private final RoundTable rounds = new RoundTable();
    private final SortedMap<String, Double> spendUsd = new TreeMap<>();
    private final TextHashes evidence;
    private long train;
    private long eval;
    private boolean asksModels;
    private Instant firstFetched = Instant.MAX;
    private Instant lastFetched = Instant.MIN;

    Count(TextHashes evidence) {
      this.evidence = evidence;
    }

    private DatasetFacts facts(SortedMap<String, Long> licences) {
      return new DatasetFacts(
          train, eval, hops, families, languages, models, licences, fetched(), spendUsd, rounds);
    }

    private void add(QaRow row) {
      train += row.split() == Side.TRAIN ? 1 : 0;
      eval += row.split() == Side.EVAL ? 1 : 0;
      hops.merge(row.nHops(), 1L, Long::sum);
      families.merge(row.family(), 1L, Long::sum);
      languages.add(row.language());
      models.addAll(row.provenance().models());
      asksModels |= !row.provenance().promptHashes().isEmpty();
      RowKeys.of(row).pages().forEach(evidence::add);
      rounds.add(row);
      row.hops().forEach(hop -> fetched(hop.fetchedAt()));
    }

    private void spend(Trajectory rollout) {
      if (rollout.usage().modelCalls() > 0) {
        models.add(rollout.model());
        spendUsd.merge(rollout.role(), rollout.usage().costUsd(), Double::sum);
      }
    }

    private void fetched(Instant at) {
      firstFetched = at.isBefore(firstFetched) ? at : firstFetched;
      lastFetched = at.isAfter(lastFetched) ? at : lastFetched;
    }

    private List<Instant> fetched() {
      return firstFetched.isAfter(lastFetched) ? List.of() : List.of(firstFetched, lastFetched);
    }
  }
}
