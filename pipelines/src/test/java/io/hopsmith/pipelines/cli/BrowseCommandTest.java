package io.hopsmith.pipelines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrowseCommandTest {
  @TempDir private Path run;

  @BeforeEach
  void publish() throws IOException {
    SampleDataset.write(run.resolve("dataset"));
    Files.writeString(run.resolve("dataset/manifest.json"), "{\"files\": []}");
  }

  @Test
  void servesUntilItIsInterrupted() throws Exception {
    StringWriter out = new StringWriter();
    PrintWriter writer = new PrintWriter(out);
    Thread serving = new Thread(() -> Hopsmith.run(writer, writer, "browse", run.toString()));
    serving.start();
    Pattern printed = Pattern.compile("browse: (http://127\\.0\\.0\\.1:\\d+/\\S+/)\n");
    Matcher address = printed.matcher(out.toString());
    while (serving.isAlive() && !address.find()) {
      Thread.onSpinWait();
      address = printed.matcher(out.toString());
    }
    assertThat(out.toString()).contains("marks: " + run.toRealPath().resolve("review.jsonl"));
    HttpRequest request = HttpRequest.newBuilder(URI.create(address.group(1) + "qa")).build();
    assertThat(
            HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body())
        .contains("Which town lies on the river");
    serving.interrupt();
    serving.join();
  }

  @Test
  void refusesATakenPortAndWhatIsNoDataset(@TempDir Path empty) throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = String.valueOf(taken.getLocalPort());
      Typed typed = Typed.run("browse", run.toString(), "--port", port);
      assertThat(typed.exitCode()).isEqualTo(2);
      assertThat(typed.err()).startsWith("hopsmith browse: port " + port + " is in use");
    }
    assertThat(Typed.run("browse", empty.toString()).err()).contains("no dataset in " + empty);
    assertThat(Typed.run("browse", run.toString(), "--port", "70000").err())
        .contains("--port is 70000; it must be 0 to 65535");
    assertThat(Typed.run("browse", run.toString(), "--review", run.resolve("a/b") + "").err())
        .contains("a/b cannot be written");
  }
}
