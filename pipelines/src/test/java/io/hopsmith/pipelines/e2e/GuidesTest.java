package io.hopsmith.pipelines.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.sun.net.httpserver.HttpServer;
import io.hopsmith.pipelines.cli.LaunchableCopy;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every command of the guides, as it stands there, typed in a copy of the repository. The guide on
 * exports uses what the one on local builds has made.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class GuidesTest {
  private static final String ANSWER = "<answer>Atlantis</answer>";

  @TempDir private static Path root;

  @BeforeAll
  static void layOutARepository() throws IOException {
    assumeThat(File.separator).as("the launcher is a script for bash").isEqualTo("/");
    LaunchableCopy.layOut(root);
    Guide.copySamples(root);
  }

  private static Packaged follow(String guide, String... environment) throws Exception {
    Packaged followed = Guide.named(guide).follow(root, List.of(environment));
    assertThat(followed.exitCode()).as(followed.out() + followed.err()).isZero();
    return followed;
  }

  /** Those with code are compiled by {@link GuideCodeTest}, Flink's is {@code FlinkGuideIT}'s. */
  @Test
  void noGuideIsForgotten() throws IOException {
    assertThat(Guide.names())
        .containsExactly(
            "adding-a-gate",
            "adding-a-generator",
            "exports",
            "flink",
            "local-build",
            "own-model",
            "own-seeds");
    assertThat(Guide.named("adding-a-gate").blocks("sh")).isEmpty();
    assertThat(Guide.named("adding-a-generator").blocks("sh")).isEmpty();
  }

  @Test
  @Order(1)
  void localBuild() throws Exception {
    Packaged followed = follow("local-build");
    assertThat(followed.out()).contains("== Question 1 of ", "2 of ", "Made by run atlas");
    assertThat(followed.err()).contains("REVIEWED 1");
  }

  @Test
  @Order(2)
  void exports() throws Exception {
    Packaged followed = follow("exports");
    assertThat(followed.out()).contains("verl_targets", "train.parquet", "\"name\":\"react\"");
    assertThat(root.resolve("out/first/dataset/README.md"))
        .content()
        .contains("- config_name: verl\n", "- config_name: react\n");
  }

  @Test
  @Order(3)
  void ownSeeds() throws Exception {
    Packaged followed = follow("own-seeds");
    assertThat(followed.out()).contains("Forth Bridge").contains("1 of ");
    assertThat(root.resolve("out/from-archive/pages")).isDirectory();
  }

  @Test
  @Order(4)
  void ownModel() throws Exception {
    HttpServer model = model();
    try {
      String url = "MODEL_URL=http://localhost:" + model.getAddress().getPort() + "/v1";
      Packaged followed = follow("own-model", url, "MODEL_KEY=sk-guide-0123456789abcdef");
      assertThat(followed.out())
          .contains("model mine (closed_book)", "<answer>Atlantis</answer>", "calls of models")
          .doesNotContain("sk-guide");
    } finally {
      model.stop(0);
    }
    assertThat(root.resolve("out/look/transcript.jsonl")).isNotEmptyFile();
    assertThat(root.resolve("out/replayed/dataset/qa")).isDirectory();
  }

  /** A server with OpenAI's chat completions whose model knows one answer. */
  private static HttpServer model() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/v1/chat/completions",
        exchange -> {
          String request = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
          String said = request.contains("ready") ? "{\\\"word\\\": \\\"ready\\\"}" : ANSWER;
          byte[] reply =
              """
              {"id": "1", "object": "chat.completion", "model": "some-model",
               "choices": [{"index": 0, "finish_reason": "stop",
                            "message": {"role": "assistant", "content": "%s"}}],
               "usage": {"prompt_tokens": 10, "completion_tokens": 5, "total_tokens": 15}}
              """
                  .formatted(said)
                  .getBytes(UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, reply.length);
          exchange.getResponseBody().write(reply);
          exchange.close();
        });
    server.start();
    return server;
  }
}
