package io.hopsmith.pipelines.publish.split;

import io.hopsmith.pipelines.io.GroupSorted;
import io.hopsmith.pipelines.io.ParquetRecords;
import io.hopsmith.pipelines.io.ReadRecords;
import io.hopsmith.pipelines.io.RecordCoder;
import io.hopsmith.pipelines.rounds.Rounds;
import io.hopsmith.pipelines.run.Folders;
import io.hopsmith.schemas.QaRow;
import io.hopsmith.schemas.Side;
import io.hopsmith.validators.balance.BalanceSettings;
import io.hopsmith.validators.balance.Trait;
import io.hopsmith.validators.split.Dropped;
import io.hopsmith.validators.split.EvalShare;
import io.hopsmith.validators.split.FrequentAnswers;
import io.hopsmith.validators.split.Sameness;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.SimpleFunction;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;

/**
 * Decides over rows step by step. Each step is a pipeline over the rows that are left, half a
 * kilobyte each, in files between the steps; no worker holds more of them than a sort does. Steps
 * that go round by round end when there is nothing left to do, or so little that it is done here.
 */
final class DistributedSplit {
  private static final int LEAST_BUCKETS = 8;
  private static final int MOST_BUCKETS = 256;
  private static final int ROWS_A_BUCKET = 5_000;
  private static final int ROWS_A_FILE = 20_000;
  private static final int MOST_FILES = 64;

  private final SplitJob job;
  private final Rounds rounds;
  private final int buckets;
  private final int files;
  private final List<Path> gone = new ArrayList<>();

  /** A step's work. */
  @FunctionalInterface
  private interface Work {
    PCollection<SplitRow> on(Pipeline pipeline) throws IOException;
  }

  DistributedSplit(SplitJob job, long inMemoryLinks) {
    this.job = job;
    this.buckets = buckets(job.count());
    this.files = within(2, job.count() / ROWS_A_FILE, MOST_FILES);
    this.rounds =
        new Rounds(
            job.context(),
            job.scratch(),
            name -> job.tell("splitting: " + name),
            inMemoryLinks,
            buckets,
            files);
  }

  Decisions decide() throws IOException {
    SplitTables rows = step("unlike", this::unlike);
    rows = withoutFrequentAnswers(rows);
    rows = dropped(rows, "bridges", new BridgeRounds(rounds, rows.sizes()).among(rows));
    rows = balanced(rows);
    EvalShare.Surplus surplus = surplus(rows.sizes());
    if (surplus.count() > 0) {
      rows = drop(rows, "surplus", new RowSteps.DropSurplus(job.settings().share(), surplus));
    }
    List<Path> left = new ArrayList<>(rows.files(Side.TRAIN));
    left.addAll(rows.files(Side.EVAL));
    return new Decisions(
        left, gone, new GroupRounds(rounds, job.settings().selection().base()).of(rows));
  }

  /** Buckets that so many rows are grouped in. */
  static int buckets(long rows) {
    return within(LEAST_BUCKETS, rows / ROWS_A_BUCKET, MOST_BUCKETS);
  }

  private static int within(int least, long wanted, int most) {
    return (int) Math.max(least, Math.min(most, wanted));
  }

  private SplitTables withoutFrequentAnswers(SplitTables rows) throws IOException {
    Optional<Path> base = job.settings().selection().base();
    List<Path> there = base.isPresent() ? EarlierTables.files(base.get()) : List.of();
    long most = FrequentAnswers.most(rows.count() + ParquetRecords.count(there));
    return step(
        "answers",
        pipeline ->
            PCollectionList.of(rows.read(pipeline))
                .and(answers(pipeline, there))
                .apply("WithBase", Flatten.pCollections())
                .apply("DropRows", grouped(new RowSteps.DropFrequentAnswers(most))));
  }

  private static PCollection<SplitRow> answers(Pipeline pipeline, List<Path> base)
      throws IOException {
    return pipeline
        .apply("ReadBase", ReadRecords.of(QaRow.class, base))
        .apply("AnswersOfBase", MapElements.via(new AnswerFn()))
        .setCoder(RecordCoder.of(SplitRow.class));
  }

  private static final class AnswerFn extends SimpleFunction<QaRow, SplitRow> {
    private static final long serialVersionUID = 1L;

    @Override
    public SplitRow apply(QaRow row) {
      return SplitRow.ofBase(row);
    }
  }

  private EvalShare.Surplus surplus(Map<Side, Long> sizes) {
    return job.settings().share().surplus(sizes.get(Side.TRAIN), sizes.get(Side.EVAL));
  }

  /** Rows of different ids that nobody refused and that are the same as no other. */
  private PCollection<SplitRow> unlike(Pipeline pipeline) throws IOException {
    PCollection<SplitRow> rows =
        pipeline
            .apply("ReadRows", ReadRecords.of(QaRow.class, job.rows()))
            .apply("LookAtRows", ParDo.of(new LookFn(job.screen())))
            .setCoder(RecordCoder.of(SplitRow.class))
            .apply("OnePerId", grouped(new RowSteps.OnePerId()));
    List<Path> previous = job.settings().selection().previous();
    if (!previous.isEmpty()) {
      rows = rows.apply("RejectEarlier", new RejectEarlier(previous, buckets));
    }
    Optional<Path> base = job.settings().selection().base();
    if (base.isPresent()) {
      rows = rows.apply("MarkBridges", new MarkDropped(bridging(rows, base.get()), buckets));
    }
    for (Sameness sameness : Sameness.values()) {
      rows = rows.apply("Drop same " + sameness, grouped(new RowSteps.DropSame(sameness)));
    }
    return rows;
  }

  /** The rows that share something with the other side of the dataset that they are added to. */
  private PCollection<Dropped> bridging(PCollection<SplitRow> rows, Path base) throws IOException {
    return PCollectionList.of(ClashSteps.keys(rows))
        .and(BaseKeys.read(rows.getPipeline(), base))
        .apply("WithBase", Flatten.pCollections())
        .apply(
            "FindBridges",
            GroupSorted.of(Clash.class, Clash.class, new BaseKeys.FindBridges(), buckets))
        .apply(
            "NameShared",
            GroupSorted.of(Clash.class, Dropped.class, new BaseKeys.NameShared(), buckets));
  }

  private SplitTables balanced(SplitTables rows) throws IOException {
    BalanceSettings balance = job.settings().selection().balance();
    SplitTables left = rows;
    if (!balance.caps().isEmpty()) {
      left =
          dropped(left, "caps", new CapRounds(rounds, new TreeMap<>(balance.caps())).among(left));
    }
    for (Map.Entry<Trait, SortedMap<String, Double>> wanted : balance.shares().entrySet()) {
      Map<String, Integer> quotas =
          new ShareRound(rounds, wanted.getKey(), wanted.getValue())
              .quotas(left, balance.mostLoss());
      left =
          drop(
              left,
              "share-" + wanted.getKey().key(),
              new RowSteps.KeepQuotas(wanted.getKey(), wanted.getValue(), quotas));
    }
    return left;
  }

  private SplitTables drop(SplitTables rows, String name, RowStep step) throws IOException {
    return step(name, pipeline -> rows.read(pipeline).apply("DropRows", grouped(step)));
  }

  private SplitTables dropped(SplitTables rows, String name, List<Path> words) throws IOException {
    return words.isEmpty()
        ? rows
        : step(
            name,
            pipeline ->
                rows.read(pipeline)
                    .apply(
                        "MarkDropped",
                        new MarkDropped(
                            pipeline.apply("ReadWords", ReadRecords.of(Dropped.class, words)),
                            buckets)));
  }

  private GroupSorted<SplitRow, SplitRow> grouped(GroupSorted.Step<SplitRow, SplitRow> step) {
    return GroupSorted.of(SplitRow.class, SplitRow.class, step, buckets);
  }

  private SplitTables step(String name, Work work) throws IOException {
    Path folder = job.scratch().resolve(name);
    Folders.delete(folder);
    SplitTables tables = new SplitTables(folder, files);
    Pipeline pipeline = job.pipeline();
    tables.write(work.on(pipeline));
    job.run(pipeline, "splitting: " + name);
    gone.addAll(tables.gone());
    return tables;
  }
}
