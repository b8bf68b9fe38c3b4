package io.hopsmith.pipelines.stages.generate;

import io.hopsmith.generators.Made;
import io.hopsmith.generators.QuestionGenerator;
import io.hopsmith.generators.QuestionGenerator.Generated;
import io.hopsmith.pipelines.io.RecordCoder;
import io.hopsmith.pipelines.stages.Attempts;
import io.hopsmith.pipelines.stages.BundleOutput;
import io.hopsmith.pipelines.stages.DoneCounter;
import io.hopsmith.pipelines.stages.Failures;
import io.hopsmith.pipelines.stages.InFlightFn;
import io.hopsmith.pipelines.stages.KeyedOutputs;
import io.hopsmith.pipelines.stages.SharedResource;
import io.hopsmith.pipelines.stages.StageMetrics;
import io.hopsmith.pipelines.stages.engine.Engine;
import io.hopsmith.pipelines.stages.engine.EngineSpec;
import io.hopsmith.schemas.Candidate;
import io.hopsmith.schemas.Entity;
import io.hopsmith.schemas.Ids;
import io.hopsmith.schemas.Rejection;
import io.hopsmith.schemas.Rejection.Reason;
import io.hopsmith.schemas.Side;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TypeDescriptor;

/**
 * Makes candidate questions from seed entities. Seeds come in groups; each group is worked through
 * seed by seed, in turn with every generator, and again from the start for the next attempt, until
 * it has its share of the target. The outcome does not depend on the number of workers.
 */
final class GenerateQuestions
    extends PTransform<PCollection<KV<Integer, Entity>>, KeyedOutputs<Candidate>> {
  private static final long serialVersionUID = 1L;

  private static final TypeDescriptor<KV<Integer, KV<Integer, Entity>>> LANE =
      new TypeDescriptor<>() {};

  /** Of groups and seeds. */
  static final Coder<KV<Integer, Entity>> CODER =
      KvCoder.of(VarIntCoder.of(), RecordCoder.of(Entity.class));

  private final int keys;
  private final Quota quota;
  private final int atATime;
  private final boolean together;
  private final EngineSpec spec;
  private final String attempts;

  /**
   * The transform.
   *
   * @param keys groups of seeds
   * @param atATime groups that each thread of the pipeline has under way at a time
   * @param together whether all groups come to one thread, as a runner wants it that makes a bundle
   *     of every key
   * @param attempts folder, shared by all workers, of {@link Attempts}
   */
  GenerateQuestions(
      int keys, Quota quota, int atATime, boolean together, EngineSpec spec, Path attempts) {
    this.keys = keys;
    this.quota = quota;
    this.atATime = atATime;
    this.together = together;
    this.spec = spec;
    this.attempts = attempts.toString();
  }

  @Override
  public KeyedOutputs<Candidate> expand(PCollection<KV<Integer, Entity>> seeds) {
    TupleTag<Candidate> rows = new TupleTag<>("rows");
    return new KeyedOutputs<>(
        rows,
        Candidate.class,
        seeds
            .apply(
                "PickLane",
                MapElements.into(LANE).via(seed -> KV.of(together ? 0 : seed.getKey(), seed)))
            .setCoder(KvCoder.of(VarIntCoder.of(), CODER))
            .apply("GroupLanes", GroupByKey.create())
            .apply(
                "Generate",
                ParDo.of(new GenerateFn(keys, quota, atATime, spec, attempts, rows))
                    .withOutputTags(rows, KeyedOutputs.SIDE_TAGS)));
  }

  @SuppressWarnings("UnusedMethod") // Beam finds set-up and tear-down by their annotations
  private static final class GenerateFn
      extends InFlightFn<KV<Integer, Iterable<KV<Integer, Entity>>>, Candidate, List<Generated>> {
    private static final long serialVersionUID = 1L;
    private final int keys;
    private final Quota quota;
    private final int atATime;
    private final EngineSpec spec;
    private final String folder;
    private final TupleTag<Candidate> rows;
    private final DoneCounter done = new DoneCounter(Rejection.Stage.GENERATE);
    private final StageMetrics metrics = new StageMetrics(Rejection.Stage.GENERATE);
    private transient Engine engine;
    private transient Attempts attempts;

    GenerateFn(
        int keys,
        Quota quota,
        int atATime,
        EngineSpec spec,
        String folder,
        TupleTag<Candidate> rows) {
      super(atATime);
      this.keys = keys;
      this.quota = quota;
      this.atATime = atATime;
      this.spec = spec;
      this.folder = folder;
      this.rows = rows;
    }

    @Setup
    public void open() {
      engine = SharedResource.acquire(spec);
      attempts = Attempts.in(Path.of(folder));
    }

    @Teardown
    public void close() {
      stop();
      SharedResource.release(spec);
    }

    @ProcessElement
    public void generate(
        @Element KV<Integer, Iterable<KV<Integer, Entity>>> lane, MultiOutputReceiver out) {
      Map<Integer, List<Entity>> groups = new TreeMap<>();
      lane.getValue()
          .forEach(
              seed ->
                  groups
                      .computeIfAbsent(seed.getKey(), key -> new ArrayList<>())
                      .add(seed.getValue()));
      BundleOutput output = BundleOutput.of(out);
      groups.forEach(
          (group, seeds) -> {
            if (atATime == 1) { // nothing of a group waits for its end
              work(group, seeds, generated -> emit(List.of(generated), output));
            } else {
              begin(() -> worked(group, seeds), output);
            }
          });
    }

    private List<Generated> worked(int group, List<Entity> seeds) {
      List<Generated> all = new ArrayList<>();
      work(group, seeds, all::add);
      return all;
    }

    /** Works on the seeds of a group one after the other until it has its share of the target. */
    private void work(int group, List<Entity> seeds, Consumer<Generated> out) {
      seeds.sort(Comparator.comparing(Entity::id));
      Map<Side, Integer> left = new EnumMap<>(Side.class);
      left.put(Side.TRAIN, quota.trainOf(group, keys));
      left.put(Side.EVAL, quota.evalOf(group, keys));
      Made made = new Made(seeds.stream().map(Entity::id).toList());
      for (int attempt = 0; attempt < quota.attemptsPerSeed(); attempt++) {
        for (int i = 0; i < seeds.size(); i++) {
          Entity seed = seeds.get(i);
          List<QuestionGenerator> generators = engine.generators();
          QuestionGenerator generator = generators.get((i + attempt) % generators.size());
          if (left.get(seed.side()) > 0) {
            Generated generated = attempt(generator, seed, attempt, made);
            left.merge(seed.side(), -generated.candidates().size(), Integer::sum);
            out.accept(generated);
            if (Thread.currentThread().isInterrupted()
                || generated.rejections().stream().anyMatch(Failures::isBudgetSpent)) {
              return;
            }
          }
        }
      }
    }

    /** One attempt; one that throws, or has killed its workers, is one rejection. */
    private Generated attempt(QuestionGenerator generator, Entity seed, int n, Made made) {
      String key = Ids.of(generator.name(), seed.id(), Integer.toString(n));
      String what = generator.name() + " from " + seed.name();
      Optional<Attempts.Attempt> begun = attempts.begin(key);
      if (begun.isEmpty()) {
        String why = what + " ended with its worker in all of %d attempts".formatted(Attempts.MOST);
        return refused(new Rejection(Rejection.Stage.GENERATE, key, Reason.FAILURE, why, ""));
      }
      try {
        Generated generated = generator.attempt(seed, n, made);
        begun.get().ended();
        return generated;
      } catch (RuntimeException e) {
        begun.get().ended();
        return refused(Failures.rejection(Rejection.Stage.GENERATE, key, what, e));
      } catch (Error e) {
        begun.get().died();
        throw e;
      }
    }

    private static Generated refused(Rejection rejection) {
      return new Generated(List.of(), List.of(rejection), List.of());
    }

    @Override
    protected void emit(List<Generated> attempts, BundleOutput out) {
      attempts.forEach(generated -> emit(generated, out));
    }

    /** Puts out what came of one attempt; all its rollouts belong to what it ended in. */
    private void emit(Generated generated, BundleOutput out) {
      String owner =
          generated.candidates().isEmpty()
              ? generated.rejections().get(0).key()
              : generated.candidates().get(0).id();
      generated.candidates().forEach(candidate -> out.put(rows, candidate));
      generated.rejections().forEach(rejection -> out.put(KeyedOutputs.REJECTIONS, rejection));
      generated.trajectories().stream()
          .map(rollout -> rollout.ownedBy(owner))
          .forEach(rollout -> out.put(KeyedOutputs.TRAJECTORIES, rollout));
      metrics.out(generated.candidates().size());
      generated.rejections().forEach(metrics::rejected);
      done.inc();
    }
  }
}
