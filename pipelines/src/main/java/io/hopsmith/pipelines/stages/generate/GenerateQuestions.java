package io.hopsmith.pipelines.stages.generate;

import io.hopsmith.generators.Made;
import io.hopsmith.generators.QuestionGenerator;
import io.hopsmith.generators.QuestionGenerator.Generated;
import io.hopsmith.pipelines.io.RecordCoder;
import io.hopsmith.pipelines.stages.DoneCounter;
import io.hopsmith.pipelines.stages.KeyedOutputs;
import io.hopsmith.pipelines.stages.SharedResource;
import io.hopsmith.pipelines.stages.engine.Engine;
import io.hopsmith.pipelines.stages.engine.EngineSpec;
import io.hopsmith.schemas.Candidate;
import io.hopsmith.schemas.Entity;
import io.hopsmith.schemas.Ids;
import io.hopsmith.schemas.Rejection;
import io.hopsmith.schemas.Side;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.TupleTag;

/**
 * Makes candidate questions from seed entities. Seeds come in groups; each group is worked through
 * seed by seed, in turn with every generator, and again from the start for the next attempt, until
 * it has its share of the target. The outcome does not depend on the number of workers.
 */
final class GenerateQuestions
    extends PTransform<PCollection<KV<Integer, Entity>>, KeyedOutputs<Candidate>> {
  private static final long serialVersionUID = 1L;

  /** Of keys and seeds. */
  static final Coder<KV<Integer, Entity>> CODER =
      KvCoder.of(VarIntCoder.of(), RecordCoder.of(Entity.class));

  private final int keys;
  private final Quota quota;
  private final EngineSpec spec;

  GenerateQuestions(int keys, Quota quota, EngineSpec spec) {
    this.keys = keys;
    this.quota = quota;
    this.spec = spec;
  }

  @Override
  public KeyedOutputs<Candidate> expand(PCollection<KV<Integer, Entity>> seeds) {
    TupleTag<Candidate> rows = new TupleTag<>("rows");
    return new KeyedOutputs<>(
        rows,
        Candidate.class,
        seeds
            .apply("GroupKeys", GroupByKey.create())
            .apply(
                "Generate",
                ParDo.of(new GenerateFn(keys, quota, spec, rows))
                    .withOutputTags(rows, KeyedOutputs.SIDE_TAGS)));
  }

  @SuppressWarnings("UnusedMethod") // Beam finds set-up and tear-down by their annotations
  private static final class GenerateFn extends DoFn<KV<Integer, Iterable<Entity>>, Candidate> {
    private static final long serialVersionUID = 1L;
    private final int keys;
    private final Quota quota;
    private final EngineSpec spec;
    private final TupleTag<Candidate> rows;
    private final DoneCounter done = new DoneCounter(Rejection.Stage.GENERATE);
    private transient Engine engine;

    GenerateFn(int keys, Quota quota, EngineSpec spec, TupleTag<Candidate> rows) {
      this.keys = keys;
      this.quota = quota;
      this.spec = spec;
      this.rows = rows;
    }

    @Setup
    public void open() {
      engine = SharedResource.acquire(spec);
    }

    @Teardown
    public void close() {
      SharedResource.release(spec);
    }

    @ProcessElement
    public void generate(@Element KV<Integer, Iterable<Entity>> key, MultiOutputReceiver out) {
      List<Entity> seeds = new ArrayList<>();
      key.getValue().forEach(seeds::add);
      seeds.sort(Comparator.comparing(Entity::id));
      Map<Side, Integer> left = new EnumMap<>(Side.class);
      left.put(Side.TRAIN, quota.trainOf(key.getKey(), keys));
      left.put(Side.EVAL, quota.evalOf(key.getKey(), keys));
      Made made = new Made(seeds.stream().map(Entity::id).toList());
      for (int attempt = 0; attempt < quota.attemptsPerSeed(); attempt++) {
        for (int i = 0; i < seeds.size(); i++) {
          Entity seed = seeds.get(i);
          List<QuestionGenerator> generators = engine.generators();
          QuestionGenerator generator = generators.get((i + attempt) % generators.size());
          if (left.get(seed.side()) > 0) {
            int kept = emit(attempt(generator, seed, attempt, made), out);
            left.merge(seed.side(), -kept, Integer::sum);
            done.inc();
          }
        }
      }
    }

    /** One attempt; one that throws is one rejection, and the run goes on. */
    private static Generated attempt(QuestionGenerator generator, Entity seed, int n, Made made) {
      try {
        return generator.attempt(seed, n, made);
      } catch (RuntimeException e) {
        String place =
            Stream.of(e.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("io.hopsmith."))
                .findFirst()
                .map(frame -> " at " + frame)
                .orElse("");
        Rejection failure =
            new Rejection(
                Rejection.Stage.GENERATE,
                Ids.of(generator.name(), seed.id(), Integer.toString(n)),
                Rejection.Reason.FAILURE,
                generator.name() + " from " + seed.name() + " failed unexpectedly: " + e + place,
                "");
        return new Generated(List.of(), List.of(failure), List.of());
      }
    }

    /** Puts out what came of one attempt; all its rollouts belong to what it ended in. */
    private int emit(Generated generated, MultiOutputReceiver out) {
      String owner =
          generated.candidates().isEmpty()
              ? generated.rejections().get(0).key()
              : generated.candidates().get(0).id();
      generated.candidates().forEach(out.get(rows)::output);
      generated.rejections().forEach(out.get(KeyedOutputs.REJECTIONS)::output);
      generated.trajectories().stream()
          .map(rollout -> rollout.ownedBy(owner))
          .forEach(out.get(KeyedOutputs.TRAJECTORIES)::output);
      return generated.candidates().size();
    }
  }
}
