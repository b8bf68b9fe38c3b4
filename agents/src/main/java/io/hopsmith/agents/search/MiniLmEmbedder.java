package io.hopsmith.agents.search;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * The quantised all-MiniLM-L6-v2 model, 384 dimensions, run inside this process. Weights and
 * tokenizer lie inside a Maven artifact; nothing is downloaded and nothing is sent.
 *
 * <p>Texts run through the model one at a time: it is quantised dynamically, by the largest number
 * in a batch, so that a text's vector would depend on its neighbours in a batch. The model's own
 * thread pool is off: a call uses the caller's thread, {@link #embedAll} at most {@code threads}
 * more busy threads in all. Vectors are equal between runs on one kind of processor; other
 * processors round differently in the last digits. Cost: about 0.12 ms of one core per token.
 */
public final class MiniLmEmbedder implements SentenceEmbedder, AutoCloseable {
  /** Length that the model was trained with; the rest of a longer text is not read. */
  public static final int DEFAULT_MAX_TOKENS = 128;

  private static final String MODEL = "all-minilm-l6-v2-q/";

  private static final int MODEL_LIMIT_TOKENS = 512;

  private final MiniLmModel model;
  private final int maxTokens;
  private final int threads;
  private final ExecutorService pool;

  /**
   * Loads the model; takes about a second, and memory outside the heap.
   *
   * @param threads threads that {@link #embedAll} keeps busy, at least 1
   */
  public MiniLmEmbedder(int threads) {
    this(DEFAULT_MAX_TOKENS, threads);
  }

  /**
   * Loads the model; takes about a second, and memory outside the heap.
   *
   * @param maxTokens word pieces read of a text, 8 to 512; English has about 1.4 a word
   * @param threads threads that {@link #embedAll} keeps busy, at least 1
   */
  public MiniLmEmbedder(int maxTokens, int threads) {
    if (maxTokens < 8 || maxTokens > MODEL_LIMIT_TOKENS) {
      throw new IllegalArgumentException(
          "maxTokens is " + maxTokens + "; it must be 8 to " + MODEL_LIMIT_TOKENS);
    }
    if (threads < 1) {
      throw new IllegalArgumentException("threads is " + threads + "; it must be at least 1");
    }
    this.maxTokens = maxTokens;
    this.threads = threads;
    this.model = MiniLmModel.load();
    this.pool = Executors.newFixedThreadPool(threads, MiniLmEmbedder::daemon);
  }

  /**
   * The embedder that an index was written with.
   *
   * @param threads threads that one text's computing may use
   * @throws UnusableIndexException when it is another kind of embedder, or the index is damaged
   */
  public static MiniLmEmbedder of(Path index, int threads) {
    String name = ShardFormat.read(IndexShards.directories(index).get(0)).embedder();
    if (!name.matches(Pattern.quote(MODEL) + "\\d{1,3}")) {
      throw new UnusableIndexException(
          "the index " + index + " holds embeddings of " + name + ", which this version lacks");
    }
    return new MiniLmEmbedder(Integer.parseInt(name.substring(MODEL.length())), threads);
  }

  @Override
  public String name() {
    return MODEL + maxTokens;
  }

  @Override
  public int dimensions() {
    return MiniLmModel.DIMENSIONS;
  }

  @Override
  public float[] embed(String text) {
    return model.vector(text, maxTokens);
  }

  @Override
  public List<float[]> embedAll(List<String> texts) {
    if (threads == 1 || texts.size() < 2) {
      return texts.stream().map(this::embed).toList();
    }
    float[][] vectors = new float[texts.size()][];
    AtomicInteger next = new AtomicInteger();
    Callable<Integer> worker =
        () -> {
          int done = 0;
          for (int i; (i = next.getAndIncrement()) < vectors.length; done++) {
            vectors[i] = embed(texts.get(i));
          }
          return done;
        };
    List<Future<Integer>> workers = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      workers.add(pool.submit(worker));
    }
    workers.forEach(MiniLmEmbedder::await);
    return List.of(vectors);
  }

  /** Frees the model's memory. Nothing may be embedded during or after. */
  @Override
  public void close() {
    pool.shutdownNow();
    model.close();
  }

  private static void await(Future<Integer> worker) {
    try {
      worker.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while sentences were being embedded", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("embedding failed: " + e.getCause().getMessage(), e);
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "embedder");
    thread.setDaemon(true);
    return thread;
  }
}
