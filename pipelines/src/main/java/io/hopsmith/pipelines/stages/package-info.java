/**
 * The stages as Beam pipelines. A stage that does costly work per element is built like this:
 *
 * <pre>{@code
 * record EngineSpec(String indexFolder, long seed) implements ResourceSpec<Engine> {
 *   public Engine open() throws IOException { ... }          // once per JVM and value
 * }
 *
 * List<Path> seeds = Shards.list(context.input(Stage.INDEX), "entities");
 * Pipeline pipeline = Pipeline.create(context.beam().options());
 * var work = new ProcessKeyed.Work<>(Stage.GENERATE, Candidate.class, new EngineSpec(folder, 7),
 *     (engine, entity, out) -> { out.row(...); out.rejection(...); out.trajectory(...); });
 * StageFiles files = new StageFiles(context.output(), "candidates", 4);
 * pipeline
 *     .apply("ReadSeeds", ReadRecords.of(Entity.class, seeds))
 *     .apply("Generate", ProcessKeyed.over(8, Entity.class, work))
 *     .write(Candidate.class, files);
 * context.run(pipeline, new ProgressWatch(Stage.GENERATE, total, "seeds", progress));
 * return files.counts(Stage.GENERATE, attempts);
 * }</pre>
 *
 * <p>Elements go to a few keys only (a DirectRunner bundle per key is slow, and parallelism beyond
 * the cores gains nothing), every key is worked off in the order of the ids, and counts are read
 * from the written files, so they are right even when a runner repeats bundles.
 */
package io.hopsmith.pipelines.stages;
